import { UserError } from "../../errors.ts";
import { cleanTitle } from "../../project/clean-text.ts";
import type { Decision } from "../projects/change-project.ts";
import type { Found, ProjectRecord } from "../projects/project-record.ts";
import type { Edit } from "../projects/project-store.ts";
import { lineOf, type Revision } from "./revision.ts";
import { walkBack, walkForward } from "./undo-line.ts";

const MAX_CHECKPOINTS = 100;
const MAX_QUOTED_RECEIPTS = 5;

export function editOf(found: Found, edit: Edit): Decision {
  const { project, receipt } = edit(found.project);
  return { project, draft: { kind: "edit", receipt, line: "extend" } };
}

export async function undoOf(record: ProjectRecord, { file }: Found, steps: number): Promise<Decision> {
  const walk = await walkBack(file.head, checkedSteps(steps), (number) => record.revision(file, number));
  if (!walk.target) throw new UserError("There is nothing to undo.", "Call list_revisions to see what was done.");
  const { revision: base, parent } = walk.target;
  return {
    project: await record.stateOf(walk.target),
    draft: { kind: "undo", receipt: quoted("Undid", walk.edits), line: { base, parent, tip: file.head.tip } },
  };
}

export async function redoOf(record: ProjectRecord, { file }: Found, steps: number): Promise<Decision> {
  const walk = await walkForward(file.head, checkedSteps(steps), (number) => record.revision(file, number));
  if (!walk.target) throw new UserError("There is nothing to redo.", "Redo follows an undo, until the next edit.");
  const { revision: base, parent } = walk.target;
  return {
    project: await record.stateOf(walk.target),
    draft: { kind: "redo", receipt: quoted("Redid", walk.edits), line: { base, parent, tip: file.head.tip } },
  };
}

/** A restored state is a new edit, so that undo leads back to what was there before. */
export async function restoreOf(record: ProjectRecord, { file }: Found, target: number | string): Promise<Decision> {
  const number = typeof target === "number" ? target : checkpointed(file.checkpoints, target);
  const revision = await record.revision(file, number);
  const from = typeof target === "number" ? `revision ${number}` : `checkpoint "${cleanTitle(target, "The name")}"`;
  return {
    project: await record.stateOf(revision),
    draft: { kind: "restore", receipt: `Restored ${from} (${revision.receipt})`, line: "extend" },
  };
}

/** A revision of its own that changes nothing, and stands where the head stood: undo and redo do not see it. */
export function checkpointHere({ file, project }: Found, name: string): Decision {
  const clean = cleanTitle(name, "The checkpoint's name");
  const others = file.checkpoints.filter((checkpoint) => checkpoint.name !== clean);
  if (others.length >= MAX_CHECKPOINTS) {
    throw new UserError(`There are ${MAX_CHECKPOINTS} checkpoints already.`, "Use the name of one of them again.");
  }
  return {
    project,
    draft: { kind: "checkpoint", receipt: `Checkpoint "${clean}".`, line: lineOf(file.head) },
    checkpoints: [...others, { name: clean, revision: file.head.revision + 1 }],
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
  const names = checkpoints.map((checkpoint) => `"${checkpoint.name}"`).join(", ");
  throw new UserError(
    "There is no checkpoint of this name.",
    names ? `Use one of: ${names}, or a revision number.` : "There are none yet; use a revision number.",
  );
}

function quoted(verb: string, edits: readonly Revision[]): string {
  const count = edits.length === 1 ? "1 edit" : `${edits.length} edits`;
  const receipts = edits.slice(0, MAX_QUOTED_RECEIPTS).map((edit) => `(${edit.revision}) ${edit.receipt}`);
  const more = edits.length - receipts.length;
  return [`${verb} ${count}:`, ...receipts, ...(more > 0 ? [`And ${more} more.`] : [])].join(" ");
}
