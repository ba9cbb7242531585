import { createHash, randomUUID } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { UserError } from "../../errors.ts";
import { openPlainFile } from "../../platform/files/plain-file.ts";
import type { Bucket, ObjectFile } from "../buckets/bucket.ts";
import { hashedOwner } from "../documents/owner-folder.ts";
import type { BlobIndex, IndexedBlob } from "./blob-index.ts";
import { partsOfKey } from "./blob-key.ts";
import type { Blob, BlobFacts, BlobLink, BlobSource, Blobs, PutOptions } from "./blobs.ts";
import { mimeTypeOf } from "./mime-type-of.ts";

/**
 * Blobs as objects of a storage, found by an index. What is sent is the blob when its row is saved and not before, so that it is
 * whole or not there, and of two that may not replace each other one is kept, whatever the storage knows of conditions.
 */
export class S3Blobs implements Blobs {
  readonly #bucket: Bucket;
  readonly #index: BlobIndex;
  readonly #sweeping = new Set<string>();

  constructor(bucket: Bucket, index: BlobIndex) {
    this.#bucket = bucket;
    this.#index = index;
  }

  async put(owner: string, key: string, source: BlobSource, options: PutOptions): Promise<BlobFacts | undefined> {
    const { mimeType, replace = true } = options;
    const { folder, name } = partsOfKey(key);
    if (mimeTypeOf(name) !== mimeType) throw new Error(`A blob of type ${mimeType} needs a name that says so.`);
    // Asked before the bytes are sent, and once more when they are to be the blob.
    if (!replace && (await this.#index.find(owner, key))) return undefined;
    const object = this.#objectOf(owner, `${folder}/${randomUUID()}/${name}`);
    const { sizeBytes, sha256 } = await withFile(source, mimeType, async (file) => {
      await this.#index.announce(owner, object);
      await this.#bucket.put(object, file, { signal: NEVER, onProgress: () => {} });
      return file;
    });
    const taken = await this.#index.take(owner, key, { object, sizeBytes, mimeType, sha256 }, replace);
    this.#sweep(owner);
    return taken ? { sizeBytes, mimeType } : undefined;
  }

  async get(owner: string, key: string): Promise<Blob | undefined> {
    partsOfKey(key);
    const found = await this.#index.find(owner, key);
    if (!found) return undefined;
    const { object, sizeBytes, mimeType } = found;
    // An object that someone took away from the storage is one that may be brought in again.
    if ((await this.#bucket.head(object, NEVER))?.sizeBytes !== sizeBytes) return undefined;
    const stream: Blob["stream"] = (part) => Readable.from(this.#read(object, part), { objectMode: false });
    return { sizeBytes, mimeType, stream, bytes: () => buffer(stream()) };
  }

  async link(owner: string, key: string): Promise<BlobLink> {
    partsOfKey(key);
    const found = await this.#index.find(owner, key);
    return { uri: this.#bucket.uriOf(found?.object ?? this.#objectOf(owner, key)) };
  }

  /** Those of one folder. */
  list(owner: string, folder: string): Promise<readonly (IndexedBlob & { readonly key: string })[]> {
    return this.#index.list(owner, folder);
  }

  touch(owner: string, key: string): Promise<void> {
    return this.#index.touch(owner, key);
  }

  remove(owner: string, key: string): Promise<void> {
    return this.#index.remove(owner, key);
  }

  #objectOf(owner: string, rest: string): string {
    return this.#bucket.keyOf(`blobs/${hashedOwner(owner)}/${rest}`);
  }

  async *#read(object: string, part: Parameters<Blob["stream"]>[0]): AsyncGenerator<Buffer> {
    const body = await this.#bucket.read(object, part);
    if (!body) throw new UserError("The file was replaced while it was fetched.", "Ask for it again.");
    yield* body;
  }

  /** Nobody waits for it, and what fails is tried again after a later put. */
  #sweep(owner: string): void {
    if (this.#sweeping.has(owner)) return;
    this.#sweeping.add(owner);
    const sweep = async () => {
      for (const object of await this.#index.unused(owner)) {
        await this.#bucket.remove(object);
        await this.#index.forget(owner, object);
      }
    };
    void sweep()
      .catch(() => {})
      .finally(() => this.#sweeping.delete(owner));
  }
}

const NEVER = new AbortController().signal;

/** By one descriptor, so that what is hashed is what is sent. */
async function withFile<Result>(
  source: BlobSource,
  mimeType: string,
  send: (file: ObjectFile) => Promise<Result>,
): Promise<Result> {
  const described = { mimeType, disposition: "inline" };
  if ("bytes" in source) {
    const { bytes } = source;
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const stream = () => Readable.from([Buffer.from(bytes)], { objectMode: false });
    return send({ ...described, sizeBytes: bytes.length, sha256, stream });
  }
  const file = await openPlainFile(source.path);
  try {
    const { size: sizeBytes } = await file.stat();
    const sha256 = await hashOf(file);
    return await send({ ...described, sizeBytes, sha256, stream: () => chunksOf(file) });
  } finally {
    await file.close();
  }
}

async function hashOf(file: FileHandle): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of chunksOf(file)) hash.update(chunk);
  return hash.digest("hex");
}

function chunksOf(file: FileHandle): Readable {
  return file.createReadStream({ autoClose: false, start: 0 });
}
