import type { Documents } from "../documents/documents.ts";
import type { ByteCache } from "../history/byte-cache.ts";
import type { Locks } from "../locks/locks.ts";
import type { ProjectFolders } from "./project-folders.ts";
import type { WorkingCopies } from "./working-copies.ts";

/** All the project store stands on. */
export interface StorePorts {
  readonly documents: Documents;
  readonly locks: Locks;
  readonly workingCopies: WorkingCopies;
  readonly folders: ProjectFolders;
  readonly cache: ByteCache;
  readonly now: () => Date;
}
