import { damaged } from "../documents/damaged.ts";
import type { Documents } from "../documents/documents.ts";
import { contentHash } from "./content-hash.ts";
import type { TextCache } from "./text-cache.ts";

/** Texts under their own hash, as in git: what two revisions share is stored once. */
export interface Objects {
  /** Answers with the hash. */
  write(text: string): Promise<string>;
  /** Throws UserError where it is missing, or is no longer what was written. */
  read(hash: string): Promise<string>;
}

export class ObjectStore implements Objects {
  readonly #documents: Documents;
  readonly #folder: string;
  readonly #cache: TextCache;

  constructor(documents: Documents, folder: string, cache: TextCache) {
    this.#documents = documents;
    this.#folder = folder;
    this.#cache = cache;
  }

  async write(text: string): Promise<string> {
    const hash = contentHash(text);
    const key = this.#keyOf(hash);
    if (this.#cache.get(key) === undefined) {
      if (!(await this.isWhole(hash))) await this.#documents.write(key, text);
      this.#cache.set(key, text);
    }
    return hash;
  }

  async read(hash: string): Promise<string> {
    const key = this.#keyOf(hash);
    const cached = this.#cache.get(key);
    if (cached !== undefined) return cached;
    const text = await this.#documents.read(key);
    if (text === undefined || contentHash(text) !== hash) throw damaged("A revision", key);
    this.#cache.set(key, text);
    return text;
  }

  /** Whether the text lies on disk as it was written, whatever is known of it in memory. */
  async isWhole(hash: string): Promise<boolean> {
    const text = await this.#documents.read(this.#keyOf(hash)).catch(() => undefined);
    return text !== undefined && contentHash(text) === hash;
  }

  /** Writes the text where {@link isWhole} says that it isn't there. */
  async restore(text: string): Promise<void> {
    await this.#documents.write(this.#keyOf(contentHash(text)), text);
  }

  #keyOf(hash: string): string {
    return `${this.#folder}/${hash.slice(0, 2)}/${hash.slice(2)}`;
  }
}
