import type { Rows } from "../../database/database.ts";
import { DamagedError } from "../documents/damaged.ts";
import { contentHash } from "../history/content-hash.ts";
import type { Objects } from "../history/object-store.ts";
import type { TextCache } from "../history/text-cache.ts";

/** A statement takes 65,535 values. */
export const ROWS_AT_ONCE = 1_000;

export const RESTORE = "Restore it from a backup of the database; other projects are not affected.";

/** Texts of an owner under their hash. What is asked for in one turn is fetched by one query. */
export class PostgresObjects implements Objects {
  readonly #rows: Rows;
  readonly #owner: string;
  readonly #cache: TextCache;
  #wanted: Set<string> | undefined;
  #fetching: Promise<ReadonlyMap<string, string>> | undefined;

  constructor(rows: Rows, owner: string, cache: TextCache) {
    this.#rows = rows;
    this.#owner = owner;
    this.#cache = cache;
  }

  async write(text: string): Promise<string> {
    await this.writeAll([text]);
    return contentHash(text);
  }

  async writeAll(texts: readonly string[]): Promise<void> {
    const values = new Map(texts.map((body) => [contentHash(body), body]));
    const all = [...values].map(([hash, body]) => ({ owner: this.#owner, hash, body }));
    for (let first = 0; first < all.length; first += ROWS_AT_ONCE) {
      await this.#rows
        .insertInto("object")
        .values(all.slice(first, first + ROWS_AT_ONCE))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  }

  async read(hash: string): Promise<string> {
    const key = this.#keyOf(hash);
    const cached = this.#cache.get(key);
    if (cached !== undefined) return cached;
    const text = (await this.#fetch(hash)).get(hash);
    if (text === undefined || contentHash(text) !== hash)
      throw new DamagedError("A revision cannot be read: its content is missing or damaged.", RESTORE);
    this.#cache.set(key, text);
    return text;
  }

  #fetch(hash: string): Promise<ReadonlyMap<string, string>> {
    if (!this.#wanted || !this.#fetching) {
      const wanted = new Set<string>();
      this.#wanted = wanted;
      this.#fetching = Promise.resolve().then(() => {
        this.#wanted = undefined;
        return this.#query([...wanted]);
      });
    }
    this.#wanted.add(hash);
    return this.#fetching;
  }

  async #query(hashes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.#rows
      .selectFrom("object")
      .select(["hash", "body"])
      .where("owner", "=", this.#owner)
      .where((where) => where("hash", "=", where.fn.any(where.val([...hashes]))))
      .execute();
    return new Map(found.map(({ hash, body }) => [hash, body]));
  }

  /** A cache serves all owners. */
  #keyOf(hash: string): string {
    return `${this.#owner}\n${hash}`;
  }
}
