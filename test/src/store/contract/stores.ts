import { onTestFinished } from "vitest";
import type { Workspace } from "../../../../src/store/open-workspace.ts";
import { whyNoPostgres } from "../../../support/postgres/cluster.ts";
import { temporaryDatabase } from "../../../support/postgres/temporary-database.ts";
import { openPlace, type Place } from "../children/open-place.ts";
import { steppingClock, temporaryFolder } from "../temporary-workspace.ts";

/** A store of one kind, empty for its owner. */
export interface OpenedStore {
  readonly owner: string;
  readonly place: Place;
  readonly workspace: Workspace;
  /** As another process has it. */
  reopen(now?: () => Date): Promise<Workspace>;
}

interface StoreKind {
  readonly name: string;
  /** Why it can't be tried here. */
  readonly why: string | undefined;
  open(owner?: string, now?: () => Date): Promise<OpenedStore>;
}

let database: Promise<string> | undefined;
let owners = 0;

/** What all of them promise is said once, and tried with each. */
export const STORES: readonly StoreKind[] = [
  {
    name: "a folder",
    why: undefined,
    open: (owner = "local", now) => opened({ home: temporaryFolder() }, owner, now),
  },
  {
    name: "Postgres",
    why: whyNoPostgres(),
    async open(owner = `user-${++owners}`, now) {
      // One for all tests of a file: they keep to owners of their own.
      database ??= temporaryDatabase();
      return opened({ home: temporaryFolder(), url: await database }, owner, now);
    },
  },
];

async function opened(place: Place, owner: string, now = steppingClock()): Promise<OpenedStore> {
  const reopen = async (clock = steppingClock()) => {
    const workspace = await openPlace(place, clock);
    onTestFinished(() => workspace.close());
    return workspace;
  };
  return { owner, place, workspace: await reopen(now), reopen };
}

export function titled({ name, why }: StoreKind): string {
  return why ? `${name} (skipped: ${why})` : name;
}
