import { spokenSeconds } from "../duration.ts";
import type { Edited, Project } from "../project.ts";
import { settle } from "../settle.ts";
import { applyEach } from "./operation-kinds.ts";
import { kindOf, type TimelineOperation } from "./operations/index.ts";
import { totalDurationInFrames } from "./scene-timing.ts";

/** Applies the operations in order, whole or not at all. A failure names which one failed. */
export function editTimeline(project: Project, operations: readonly TimelineOperation[]): Edited {
  return applyEach(project, operations, applySettled);
}

function applySettled(project: Project, operation: TimelineOperation): Edited {
  const edited = settle(kindOf(operation.op).apply(project, operation));
  return operation.op === "split" ? withNewLength(project, edited) : edited;
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
