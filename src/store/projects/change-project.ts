import { UserError } from "../../errors.ts";
import type { HistoryOperation } from "../history/history-operations.ts";
import { refuseStale } from "../history/refuse-stale.ts";
import { hashOfState } from "../history/state.ts";
import { type Found, LostRace, type ProjectRecord } from "./project-record.ts";
import type { JudgedEdits } from "./scene-files.ts";
import type { StorePorts } from "./store-ports.ts";

export interface Outcome {
  readonly found: Found;
  /** The sentence of the operation, also where it changed nothing and made no revision. */
  readonly receipt: string;
}

export interface ProjectChange {
  readonly owner: string;
  readonly projectId: string;
  readonly record: ProjectRecord;
  readonly judged: JudgedEdits;
  readonly expectedRevision?: number | undefined;
  /** Called under the project's lock. May be called again if another process committed first. */
  readonly operate: (found: Found) => HistoryOperation | Promise<HistoryOperation>;
}

const MAX_ATTEMPTS = 5;

/** The only way a project changes: under its lock, starting from what is on disk, in one commit. */
export async function changeProject(ports: StorePorts, change: ProjectChange): Promise<Outcome> {
  // Read before locking, so that an unknown id leaves no lock folder behind.
  await change.record.find();
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptChange(ports, change);
    } catch (error) {
      if (!(error instanceof LostRace)) throw error;
      if (attempt === MAX_ATTEMPTS) {
        throw new UserError("The project was busy: other processes kept changing it.", "Send the edit again.");
      }
    }
  }
}

function attemptChange(ports: StorePorts, { owner, projectId, record, ...change }: ProjectChange): Promise<Outcome> {
  return ports.locks.withLock(owner, projectLock(projectId), async (lease) => {
    await ports.folders.tidy(owner, projectId);
    await record.recover();
    const found = await record.find();
    await refuseStale(record.pastOf(found), change.expectedRevision);
    const operation = await change.operate(found);
    const { draft } = operation;
    // An id is a folder's name, so no edit can change it.
    const project = { ...operation.project, projectId };
    if (draft.line === "extend" && hashOfState(project) === hashOfState(found.project)) {
      return { found, receipt: draft.receipt };
    }
    const checkpoints = operation.checkpoints ?? found.file.checkpoints;
    const next = await record.commit(found, { project, draft, checkpoints, judged: change.judged }, lease);
    return { found: next, receipt: draft.receipt };
  });
}

export function projectLock(projectId: string): string {
  return `project-${projectId}`;
}
