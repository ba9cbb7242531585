import { writeFile } from "node:fs/promises";
import { contentOf, type FolderSegments, readSegment } from "./folder-segments.ts";
import type { Fetched, SegmentCache } from "./segment-cache.ts";

/** Where the machines of an endpoint keep segments for each other. */
export interface SegmentShelf {
  /** Key -> name, as {@link SegmentCache.list}. */
  list(owner: string): Promise<ReadonlyMap<string, string>>;
  /** undefined where there is none any more. */
  read(owner: string, name: string): Promise<Buffer | undefined>;
  /** Has it count as used. */
  touch(owner: string, name: string): Promise<void>;
  remove(owner: string, name: string): Promise<void>;
  /** The first that is kept under a key stays. */
  keep(
    owner: string,
    segment: { readonly key: string; readonly sha256: string; readonly bytes: Buffer },
  ): Promise<void>;
}

/**
 * Segments that all machines share, with a folder of this machine in front: what lies there is not fetched again, what any machine
 * drew is drawn by no other. Where the shelf is away a call rejects, as the film could not be put away either.
 */
export class SharedSegments implements SegmentCache {
  readonly #here: FolderSegments;
  readonly #shelf: SegmentShelf;

  constructor(here: FolderSegments, shelf: SegmentShelf) {
    this.#here = here;
    this.#shelf = shelf;
  }

  /** Only what others find too. */
  list(owner: string): Promise<ReadonlyMap<string, string>> {
    return this.#shelf.list(owner);
  }

  async fetch(owner: string, name: string, path: string): Promise<Fetched> {
    if ((await this.#here.fetch(owner, name, path)) === "found") {
      void this.#shelf.touch(owner, name).catch(() => {});
      return "found";
    }
    const bytes = await this.#shelf.read(owner, name);
    if (!bytes) return "missing";
    const [key = "", sha256] = name.split("-");
    if (contentOf(bytes) !== sha256) {
      await this.#shelf.remove(owner, name);
      return "damaged";
    }
    await writeFile(path, bytes);
    await this.#here.keep(owner, key, path).catch(() => {});
    return "found";
  }

  async keep(owner: string, key: string, path: string): Promise<string> {
    const bytes = await readSegment(path);
    const sha256 = contentOf(bytes);
    await this.#shelf.keep(owner, { key, sha256, bytes });
    await this.#here.keep(owner, key, path).catch(() => {});
    return `${key}-${sha256}`;
  }
}
