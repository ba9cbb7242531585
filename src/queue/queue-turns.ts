import { sql } from "kysely";
import type { Database } from "../database/database.ts";

/** By the clock of a queue, one piece of work of an owner of weight 1 takes so long. */
const TURN = 10;
/** BullMQ's own limit. */
const MAX_PRIORITY = 2_097_151;
/** The clock begins anew after this. */
const LAST_OF_CLOCK = 1_000_000;
/** Whose row says how late it is. */
const CLOCK = "queue";

interface Now {
  readonly epoch: number;
  readonly finish: number;
}

/**
 * Who is served next, whatever process asks: work has the time at which its owner's turn comes, if each had their share all along.
 * An owner who asks for sixty pieces is sixty turns ahead of the clock; one who comes after that begins at the clock.
 */
export class QueueTurns {
  readonly #database: Database;
  readonly #queue: string;

  constructor(database: Database, queue: string) {
    this.#database = database;
    this.#queue = queue;
  }

  /** Priorities for so many pieces of work, lower is served first. @param weight of an owner with twice the share, 2 */
  async take(owner: string, pieces: number, weight: number): Promise<number[]> {
    const { epoch, finish: now } = await this.#now();
    const length = (pieces * TURN) / weight;
    const end = await this.#database.as(owner, async (rows) => {
      const { finish } = await rows
        .insertInto("queue_turn")
        .values({ owner, queue: this.#queue, epoch, finish: now + length })
        .onConflict((conflict) =>
          conflict.columns(["owner", "queue"]).doUpdateSet({
            epoch,
            finish: sql<number>`case when queue_turn.epoch = ${epoch} then greatest(queue_turn.finish, ${now}) else ${now} end + ${length}`,
          }),
        )
        .returning("finish")
        .executeTakeFirstOrThrow();
      return finish;
    });
    return Array.from({ length: pieces }, (_, index) => within(end - length + (index * TURN) / weight));
  }

  /** Work of this priority has begun: nobody's turn is before it any more. Answers whether the clock should begin anew. */
  async reach(priority: number): Promise<boolean> {
    await this.#database.as(CLOCK, (rows) =>
      rows
        .insertInto("queue_turn")
        .values({ owner: CLOCK, queue: this.#queue, epoch: 0, finish: priority })
        .onConflict((conflict) =>
          conflict
            .columns(["owner", "queue"])
            .doUpdateSet({ finish: sql<number>`greatest(queue_turn.finish, ${priority})` }),
        )
        .execute(),
    );
    return priority > LAST_OF_CLOCK;
  }

  /** Begins anew. Answers what is to be taken off the priority of what waits; 0 where another process was first. */
  async restart(): Promise<number> {
    const { epoch, finish } = await this.#now();
    if (finish <= LAST_OF_CLOCK) return 0;
    const begun = await this.#database.as(CLOCK, (rows) =>
      rows
        .updateTable("queue_turn")
        .set({ epoch: epoch + 1, finish: 0 })
        .where("owner", "=", CLOCK)
        .where("queue", "=", this.#queue)
        .where("epoch", "=", epoch)
        .executeTakeFirst(),
    );
    return begun.numUpdatedRows === 1n ? finish : 0;
  }

  async #now(): Promise<Now> {
    const row = await this.#database.as(CLOCK, (rows) =>
      rows
        .selectFrom("queue_turn")
        .select(["epoch", "finish"])
        .where("owner", "=", CLOCK)
        .where("queue", "=", this.#queue)
        .executeTakeFirst(),
    );
    return row ?? { epoch: 0, finish: 0 };
  }
}

function within(at: number): number {
  return Math.min(MAX_PRIORITY, Math.max(1, Math.round(at)));
}
