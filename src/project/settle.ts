import { quoted } from "../../sandbox/policy/plain-text.ts";
import { UserError } from "../errors.ts";
import { counted } from "./counted.ts";
import { spokenSeconds } from "./duration.ts";
import { MAX_SCENES, MAX_VIDEO_SECONDS } from "./limits.ts";
import type { Edited, Project, Scene } from "./project.ts";
import { withoutOrphans } from "./sound/follow-scenes.ts";
import { totalDurationInFrames } from "./timeline/scene-timing.ts";

/**
 * Brings a changed list of scenes back to the rules of a timeline: the first scene has no transition, none is longer than half
 * of either scene it joins, sounds go with their scene, and the whole stays within the limits. Says in the receipt what it had to
 * change.
 */
export function settle({ project, receipt }: Edited): Edited {
  const notes: string[] = [];
  const scenes = project.scenes.map((scene, index) => {
    const settled = settledScene(scene, project.scenes[index - 1]);
    if (settled !== scene) notes.push(transitionNote(scene, settled, project.fps));
    return settled;
  });
  const settled = notes.length > 0 ? { ...project, scenes } : project;
  refuseOverLimit(settled);
  const { project: next, note } = withoutOrphans(settled);
  return { project: next, receipt: [receipt, ...notes].join(" ") + note };
}

/** The longest transition between two scenes. */
export function longestTransitionInFrames(before: Scene, after: Scene): number {
  return Math.floor(Math.min(before.durationInFrames, after.durationInFrames) / 2);
}

function settledScene(scene: Scene, before: Scene | undefined): Scene {
  if (!scene.transitionIn) return scene;
  const longest = before ? longestTransitionInFrames(before, scene) : 0;
  if (scene.transitionIn.durationInFrames <= longest) return scene;
  const { transitionIn, ...withoutTransition } = scene;
  return longest === 0
    ? withoutTransition
    : { ...scene, transitionIn: { kind: transitionIn.kind, durationInFrames: longest } };
}

function transitionNote(old: Scene, settled: Scene, fps: number): string {
  const what = `The ${old.transitionIn?.kind} into ${quoted(old.title)}`;
  if (!settled.transitionIn) return `${what} went away.`;
  return `${what} was shortened to ${spokenSeconds(settled.transitionIn.durationInFrames, fps)}.`;
}

function refuseOverLimit(project: Project): void {
  if (project.scenes.length > MAX_SCENES) {
    throw new UserError(
      `That makes ${counted(project.scenes.length, "scene")}.`,
      `Keep to ${MAX_SCENES}, or start a second project.`,
    );
  }
  if (totalDurationInFrames(project) > MAX_VIDEO_SECONDS * project.fps) {
    throw new UserError(
      `That makes a video of ${spokenSeconds(totalDurationInFrames(project), project.fps)}.`,
      `Keep to ${MAX_VIDEO_SECONDS} s, or start a second project.`,
    );
  }
}
