import { type Kysely, sql } from "kysely";
import { ownedByRow } from "./owned-by-row.ts";

/** Projects and all they ever were, records of jobs, small texts, and leases. */
export async function projects(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table project (
        owner text not null,
        id text not null collate "C",
        revision integer not null check (revision > 0),
        title text not null,
        width integer not null,
        height integer not null,
        fps double precision not null,
        scene_count integer not null,
        duration_in_frames bigint not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        -- What project.json holds, as it is written: facts, checkpoints and the newest revision.
        file text not null,
        primary key (owner, id)
      );
      create index project_by_change on project (owner, updated_at desc, id);

      -- Code, scenes, facts and states under their own hash: what two revisions share is stored once.
      create table object (owner text not null, hash text not null collate "C", body text not null, primary key (owner, hash));

      create table revision (
        owner text not null,
        project_id text not null collate "C",
        revision integer not null check (revision > 0),
        at timestamptz not null,
        kind text not null,
        receipt text not null,
        tree text not null,
        base integer not null,
        parent integer,
        tip integer not null,
        primary key (owner, project_id, revision),
        foreign key (owner, project_id) references project (owner, id) on delete cascade
      );

      -- Exports, generations and publications; what their record holds beside its id is its own business.
      create table job (
        owner text not null,
        id text not null collate "C",
        record text not null,
        updated_at timestamptz not null default now(),
        primary key (owner, id)
      );

      create table document (owner text not null, key text not null collate "C", body text not null, primary key (owner, key));

      -- A lock that passes on when its holder is silent for too long, wherever that one runs.
      create table lease (
        owner text not null,
        name text not null collate "C",
        holder uuid not null,
        until timestamptz not null,
        primary key (owner, name)
      );`,
    )
    .execute(db);
  for (const table of ["project", "object", "revision", "job", "document", "lease"]) await ownedByRow(db, table);
}
