import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import pMap from "p-map";
import { writeAtomically } from "../../platform/files/atomic-write.ts";
import { isForbidden } from "../../platform/files/file-errors.ts";

const LOOKED_AT_ONCE = 16;
/** Few, so that whatever else the process does goes on between their pieces. */
const READ_AT_ONCE = 2;
const PIECE_BYTES = 256 * 1024;

/** What is known of a file: it is read again when any of the first three changes. */
type Known = readonly [sizeBytes: number, changedAt: number, inode: number, sha256: string];

/**
 * Hashes of files that are too large to be read for every export. They are remembered in a file of this machine; losing it costs one
 * more reading.
 */
export class ContentHashes {
  readonly #path: string;
  #known: Promise<Map<string, Known>> | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(path: string) {
    this.#path = path;
  }

  /** In the order of the paths. Throws where one is gone; one that can't be read counts by its size. */
  of(paths: readonly string[]): Promise<string[]> {
    // One after the other: who comes second finds what the first has read.
    const hashes = this.#turn.then(() => this.#hashesOf(paths));
    this.#turn = hashes.catch(() => {});
    return hashes;
  }

  async #hashesOf(paths: readonly string[]): Promise<string[]> {
    this.#known ??= this.#read();
    const known = await this.#known;
    const found = await pMap(paths, factsOf, { concurrency: LOOKED_AT_ONCE });
    const changed = found.filter((now) => !isSame(now, known.get(now.path)));
    await pMap(
      changed,
      async ({ path, facts }) =>
        known.set(path, [...facts, await hashOf(path).catch((error) => unreadable(error, facts[0]))]),
      { concurrency: READ_AT_ONCE },
    );
    if (changed.length > 0)
      await writeAtomically(this.#path, JSON.stringify(Object.fromEntries(known))).catch(() => {});
    return paths.map((path) => known.get(path)?.[3] ?? "");
  }

  async #read(): Promise<Map<string, Known>> {
    try {
      const kept: unknown = JSON.parse(await readFile(this.#path, "utf8"));
      return new Map(Object.entries(kept ?? {}).filter((entry): entry is [string, Known] => isKnown(entry[1])));
    } catch {
      return new Map();
    }
  }
}

interface Found {
  readonly path: string;
  readonly facts: readonly [sizeBytes: number, changedAt: number, inode: number];
}

async function factsOf(path: string): Promise<Found> {
  const { size, mtimeMs, ino } = await stat(path);
  return { path, facts: [size, mtimeMs, ino] };
}

function isSame({ facts }: Found, known: Known | undefined): boolean {
  return known !== undefined && facts.every((fact, index) => fact === known[index]);
}

function isKnown(value: unknown): value is Known {
  return Array.isArray(value) && value.length === 4 && /^[0-9a-f]{64}$/.test(String(value[3]));
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path, { highWaterMark: PIECE_BYTES }), hash);
  return hash.digest("hex");
}

function unreadable(error: unknown, sizeBytes: number): string {
  if (!isForbidden(error)) throw error;
  return createHash("sha256").update(`unread ${sizeBytes}`).digest("hex");
}
