import { z } from "zod";
import { quoted } from "../../../../sandbox/policy/plain-text.ts";
import { UserError } from "../../../errors.ts";
import { framesFor, spokenSeconds } from "../../duration.ts";
import { findScene, withScene } from "../../find-scene.ts";
import { narrationSeconds } from "../../narration-seconds.ts";
import type { Scene } from "../../project.ts";
import { resizedScene } from "../../resized-scene.ts";
import { framesForVoice } from "../../sound/narration.ts";
import * as fields from "../fields.ts";
import { defineTimelineOperation } from "../timeline-operation.ts";

export const resizeScene = defineTimelineOperation({
  op: "resize",
  means: "Change its length.",
  required: ["sceneId"],
  fields: {
    sceneId: fields.sceneId,
    seconds: fields.seconds,
    bySeconds: z.number().min(-600).max(600).optional().describe("-1: shorter."),
    fit: z.literal("narration").optional().describe("To its voice."),
  },
  parse({ sceneId, seconds, bySeconds, fit }, need) {
    const given = [seconds, bySeconds, fit].filter((value) => value !== undefined);
    if (given.length > 1)
      throw new UserError("resize was given several lengths.", "Give one of seconds, bySeconds and fit.");
    const wanted: NewLength =
      fit !== undefined ? fit : bySeconds !== undefined ? { bySeconds } : need(seconds, "seconds, bySeconds or fit");
    return { sceneId: need(sceneId, "sceneId"), seconds: wanted };
  },
  apply(project, { sceneId, seconds }) {
    const scene = findScene(project, sceneId);
    const voice = seconds === "narration" ? framesForVoice(project, scene) : undefined;
    const frames =
      voice ?? framesFor(wantedSeconds(scene, seconds, project.fps), project.fps, `Scene ${quoted(scene.title)}`);
    const before = spokenSeconds(scene.durationInFrames, project.fps);
    const after = spokenSeconds(frames, project.fps);
    return {
      project: withScene(project, resizedScene(scene, frames)),
      receipt: `Resized ${quoted(scene.title)} from ${before} to ${after}.`,
    };
  },
});

type NewLength = number | "narration" | { readonly bySeconds: number };

function wantedSeconds(scene: Scene, to: NewLength, fps: number): number {
  if (to === "narration") return spoken(scene);
  if (typeof to === "number") return to;
  const seconds = scene.durationInFrames / fps + to.bySeconds;
  if (to.bySeconds !== 0 && seconds > 0) return seconds;
  throw new UserError(
    `${quoted(scene.title)} lasts ${spokenSeconds(scene.durationInFrames, fps)}, so it cannot change by ${to.bySeconds} s.`,
    "Give a change other than 0 that leaves something of it, or delete the scene.",
  );
}

function spoken({ sceneId, plan: { narration } }: Scene): number {
  if (narration) return narrationSeconds(narration);
  throw new UserError(`Scene "${sceneId}" has no narration.`, "Give seconds, or add narration with plan_scenes.");
}
