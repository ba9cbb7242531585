import { sql } from "kysely";
import type { Database, Rows } from "../../database/database.ts";
import { UserError } from "../../errors.ts";
import type { BlobIndex, IndexedBlob, NewBlob } from "../blobs/blob-index.ts";

/** A film that is sent slowly is there before; what a killed process left is not needed for longer. */
const KEPT_UNUSED = sql<Date>`now() + interval '3 days'`;
const SWEPT_AT_ONCE = 20;

/** Blobs as rows that name their objects. */
export class PostgresBlobIndex implements BlobIndex {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async find(owner: string, key: string): Promise<IndexedBlob | undefined> {
    const row = await this.#database.as(owner, (rows) => this.#row(rows, owner, key).executeTakeFirst());
    return row && blobOf(row);
  }

  async list(owner: string, folder: string): Promise<readonly (IndexedBlob & { readonly key: string })[]> {
    const found = await this.#database.as(owner, (rows) =>
      rows
        .selectFrom("blob")
        .selectAll()
        .where("owner", "=", owner)
        // All that begins with `folder/`: the next character after a slash is a zero.
        .where("key", ">=", `${folder}/`)
        .where("key", "<", `${folder}0`)
        .execute(),
    );
    return found.map((row) => ({ key: row.key, ...blobOf(row) }));
  }

  async announce(owner: string, object: string): Promise<void> {
    await this.#database.as(owner, (rows) => this.#noteUnused(rows, owner, object));
  }

  take(owner: string, key: string, blob: NewBlob, replace: boolean): Promise<boolean> {
    const { object, sizeBytes, mimeType, sha256 } = blob;
    return this.#database.as(owner, async (rows) => {
      const columns = { object, bytes: sizeBytes, mime_type: mimeType, sha256, put_at: sql<Date>`now()` };
      for (;;) {
        const before = await this.#row(rows, owner, key).forUpdate().executeTakeFirst();
        if (before && !replace) return false;
        if (before) {
          await rows.updateTable("blob").set(columns).where("owner", "=", owner).where("key", "=", key).execute();
          await this.#noteUnused(rows, owner, before.object);
          break;
        }
        const made = await rows
          .insertInto("blob")
          .values({ owner, key, ...columns })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        // Someone else was first: theirs is looked at in turn.
        if (made.numInsertedOrUpdatedRows === 1n) break;
      }
      if ((await this.#notUnused(rows, owner, object)) === 1n) return true;
      throw new UserError("The file took too long to be sent to the storage, so it was not kept.", "Try again.");
    });
  }

  async touch(owner: string, key: string): Promise<void> {
    await this.#database.as(owner, (rows) =>
      rows
        .updateTable("blob")
        .set({ put_at: sql<Date>`now()` })
        .where("owner", "=", owner)
        .where("key", "=", key)
        .execute(),
    );
  }

  async remove(owner: string, key: string): Promise<void> {
    await this.#database.as(owner, async (rows) => {
      const removed = await rows
        .deleteFrom("blob")
        .where("owner", "=", owner)
        .where("key", "=", key)
        .returning("object")
        .executeTakeFirst();
      if (removed) await this.#noteUnused(rows, owner, removed.object);
    });
  }

  async unused(owner: string): Promise<readonly string[]> {
    const found = await this.#database.as(owner, (rows) =>
      rows
        .selectFrom("unused_object")
        .select("object")
        .where("owner", "=", owner)
        .where("due", "<", sql<Date>`now()`)
        .limit(SWEPT_AT_ONCE)
        .execute(),
    );
    return found.map(({ object }) => object);
  }

  async forget(owner: string, object: string): Promise<void> {
    await this.#database.as(owner, (rows) => this.#notUnused(rows, owner, object));
  }

  #row(rows: Rows, owner: string, key: string) {
    return rows.selectFrom("blob").selectAll().where("owner", "=", owner).where("key", "=", key);
  }

  #noteUnused(rows: Rows, owner: string, object: string) {
    return rows.insertInto("unused_object").values({ owner, object, due: KEPT_UNUSED }).execute();
  }

  async #notUnused(rows: Rows, owner: string, object: string): Promise<bigint> {
    const gone = await rows
      .deleteFrom("unused_object")
      .where("owner", "=", owner)
      .where("object", "=", object)
      .executeTakeFirst();
    return gone.numDeletedRows;
  }
}

interface BlobRow {
  readonly object: string;
  readonly bytes: string;
  readonly mime_type: string;
  readonly sha256: string;
  readonly put_at: Date;
}

function blobOf({ object, bytes, mime_type, sha256, put_at }: BlobRow): IndexedBlob {
  return { object, sizeBytes: Number(bytes), mimeType: mime_type, sha256, putAt: put_at };
}
