import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { retryBusyFile } from "../../platform/files/retry-busy-file.ts";

export interface FetchedLimits {
  readonly bytes: number;
  /** Whoever was given a file copies it within this time. */
  readonly keptMilliseconds: number;
}

const LIMITS: FetchedLimits = { bytes: 4 * 1024 ** 3, keptMilliseconds: 30 * 60_000 };

interface FetchedFile {
  readonly path: string;
  readonly sizeBytes: number;
  usedAt: number;
}

/** Files that were fetched to a folder of this process. Those that were asked for longest ago make room, but none that was just given out. */
export class FetchedFiles {
  readonly #limits: FetchedLimits;
  /** By their names, the one used longest ago first. */
  readonly #files = new Map<string, FetchedFile>();
  #folder: Promise<string> | undefined;
  #bytes = 0;

  constructor(limits: FetchedLimits = LIMITS) {
    this.#limits = limits;
  }

  /** The path of a file that is there. */
  find(name: string): string | undefined {
    const file = this.#files.get(name);
    if (!file) return undefined;
    file.usedAt = Date.now();
    this.#files.delete(name);
    this.#files.set(name, file);
    return file.path;
  }

  /** Writes a file, whole or not at all. undefined where its bytes have another hash. */
  async write(name: string, { sha256, sizeBytes }: Expected, content: Readable): Promise<string | undefined> {
    await this.#makeRoom(sizeBytes);
    // Named after this process, so that a later start clears what a kill left.
    this.#folder ??= mkdtemp(join(tmpdir(), `scenewright-${process.pid}-`));
    const path = join(await this.#folder, name);
    const hash = createHash("sha256");
    const hashed = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    };
    const partial = `${path}.part`;
    try {
      await pipeline(content, hashed, createWriteStream(partial, { flags: "w", mode: 0o600 }));
      if (hash.digest("hex") !== sha256) return undefined;
      await retryBusyFile(() => rename(partial, path));
    } finally {
      await rm(partial, { force: true });
    }
    this.#bytes += sizeBytes;
    this.#files.set(name, { path, sizeBytes, usedAt: Date.now() });
    return path;
  }

  async close(): Promise<void> {
    const folder = await this.#folder?.catch(() => undefined);
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }

  async #makeRoom(incoming: number): Promise<void> {
    const { bytes, keptMilliseconds } = this.#limits;
    for (const [name, { path, sizeBytes, usedAt }] of this.#files) {
      if (this.#bytes + incoming <= bytes || Date.now() - usedAt < keptMilliseconds) return;
      this.#files.delete(name);
      this.#bytes -= sizeBytes;
      await rm(path, { force: true });
    }
  }
}

interface Expected {
  readonly sha256: string;
  readonly sizeBytes: number;
}
