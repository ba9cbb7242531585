import { randomBytes } from "node:crypto";
import { SignedTokens } from "../platform/signed-tokens.ts";

/** One file that somebody may send for one project, and how it is called there. */
export interface UploadLink {
  readonly linkId: string;
  readonly user: string;
  /** Who asked for it, where the project is an organisation's: it ends when they leave. */
  readonly member?: string | undefined;
  readonly projectId: string;
  /** What its author wants it to be called. */
  readonly name?: string | undefined;
  /** Of music. */
  readonly bpm?: number | undefined;
  /** Seconds since 1970. */
  readonly expiresAt: number;
}

export const UPLOADS = "/uploads/";
/** What was not sent within it is taken away. */
export const UPLOAD_SECONDS = 24 * 60 * 60;
const DAY_MILLISECONDS = UPLOAD_SECONDS * 1_000;

type Claims = readonly [
  linkId: string,
  user: string,
  projectId: string,
  name: string | null,
  bpm: number | null,
  member: string | null,
];

/** Addresses that a file is sent to without a key. */
export class UploadLinks {
  readonly #tokens: SignedTokens<Claims>;
  readonly #publicUrl: () => URL;
  readonly #now: () => Date;

  constructor(secret: Buffer, publicUrl: () => URL, now: () => Date) {
    this.#tokens = new SignedTokens(secret, "upload");
    this.#publicUrl = publicUrl;
    this.#now = now;
  }

  make({ user, member, projectId, name, bpm }: Omit<UploadLink, "linkId" | "expiresAt">): {
    readonly url: string;
    readonly expiresAt: Date;
  } {
    const expiresAt = new Date(this.#now().getTime() + DAY_MILLISECONDS);
    const claims: Claims = [
      randomBytes(16).toString("hex"),
      user,
      projectId,
      name ?? null,
      bpm ?? null,
      member ?? null,
    ];
    const token = this.#tokens.token(claims, Math.floor(expiresAt.getTime() / 1_000));
    return { url: new URL(`${UPLOADS}${token}`, this.#publicUrl()).href, expiresAt };
  }

  /** undefined where the token is not one of ours, or its time is over. */
  opened(token: string): UploadLink | undefined {
    const opened = this.#tokens.opened(token, this.#now());
    if (!opened) return undefined;
    const [linkId, user, projectId, name, bpm, member] = opened.claims;
    const rest = { name: name ?? undefined, bpm: bpm ?? undefined, member: member ?? undefined };
    return { linkId, user, projectId, expiresAt: opened.expiresAt, ...rest };
  }
}
