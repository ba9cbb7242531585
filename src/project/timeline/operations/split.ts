import { z } from "zod";
import { quoted } from "../../../../sandbox/policy/plain-text.ts";
import { UserError } from "../../../errors.ts";
import { spokenSeconds } from "../../duration.ts";
import { findScene, findSceneIndex } from "../../find-scene.ts";
import { MAX_SCENE_SECONDS, MAX_TITLE_CHARS } from "../../limits.ts";
import { siblingSceneId } from "../../new-scene.ts";
import type { Project, Scene } from "../../project.ts";
import { splitSceneTracks } from "../../sound/follow-scenes.ts";
import * as fields from "../fields.ts";
import { codeClockOf } from "../scene-timing.ts";
import { defineTimelineOperation } from "../timeline-operation.ts";

/**
 * Cuts a scene in two without changing a frame: both halves keep the code and the length it was told, the second starts it
 * later. The narration stays with the first half, or it would be spoken twice.
 */
export const splitScene = defineTimelineOperation({
  op: "split",
  means: "Cut it in two.",
  required: ["sceneId", "atSeconds"],
  fields: {
    sceneId: fields.sceneId,
    atSeconds: z.number().min(0).max(MAX_SCENE_SECONDS).optional().describe("From its start."),
  },
  parse: ({ sceneId, atSeconds }, need) => ({
    sceneId: need(sceneId, "sceneId"),
    atSeconds: need(atSeconds, "atSeconds"),
  }),
  apply(project, { sceneId, atSeconds }) {
    const scene = findScene(project, sceneId);
    const cut = Math.round(atSeconds * project.fps);
    if (!Number.isFinite(cut) || cut < 1 || cut >= scene.durationInFrames) {
      const length = spokenSeconds(scene.durationInFrames, project.fps);
      throw new UserError(
        `${quoted(scene.title)} cannot be split at ${atSeconds} s: it lasts ${length}.`,
        `Give atSeconds between 0 and ${length}, counted from the scene's start.`,
      );
    }
    const halves = halvesOf(project, scene, cut);
    const sizes = halves.map((half) => spokenSeconds(half.durationInFrames, project.fps));
    const scenes = project.scenes.toSpliced(findSceneIndex(project, sceneId), 1, ...halves);
    return {
      project: splitSceneTracks({ ...project, scenes }, sceneId, halves[1].sceneId, cut / project.fps),
      receipt: `Split ${quoted(scene.title)} at ${spokenSeconds(cut, project.fps)} into ${sizes.join(" and ")}; the second part is "${halves[1].sceneId}".`,
    };
  },
});

function halvesOf(project: Project, scene: Scene, cut: number): [Scene, Scene] {
  const { transitionIn: _, ...shared } = scene;
  const { narration: __, ...planWithoutNarration } = scene.plan;
  const { startOffsetInFrames, ownDurationInFrames } = codeClockOf(scene);
  // A scene that is only planned has no clock to keep: its code will be written for the new length.
  const clock = scene.code === undefined ? {} : { ownDurationInFrames };
  const secondClock = scene.code === undefined ? {} : { startOffsetInFrames: startOffsetInFrames + cut };
  return [
    { ...scene, ...clock, durationInFrames: cut },
    {
      ...shared,
      ...clock,
      ...secondClock,
      sceneId: siblingSceneId(project, scene.sceneId),
      title: secondTitle(scene.title),
      durationInFrames: scene.durationInFrames - cut,
      plan: planWithoutNarration,
    },
  ];
}

/** `Intro` -> `Intro (part 2)` -> `Intro (part 3)`. */
function secondTitle(title: string): string {
  const [, stem = title, number = "1"] = /^(.*) \(part (\d+)\)$/.exec(title) ?? [];
  const suffix = ` (part ${Number(number) + 1})`;
  return stem.slice(0, MAX_TITLE_CHARS - suffix.length) + suffix;
}
