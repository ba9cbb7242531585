import { type Kysely, sql } from "kysely";
import { QUERY_ROLE } from "../roles.ts";

/** Lets queries see and write the rows of the transaction's owner and no other: a query without a condition too, and of the table's owner. */
export async function ownedByRow(db: Kysely<unknown>, table: string): Promise<void> {
  const own = "owner = current_setting('app.owner', true)";
  await sql
    .raw(
      `alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy own_rows on ${table} using (${own}) with check (${own});
      grant usage on schema scenewright to ${QUERY_ROLE};
      grant select, insert, update, delete on ${table} to ${QUERY_ROLE};`,
    )
    .execute(db);
}
