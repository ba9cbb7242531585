import type { Kysely } from "kysely";
import { projects } from "./001-projects.ts";
import { queueTurns } from "./003-queue-turns.ts";

/** By name, in the order they run. One that was released is never changed: what comes after it is a migration of its own. */
export const MIGRATIONS: Readonly<Record<string, (db: Kysely<unknown>) => Promise<void>>> = {
  "001-projects": projects,
  "003-queue-turns": queueTurns,
};
