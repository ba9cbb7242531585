import { type Kysely, sql } from "kysely";
import { ownedByRow } from "./owned-by-row.ts";

/** Which object of the storage holds which blob, and which are to be taken away from there. */
export async function blobs(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table blob (
        owner text not null,
        key text not null collate "C",
        object text not null,
        bytes bigint not null,
        mime_type text not null,
        sha256 text not null,
        put_at timestamptz not null default now(),
        primary key (owner, key)
      );
      create table unused_object (
        owner text not null,
        object text not null collate "C",
        -- When it may go: until then a backup of an hour ago, or a process that reads, may need it.
        due timestamptz not null,
        primary key (owner, object)
      );`,
    )
    .execute(db);
  for (const table of ["blob", "unused_object"]) await ownedByRow(db, table);
}
