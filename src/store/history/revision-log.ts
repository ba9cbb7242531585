import { z } from "zod";
import { damaged } from "../documents/damaged.ts";
import type { Documents } from "../documents/documents.ts";
import { type Revision, RevisionSchema } from "./revision.ts";
import type { TextCache } from "./text-cache.ts";

const REVISIONS_PER_CHUNK = 32;
const ChunkSchema = z.array(RevisionSchema);

/**
 * The revisions before the head, in files of 32. The head itself lies in project.json and comes here when the next one is
 * made, so that this log never holds a revision that did not happen.
 */
export class RevisionLog {
  readonly #documents: Documents;
  readonly #folder: string;
  readonly #cache: TextCache;

  constructor(documents: Documents, folder: string, cache: TextCache) {
    this.#documents = documents;
    this.#folder = folder;
    this.#cache = cache;
  }

  async append(revision: Revision): Promise<void> {
    const index = chunkIndexOf(revision.revision);
    // Another process can only come between if the lock was lost; then what it added stays.
    for (;;) {
      const text = await this.#documents.read(this.#keyOf(index));
      const earlier = this.#parse(text, index);
      if (earlier.some((old) => old.revision === revision.revision)) return;
      const lines = [...earlier, revision].map((entry) => JSON.stringify(entry));
      const next = `[\n${lines.join(",\n")}\n]\n`;
      if (await this.#documents.writeIf(this.#keyOf(index), next, (current) => current === text)) return;
    }
  }

  /** One revision before the head. */
  async read(number: number): Promise<Revision> {
    const found = (await this.#chunk(chunkIndexOf(number))).find((entry) => entry.revision === number);
    if (!found) throw damaged(`Revision ${number}`, this.#keyOf(chunkIndexOf(number)));
    return found;
  }

  /** Those from `first` to `last`, oldest first. */
  async readRange(first: number, last: number): Promise<Revision[]> {
    if (first > last) return [];
    const indices = Array.from(
      { length: chunkIndexOf(last) - chunkIndexOf(first) + 1 },
      (_, offset) => chunkIndexOf(first) + offset,
    );
    const chunks = await Promise.all(indices.map((index) => this.#chunk(index)));
    return chunks.flat().filter(({ revision }) => revision >= first && revision <= last);
  }

  async #chunk(index: number): Promise<readonly Revision[]> {
    const key = this.#keyOf(index);
    const text = this.#cache.get(key) ?? (await this.#documents.read(key));
    const chunk = this.#parse(text, index);
    // A full chunk never changes again.
    if (text !== undefined && chunk.length === REVISIONS_PER_CHUNK) this.#cache.set(key, text);
    return chunk;
  }

  #parse(text: string | undefined, index: number): readonly Revision[] {
    if (text === undefined) return [];
    try {
      return ChunkSchema.parse(JSON.parse(text));
    } catch {
      throw damaged("The history", this.#keyOf(index));
    }
  }

  #keyOf(index: number): string {
    return `${this.#folder}/${String(index).padStart(6, "0")}.json`;
  }
}

/** Revision 1 is the first of chunk 0. */
function chunkIndexOf(revision: number): number {
  return Math.floor((revision - 1) / REVISIONS_PER_CHUNK);
}
