import type { Project } from "../../project/project.ts";
import { canRedo, canUndo } from "../history/revision.ts";
import type { ProjectFile } from "./project-file.ts";
import type { StoredProject } from "./project-store.ts";

interface Read {
  readonly file: ProjectFile;
  readonly project: Project;
}

/** What callers are told of a project. `receipt` is the sentence of an operation that may have made no revision. */
export function storedProject({ file, project }: Read, receipt: string = file.head.receipt): StoredProject {
  const { createdAt, checkpoints, head } = file;
  return {
    project,
    revision: head.revision,
    receipt,
    canUndo: canUndo(head),
    canRedo: canRedo(head),
    createdAt,
    updatedAt: head.at,
    checkpoints,
  };
}
