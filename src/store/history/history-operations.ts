import { quoted } from "../../../sandbox/policy/plain-text.ts";
import { UserError } from "../../errors.ts";
import { cleanTitle } from "../../project/clean-text.ts";
import { counted } from "../../project/counted.ts";
import type { Edited, Project } from "../../project/project.ts";
import { type Checkpoint, lineOf, type Past, type Revision, type RevisionDraft } from "./revision.ts";
import { walkBack, walkForward } from "./undo-line.ts";

const MAX_CHECKPOINTS = 100;
const MAX_QUOTED_RECEIPTS = 5;

/** The next state of a project, and how it stands in the history. */
export interface HistoryOperation {
  readonly project: Project;
  readonly draft: RevisionDraft;
  /** As before when absent. */
  readonly checkpoints?: readonly Checkpoint[];
}

export function editOf({ project, receipt }: Edited): HistoryOperation {
  return { project, draft: { kind: "edit", receipt, line: "extend" } };
}

export async function undoOf(past: Past, steps: number): Promise<HistoryOperation> {
  const walk = await walkBack(past.head, checkedSteps(steps), (number) => past.revision(number));
  if (!walk.target) throw new UserError("There is nothing to undo.", "Call list_revisions to see what was done.");
  const { revision: base, parent } = walk.target;
  return {
    project: await past.stateOf(walk.target),
    draft: { kind: "undo", receipt: editsInWords("Undid", walk.edits), line: { base, parent, tip: past.head.tip } },
  };
}

export async function redoOf(past: Past, steps: number): Promise<HistoryOperation> {
  const walk = await walkForward(past.head, checkedSteps(steps), (number) => past.revision(number));
  if (!walk.target) throw new UserError("There is nothing to redo.", "Redo follows an undo, until the next edit.");
  const { revision: base, parent } = walk.target;
  return {
    project: await past.stateOf(walk.target),
    draft: { kind: "redo", receipt: editsInWords("Redid", walk.edits), line: { base, parent, tip: past.head.tip } },
  };
}

/** A restored state is a new edit, so that undo leads back to what was there before. */
export async function restoreOf(past: Past, target: number | string): Promise<HistoryOperation> {
  const number = typeof target === "number" ? target : checkpointed(past.checkpoints, target);
  const revision = await past.revision(number);
  const from = typeof target === "number" ? `revision ${number}` : `checkpoint ${quoted(target)}`;
  return {
    project: await past.stateOf(revision),
    draft: { kind: "restore", receipt: `Restored ${from} (${revision.receipt})`, line: "extend" },
  };
}

/** A revision of its own that changes nothing, and stands where the head stood: undo and redo do not see it. */
export function checkpointHere(past: Past, project: Project, name: string): HistoryOperation {
  const clean = cleanTitle(name, "The checkpoint's name");
  const others = past.checkpoints.filter((checkpoint) => checkpoint.name !== clean);
  if (others.length >= MAX_CHECKPOINTS) {
    throw new UserError(`There are ${MAX_CHECKPOINTS} checkpoints already.`, "Use the name of one of them again.");
  }
  return {
    project,
    draft: { kind: "checkpoint", receipt: `Checkpoint ${quoted(clean)}.`, line: lineOf(past.head) },
    checkpoints: [...others, { name: clean, revision: past.head.revision + 1 }],
  };
}

function checkedSteps(steps: number): number {
  if (Number.isInteger(steps) && steps >= 1) return steps;
  throw new UserError(`${steps} is no number of steps.`, "Use a whole number from 1 up.");
}

function checkpointed(checkpoints: readonly { name: string; revision: number }[], name: string): number {
  const clean = cleanTitle(name, "The name");
  const found = checkpoints.find((checkpoint) => checkpoint.name === clean);
  if (found) return found.revision;
  const names = checkpoints.map((checkpoint) => quoted(checkpoint.name)).join(", ");
  throw new UserError(
    "There is no checkpoint of this name.",
    names ? `Use one of: ${names}, or a revision number.` : "There are none yet; use a revision number.",
  );
}

function editsInWords(verb: string, edits: readonly Revision[]): string {
  const count = counted(edits.length, "edit");
  const receipts = edits.slice(0, MAX_QUOTED_RECEIPTS).map((edit) => `(${edit.revision}) ${edit.receipt}`);
  const more = edits.length - receipts.length;
  return [`${verb} ${count}:`, ...receipts, ...(more > 0 ? [`And ${more} more.`] : [])].join(" ");
}
