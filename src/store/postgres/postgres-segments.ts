import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { sql } from "kysely";
import type { Database } from "../../database/database.ts";
import type { Bucket } from "../buckets/bucket.ts";
import { hashedOwner } from "../documents/owner-folder.ts";
import { PostgresBlobIndex } from "./postgres-blob-index.ts";

/** Who sweeps: the endpoint itself. */
const SERVER = "server";
const SWEEP_EVERY_MILLISECONDS = 60_000;
/** Swept down to this share of the bound, so that not every new segment asks for another sweep. */
const SWEEP_TO = 0.9;
/** When something was used is known to the hour: to note every use would be work for the database. */
const TOUCH_EVERY_MILLISECONDS = 3_600_000;

/** Segments as objects of a storage, each found by its row. What was used longest ago goes first. */
export class PostgresSegments {
  readonly #bucket: Bucket;
  readonly #database: Database;
  readonly #index: PostgresBlobIndex;
  readonly #maxBytes: number;
  readonly #log: (line: string) => void;
  #touched = new Set<string>();
  #touchedSince = 0;
  #sweptAt = Number.NEGATIVE_INFINITY;

  /** @param maxBytes of all owners together; 0 keeps nothing */
  constructor(bucket: Bucket, database: Database, maxBytes: number, log: (line: string) => void) {
    this.#bucket = bucket;
    this.#database = database;
    this.#index = new PostgresBlobIndex(database);
    this.#maxBytes = maxBytes;
    this.#log = log;
  }

  async list(owner: string): Promise<ReadonlyMap<string, string>> {
    const found = await this.#database.as(owner, (rows) =>
      rows.selectFrom("segment").select(["key", "sha256"]).where("owner", "=", owner).execute(),
    );
    return new Map(found.map(({ key, sha256 }) => [key, `${key}-${sha256}`]));
  }

  async read(owner: string, name: string): Promise<Buffer | undefined> {
    const object = await this.#objectOf(owner, name);
    if (object === undefined) return undefined;
    const content = await this.#bucket.read(object);
    // Taken away from the storage, or swept since: nobody else needs to look for it.
    if (!content) await this.remove(owner, name);
    else void this.touch(owner, name).catch(() => {});
    return content && buffer(content);
  }

  async touch(owner: string, name: string): Promise<void> {
    if (Date.now() - this.#touchedSince > TOUCH_EVERY_MILLISECONDS) {
      this.#touched = new Set();
      this.#touchedSince = Date.now();
    }
    const place = `${owner} ${name}`;
    if (this.#touched.has(place)) return;
    this.#touched.add(place);
    await this.#database.as(owner, (rows) =>
      rows
        .updateTable("segment")
        .set({ used_at: sql<Date>`now()` })
        .where("owner", "=", owner)
        .where("key", "=", keyOf(name))
        .execute(),
    );
  }

  async remove(owner: string, name: string): Promise<void> {
    const removed = await this.#database.as(owner, (rows) =>
      rows
        .deleteFrom("segment")
        .where("owner", "=", owner)
        .where("key", "=", keyOf(name))
        .where("sha256", "=", hashOf(name))
        .returning("object")
        .executeTakeFirst(),
    );
    if (removed) await this.#bucket.remove(removed.object);
  }

  async keep(
    owner: string,
    { key, sha256, bytes }: { readonly key: string; readonly sha256: string; readonly bytes: Buffer },
  ): Promise<void> {
    if (this.#maxBytes === 0) return;
    // Of its own: one that is swept and one that is kept at the same moment are never the same object.
    const object = this.#bucket.keyOf(`segments/${hashedOwner(owner)}/${key}-${sha256}/${randomUUID()}`);
    await this.#index.announce(owner, object);
    const stream = () => Readable.from([bytes], { objectMode: false });
    const file = {
      sizeBytes: bytes.length,
      sha256,
      mimeType: "application/octet-stream",
      disposition: "inline",
      stream,
    };
    await this.#bucket.put(object, file, { signal: new AbortController().signal, onProgress: () => {} });
    const isFirst = await this.#database.as(owner, async (rows) => {
      const made = await rows
        .insertInto("segment")
        .values({ owner, key, sha256, object, bytes: bytes.length })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return made.numInsertedOrUpdatedRows === 1n;
    });
    if (!isFirst) await this.#bucket.remove(object);
    await this.#index.forget(owner, object);
    void this.#sweep().catch((error) => this.#log(`shared segments: ${(error as Error).message}`));
  }

  /** Of all processes one sweeps at a time, and each at most once a minute. */
  async #sweep(): Promise<void> {
    if (performance.now() - this.#sweptAt < SWEEP_EVERY_MILLISECONDS) return;
    this.#sweptAt = performance.now();
    await this.#database.as(SERVER, async (rows) => {
      const lock = sql<{ is: boolean }>`select pg_try_advisory_xact_lock(hashtext('scenewright segments')) as is`;
      if (!(await lock.execute(rows)).rows[0]?.is) return;
      const { total } = await rows
        .selectFrom("segment")
        .select(sql<string>`coalesce(sum(bytes), 0)`.as("total"))
        .executeTakeFirstOrThrow();
      if (Number(total) <= this.#maxBytes) return;
      // What is to go is noted in the same step, so that a kill in between leaves no object that nobody knows of.
      await sql`with ranked as (
          select owner, key, sum(bytes) over (order by used_at desc, owner, key) as sum from segment
        ), gone as (
          delete from segment using ranked
          where segment.owner = ranked.owner and segment.key = ranked.key and ranked.sum > ${this.#maxBytes * SWEEP_TO}
          returning segment.object
        )
        insert into unused_object (owner, object, due) select ${SERVER}, object, now() from gone`.execute(rows);
    });
    for (let gone = await this.#index.unused(SERVER); gone.length > 0; gone = await this.#index.unused(SERVER)) {
      for (const object of gone) {
        await this.#bucket.remove(object);
        await this.#index.forget(SERVER, object);
      }
    }
  }

  async #objectOf(owner: string, name: string): Promise<string | undefined> {
    const row = await this.#database.as(owner, (rows) =>
      rows
        .selectFrom("segment")
        .select("object")
        .where("owner", "=", owner)
        .where("key", "=", keyOf(name))
        .where("sha256", "=", hashOf(name))
        .executeTakeFirst(),
    );
    return row?.object;
  }
}

/** Of a name as `list` gives it: `<key>-<hash of the content>`. */
function keyOf(name: string): string {
  return name.slice(0, name.indexOf("-"));
}

function hashOf(name: string): string {
  return name.slice(name.indexOf("-") + 1);
}
