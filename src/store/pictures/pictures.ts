import { createHash } from "node:crypto";

/** The pictures that answers showed, for clients that fetch or open one instead of taking it from the answer. */
export interface Pictures {
  /** Keeps a JPEG for about a day, while it is among the newest of its project. The same picture is kept once. */
  keep(owner: string, projectId: string, picture: NewPicture): Promise<KeptPicture>;
  /** Undefined where there is none, or none any more. */
  read(owner: string, projectId: string, name: string): Promise<Buffer | undefined>;
}

export interface NewPicture {
  /** The revision it shows. */
  readonly revision: number;
  readonly jpeg: Buffer;
}

export interface KeptPicture {
  /** `r12-3f9ac01b22de.jpg` */
  readonly name: string;
  /** Absolute, where pictures are files of this machine. */
  readonly path?: string;
  readonly sizeBytes: number;
}

export const PICTURE_MAX_AGE_MS = 24 * 3600 * 1000;

export interface PictureLimits {
  /** Of one project. */
  readonly files: number;
  readonly bytes: number;
}

export const PICTURE_LIMITS: PictureLimits = { files: 60, bytes: 24 * 1024 ** 2 };

export function pictureName(revision: number, jpeg: Buffer): string {
  return `r${revision}-${createHash("sha256").update(jpeg).digest("hex").slice(0, 12)}.jpg`;
}

export function isPictureName(name: string): boolean {
  return /^r\d{1,9}-[0-9a-f]{12}\.jpg$/.test(name);
}
