import type { Kysely } from "kysely";
import { projects } from "./001-projects.ts";
import { callCounts } from "./002-call-counts.ts";
import { queueTurns } from "./003-queue-turns.ts";
import { blobs } from "./004-blobs.ts";
import { segments } from "./005-segments.ts";

/** By name, in the order they run. One that was released is never changed: what comes after it is a migration of its own. */
export const MIGRATIONS: Readonly<Record<string, (db: Kysely<unknown>) => Promise<void>>> = {
  "001-projects": projects,
  "002-call-counts": callCounts,
  "003-queue-turns": queueTurns,
  "004-blobs": blobs,
  "005-segments": segments,
};
