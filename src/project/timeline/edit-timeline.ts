import { UserError } from "../../errors.ts";
import { spokenSeconds } from "../duration.ts";
import { MAX_OPERATIONS } from "../limits.ts";
import type { Edited, Project } from "../project.ts";
import { settle } from "../settle.ts";
import { kindOf, type TimelineOperation } from "./operations/index.ts";
import { totalDurationInFrames } from "./scene-timing.ts";

/** Applies the operations in order, whole or not at all. A failure names which one failed. */
export function editTimeline(project: Project, operations: readonly TimelineOperation[]): Edited {
  if (operations.length === 0) throw new UserError("No operations were given.", "Give at least one.");
  if (operations.length > MAX_OPERATIONS) {
    throw new UserError(`${operations.length} operations were given.`, `Give at most ${MAX_OPERATIONS} in one call.`);
  }
  const receipts: string[] = [];
  let next = project;
  for (const [index, operation] of operations.entries()) {
    const edited = applyNamed(next, operation, index, operations.length);
    receipts.push(edited.receipt);
    next = edited.project;
  }
  return { project: next, receipt: receipts.join(" ") };
}

function applyNamed(project: Project, operation: TimelineOperation, index: number, count: number): Edited {
  try {
    const edited = settle(kindOf(operation.op).apply(project, operation));
    return operation.op === "split" ? withNewLength(project, edited) : edited;
  } catch (error) {
    if (!(error instanceof UserError) || count === 1) throw error;
    throw new UserError(
      `Operation ${index + 1} (${operation.op}): ${error.problem} Nothing was changed.`,
      error.nextStep,
    );
  }
}

/** A transition that no longer fits beside a cut is shortened, and what it hid is then shown: the video gets longer. */
function withNewLength(before: Project, edited: Edited): Edited {
  const [was, is] = [totalDurationInFrames(before), totalDurationInFrames(edited.project)];
  if (was === is) return edited;
  const length = spokenSeconds(is, before.fps);
  return {
    ...edited,
    receipt: `${edited.receipt} The video is now ${length} long, not ${spokenSeconds(was, before.fps)}.`,
  };
}
