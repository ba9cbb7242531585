import { z } from "zod";
import { quoted } from "../../../../sandbox/policy/plain-text.ts";
import { UserError } from "../../../errors.ts";
import { framesFor, spokenSeconds } from "../../duration.ts";
import { findScene, findSceneIndex, withScene } from "../../find-scene.ts";
import { type Project, type Scene, TRANSITION_KINDS, type Transition } from "../../project.ts";
import { resizedScene } from "../../resized-scene.ts";
import { longestTransitionInFrames } from "../../settle.ts";
import * as fields from "../fields.ts";
import { defineTimelineOperation } from "../timeline-operation.ts";

const DEFAULT_TRANSITION_SECONDS = 0.5;

/** Sets how a scene comes in over the end of the one before it; `none` is a plain cut. */
export const transitionInto = defineTimelineOperation({
  op: "transition",
  means: "Set how it comes in.",
  required: ["sceneId", "kind"],
  fields: {
    sceneId: fields.sceneId.describe("What comes in."),
    kind: z
      .enum(["none", ...TRANSITION_KINDS])
      .optional()
      .describe("none: a cut."),
    seconds: fields.seconds.describe("Default 0.5."),
    keepLength: z.boolean().optional().describe("Keep the video's length."),
  },
  parse: ({ sceneId, kind, ...rest }, need) => ({
    sceneId: need(sceneId, "sceneId"),
    kind: need(kind, "kind"),
    ...rest,
  }),
  apply(project, { sceneId, kind, seconds, keepLength }) {
    const { transitionIn: old, ...scene } = findScene(project, sceneId);
    const before = project.scenes[findSceneIndex(project, sceneId) - 1];
    if (!before) {
      throw new UserError(
        `${quoted(scene.title)} is the first scene: nothing comes before it.`,
        "Name the later of two scenes.",
      );
    }
    const transition =
      kind === "none" ? undefined : { kind, durationInFrames: lengthOf(project, before, scene, seconds) };
    const names = `${quoted(before.title)} to ${quoted(scene.title)}`;
    const edited = withScene(project, transition ? { ...scene, transitionIn: transition } : scene);
    const receipt = `Transition from ${names}: ${describe(transition, project.fps)}, before ${describe(old, project.fps)}.`;
    const overlap = (transition?.durationInFrames ?? 0) - (old?.durationInFrames ?? 0);
    if (!keepLength || overlap === 0) return { project: edited, receipt };
    const length = spokenSeconds(before.durationInFrames + overlap, project.fps);
    return {
      project: withScene(edited, resizedScene(before, before.durationInFrames + overlap)),
      receipt: `${receipt} ${quoted(before.title)} lasts ${length} now, so the video keeps its length.`,
    };
  },
});

/** Refuses a length that was asked for and does not fit; fits the default. */
function lengthOf(project: Project, before: Scene, scene: Scene, seconds: number | undefined): number {
  const longest = longestTransitionInFrames(before, scene);
  const wanted = framesFor(seconds ?? DEFAULT_TRANSITION_SECONDS, project.fps, "A transition");
  if (longest >= 1 && wanted <= longest) return wanted;
  if (longest >= 1 && seconds === undefined) return longest;
  throw new UserError(
    `A transition of ${spokenSeconds(wanted, project.fps)} does not fit between ${quoted(before.title)} and ${quoted(scene.title)}.`,
    longest < 1
      ? "Make both scenes longer first."
      : `Use at most ${spokenSeconds(longest, project.fps)}, half of the shorter scene.`,
  );
}

function describe(transition: Transition | undefined, fps: number): string {
  return transition ? `${transition.kind} of ${spokenSeconds(transition.durationInFrames, fps)}` : "none";
}
