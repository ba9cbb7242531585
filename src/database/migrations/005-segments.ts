import { type Kysely, sql } from "kysely";
import { ownedByRow } from "./owned-by-row.ts";

/** Rendered stretches of films that machines keep for each other, and which object of the storage each lies in. */
export async function segments(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table segment (
        owner text not null,
        key text not null collate "C",
        sha256 text not null,
        object text not null,
        bytes bigint not null,
        used_at timestamptz not null default now(),
        primary key (owner, key)
      );
      create index segment_by_use on segment (used_at desc);`,
    )
    .execute(db);
  await ownedByRow(db, "segment");
  // How much all of them take together is the endpoint's business, which goes by when they were used and sees no picture.
  const server = "current_setting('app.owner', true) = 'server'";
  await sql
    .raw(
      `create policy seen_to_sweep on segment for select using (${server});
      create policy swept on segment for delete using (${server});`,
    )
    .execute(db);
}
