import { quoted } from "../../sandbox/policy/plain-text.ts";
import { UserError } from "../errors.ts";
import { withPlannedPicture } from "./assets/planned-picture.ts";
import { cleanPlan } from "./clean-plan.ts";
import { cleanTitle } from "./clean-text.ts";
import { counted } from "./counted.ts";
import { framesFor, spokenSeconds } from "./duration.ts";
import { withScene } from "./find-scene.ts";
import { MAX_SCENES } from "./limits.ts";
import { newScene, type PlannedScene } from "./new-scene.ts";
import type { Edited, Project, Scene } from "./project.ts";
import { resizedScene } from "./resized-scene.ts";
import { settle } from "./settle.ts";

/**
 * Adds scenes at the end, and changes those named by an existing id: given fields replace old ones, absent fields stay.
 * Code stays as it is; the scenes that changed although they have code are the caller's to regenerate.
 */
export function planScenes(project: Project, planned: readonly PlannedScene[]): Edited {
  if (planned.length === 0) throw new UserError("No scenes were given.", "Give at least one scene.");
  if (planned.length > MAX_SCENES)
    throw new UserError(`${counted(planned.length, "scene")} were given.`, `Give at most ${MAX_SCENES}.`);
  const added: Scene[] = [];
  const changes: string[] = [];
  let next = project;
  for (const given of planned) {
    const plan = withPlannedPicture(project, given);
    const old = next.scenes.find((scene) => scene.sceneId === plan.sceneId);
    if (old) {
      const scene = changedScene(old, plan, project.fps);
      changes.push(describeChange(old, scene, plan, project.fps));
      next = withScene(next, scene);
    } else {
      const scene = newScene(next, plan);
      added.push(scene);
      next = { ...next, scenes: [...next.scenes, scene] };
    }
  }
  return settle({ project: next, receipt: [describeAdded(added, project.fps), ...changes].filter(Boolean).join(" ") });
}

function changedScene(old: Scene, { sceneId: _, title, seconds, ...plan }: PlannedScene, fps: number): Scene {
  const retitled = title === undefined ? old : { ...old, title: cleanTitle(title, "A scene's title") };
  const resized =
    seconds === undefined ? retitled : resizedScene(retitled, framesFor(seconds, fps, `Scene ${quoted(old.title)}`));
  return { ...resized, plan: { ...old.plan, ...cleanPlan(plan) } };
}

function describeAdded(scenes: readonly Scene[], fps: number): string {
  if (scenes.length === 0) return "";
  const frames = scenes.reduce((sum, scene) => sum + scene.durationInFrames, 0);
  const named = scenes.slice(0, 8).map((scene) => quoted(scene.title));
  const titles = scenes.length > named.length ? [...named, `${scenes.length - named.length} more`] : named;
  const count = counted(scenes.length, "scene");
  return `Added ${count} (${spokenSeconds(frames, fps)}): ${titles.join(", ")}.`;
}

function describeChange(
  old: Scene,
  next: Scene,
  { sceneId: _, title: __, seconds: ___, ...plan }: PlannedScene,
  fps: number,
): string {
  const parts: string[] = [];
  if (old.title !== next.title) parts.push(`title to ${quoted(next.title)}`);
  if (old.durationInFrames !== next.durationInFrames) {
    parts.push(
      `length from ${spokenSeconds(old.durationInFrames, fps)} to ${spokenSeconds(next.durationInFrames, fps)}`,
    );
  }
  const fields = Object.keys(cleanPlan(plan)) as (keyof typeof plan)[];
  const changed = fields.filter((field) => JSON.stringify(old.plan[field]) !== JSON.stringify(next.plan[field]));
  if (changed.length > 0) parts.push(changed.join(", "));
  if (parts.length === 0) return `${quoted(old.title)} already was so.`;
  const isDrawnByCode = old.code !== undefined && changed.some((field) => field !== "narration");
  const stays = isDrawnByCode
    ? " Its code draws what it did: change that with patch_element or generate_scene_code."
    : "";
  return `Changed in ${quoted(old.title)}: ${parts.join("; ")}.${stays}`;
}
