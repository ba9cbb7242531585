import { z } from "zod";
import { quoted } from "../../../../sandbox/policy/plain-text.ts";
import { UserError } from "../../../errors.ts";
import { framesFor, spokenSeconds } from "../../duration.ts";
import { findScene, withScene } from "../../find-scene.ts";
import { narrationSeconds } from "../../narration-seconds.ts";
import type { Scene } from "../../project.ts";
import { resizedScene } from "../../resized-scene.ts";
import * as fields from "../fields.ts";
import { defineTimelineOperation } from "../timeline-operation.ts";

export const resizeScene = defineTimelineOperation({
  op: "resize",
  fields: {
    sceneId: fields.sceneId,
    seconds: fields.seconds,
    fitNarration: z.boolean().optional().describe("resize: as long as the narration takes to speak."),
  },
  parse: ({ sceneId, seconds, fitNarration }, need) => ({
    sceneId: need(sceneId, "sceneId"),
    seconds: fitNarration ? ("fitNarration" as const) : need(seconds, "seconds or fitNarration"),
  }),
  apply(project, { sceneId, seconds }) {
    const scene = findScene(project, sceneId);
    const wanted = seconds === "fitNarration" ? spoken(scene) : seconds;
    const frames = framesFor(wanted, project.fps, `Scene ${quoted(scene.title)}`);
    const before = spokenSeconds(scene.durationInFrames, project.fps);
    const after = spokenSeconds(frames, project.fps);
    return {
      project: withScene(project, resizedScene(scene, frames)),
      receipt: `Resized ${quoted(scene.title)} from ${before} to ${after}.`,
    };
  },
});

function spoken({ sceneId, plan: { narration } }: Scene): number {
  if (narration) return narrationSeconds(narration);
  throw new UserError(`Scene "${sceneId}" has no narration.`, "Give seconds, or add narration with plan_scenes.");
}
