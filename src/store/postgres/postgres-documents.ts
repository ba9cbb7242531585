import type { Database, Rows } from "../../database/database.ts";
import type { Documents } from "../documents/documents.ts";
import { segmentsOf } from "../documents/safe-key.ts";

/** Whose the texts are that belong to no owner, such as accounts. */
const SERVER = "server";

/** Small texts as rows, each with the owner that its key names: `owners/<owner>/...`. */
export class PostgresDocuments implements Documents {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async read(key: string): Promise<string | undefined> {
    return this.#within(key, async (rows, owner) => (await this.#row(rows, owner, key).executeTakeFirst())?.body);
  }

  async has(key: string): Promise<boolean> {
    return (await this.read(key)) !== undefined;
  }

  async write(key: string, text: string): Promise<void> {
    await this.writeIf(key, text, () => true);
  }

  writeIf(key: string, text: string, accepts: (current: string | undefined) => boolean): Promise<boolean> {
    return this.#within(key, async (rows, owner) => {
      for (;;) {
        const current = (await this.#row(rows, owner, key).forUpdate().executeTakeFirst())?.body;
        if (!accepts(current)) return false;
        if (current !== undefined) {
          await rows
            .updateTable("document")
            .set({ body: text })
            .where("owner", "=", owner)
            .where("key", "=", key)
            .execute();
          return true;
        }
        const made = await rows
          .insertInto("document")
          .values({ owner, key, body: text })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        // Someone else was first: what they wrote is looked at in turn.
        if (made.numInsertedOrUpdatedRows === 1n) return true;
      }
    });
  }

  async remove(key: string): Promise<void> {
    await this.#within(key, (rows, owner) =>
      rows.deleteFrom("document").where("owner", "=", owner).where("key", "=", key).execute(),
    );
  }

  /** No row is ever in the way of another. */
  async setAside(): Promise<string | undefined> {
    return undefined;
  }

  async list(folder: string): Promise<string[]> {
    const found = await this.#within(folder, (rows, owner) =>
      rows
        .selectFrom("document")
        .select("key")
        .where("owner", "=", owner)
        // All that begins with `folder/`: the next character after a slash is a zero.
        .where("key", ">=", `${folder}/`)
        .where("key", "<", `${folder}0`)
        .execute(),
    );
    return [...new Set(found.map(({ key }) => key.slice(folder.length + 1).split("/")[0] ?? ""))];
  }

  #row(rows: Rows, owner: string, key: string) {
    return rows.selectFrom("document").select("body").where("owner", "=", owner).where("key", "=", key);
  }

  #within<Result>(key: string, run: (rows: Rows, owner: string) => Promise<Result>): Promise<Result> {
    const [first, second] = segmentsOf(key);
    const owner = first === "owners" && second !== undefined ? second : SERVER;
    return this.#database.as(owner, (rows) => run(rows, owner));
  }
}
