import { type Kysely, sql } from "kysely";
import { UserError } from "../errors.ts";
import { codeOf } from "./database-errors.ts";

/** Whose rights queries have: it can't log in, owns no table, and is held to the rows of the owner a transaction names. */
export const QUERY_ROLE = "scenewright_queries";

/** Makes the role, lets `login` take it on, and refuses one that would see everybody's rows. */
export async function prepareRoles(db: Kysely<unknown>, login: string): Promise<void> {
  // Roles belong to all databases of a server, so another database's start may come between any two of these.
  await sql
    .raw(
      `do $$ begin
        if not exists (select from pg_roles where rolname = '${QUERY_ROLE}') then create role ${QUERY_ROLE} nologin; end if;
      exception when duplicate_object or unique_violation then null; end $$`,
    )
    .execute(db)
    .catch((error) => Promise.reject(codeOf(error) === "42501" ? notAllowed(login) : error));
  await refuseMighty(db);
  const { rows } = await sql<{ is: boolean }>`select pg_has_role(${login}, ${QUERY_ROLE}, 'member') as is`.execute(db);
  if (rows[0]?.is) return;
  await sql`grant ${sql.ref(QUERY_ROLE)} to ${sql.ref(login)}`
    .execute(db)
    .catch((error) => Promise.reject(codeOf(error) === "42501" ? notAllowed(login) : error));
}

async function refuseMighty(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql`select from pg_roles where rolname = ${QUERY_ROLE} and (rolsuper or rolbypassrls)`.execute(
    db,
  );
  if (rows.length === 0) return;
  throw new UserError(
    `The database role ${QUERY_ROLE} may see the rows of everyone.`,
    `Run this as an administrator: alter role ${QUERY_ROLE} nosuperuser nobypassrls;`,
  );
}

function notAllowed(login: string): UserError {
  return new UserError(
    `The login "${login}" may not make the database role ${QUERY_ROLE}, which keeps the rows of one user from others.`,
    `Run this once as an administrator: create role ${QUERY_ROLE} nologin; grant ${QUERY_ROLE} to "${login}";`,
  );
}
