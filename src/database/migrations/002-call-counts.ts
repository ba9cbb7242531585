import { type Kysely, sql } from "kysely";
import { ownedByRow } from "./owned-by-row.ts";

/** How often each user called in the last minute. Not logged: after a crash of the database the minute starts anew. */
export async function callCounts(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create unlogged table call_count (
        -- In the order that rate-limiter-flexible writes them, which does not know of owners.
        key varchar(255) primary key,
        points integer not null,
        expire bigint,
        owner text not null default current_setting('app.owner')
      );`,
    )
    .execute(db);
  await ownedByRow(db, "call_count");
}
