import type { Revision } from "../history/revision.ts";

/** A project and all it ever was, apart from the bytes of its assets: the same wherever it is kept. */
export interface WholeProject {
  /** What project.json holds. */
  readonly file: string;
  /** From the first to the newest. */
  readonly revisions: readonly Revision[];
  /** All that the states of the revisions are made of, by hash. */
  readonly objects: ReadonlyMap<string, string>;
}

/** Projects as wholes, in and out of a store. */
export interface WholeProjects {
  /** Throws UserError where a part is missing. */
  read(owner: string, projectId: string): Promise<WholeProject>;
  /** Stores a whole that was checked, or nothing. Refuses an id that is taken. */
  create(owner: string, projectId: string, whole: WholeProject): Promise<void>;
}

export const ID_TAKEN = "Rename or remove that project first: an archive keeps the id of its project.";
