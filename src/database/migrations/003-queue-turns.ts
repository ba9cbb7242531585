import { type Kysely, sql } from "kysely";
import { ownedByRow } from "./owned-by-row.ts";

/** Until when, by the clock of a queue, an owner has had work of theirs put into it. */
export async function queueTurns(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table queue_turn (
        owner text not null,
        queue text not null collate "C",
        -- The clock begins anew now and then: what was said by an earlier one counts nothing.
        epoch integer not null,
        finish double precision not null,
        primary key (owner, queue)
      );`,
    )
    .execute(db);
  await ownedByRow(db, "queue_turn");
}
