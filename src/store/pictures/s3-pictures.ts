import type { S3Blobs } from "../blobs/s3-blobs.ts";
import {
  isPictureName,
  type KeptPicture,
  type NewPicture,
  PICTURE_LIMITS,
  PICTURE_MAX_AGE_MS,
  type PictureLimits,
  type Pictures,
  pictureName,
} from "./pictures.ts";

/** Pictures as blobs of a storage, for servers that share no disk. What is too old or too many goes first. */
export class S3Pictures implements Pictures {
  readonly #blobs: S3Blobs;
  readonly #now: () => Date;
  readonly #limits: PictureLimits;

  constructor(blobs: S3Blobs, now: () => Date, limits: PictureLimits = PICTURE_LIMITS) {
    this.#blobs = blobs;
    this.#now = now;
    this.#limits = limits;
  }

  async keep(owner: string, projectId: string, { revision, jpeg }: NewPicture): Promise<KeptPicture> {
    if (jpeg.length > this.#limits.bytes) throw new Error(`A picture of ${jpeg.length} bytes is not kept.`);
    const name = pictureName(revision, jpeg);
    const key = keyOf(projectId, name);
    const kept = await this.#blobs.list(owner, folderOf(projectId));
    if (kept.some((each) => each.key === key)) await this.#blobs.touch(owner, key);
    else await this.#blobs.put(owner, key, { bytes: jpeg }, { mimeType: "image/jpeg" });
    await this.#makeRoom(
      owner,
      kept.filter((each) => each.key !== key),
      jpeg.length,
    );
    return { name, sizeBytes: jpeg.length };
  }

  async read(owner: string, projectId: string, name: string): Promise<Buffer | undefined> {
    if (!isPictureName(name)) return undefined;
    const key = keyOf(projectId, name);
    const found = (await this.#blobs.list(owner, folderOf(projectId))).find((each) => each.key === key);
    if (!found || found.putAt.getTime() < this.#oldest()) return undefined;
    return (await this.#blobs.get(owner, key))?.bytes();
  }

  async #makeRoom(owner: string, kept: Awaited<ReturnType<S3Blobs["list"]>>, bytes: number): Promise<void> {
    let room = this.#limits.bytes - bytes;
    let places = this.#limits.files - 1;
    for (const { key, sizeBytes, putAt } of [...kept].sort((a, b) => b.putAt.getTime() - a.putAt.getTime())) {
      room -= sizeBytes;
      places -= 1;
      if (room < 0 || places < 0 || putAt.getTime() < this.#oldest()) await this.#blobs.remove(owner, key);
    }
  }

  #oldest(): number {
    return this.#now().getTime() - PICTURE_MAX_AGE_MS;
  }
}

function folderOf(projectId: string): string {
  return `projects/${projectId}/previews`;
}

function keyOf(projectId: string, name: string): string {
  return `${folderOf(projectId)}/${name}`;
}
