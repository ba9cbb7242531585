import { quoted } from "../../sandbox/policy/plain-text.ts";
import { assetsOf } from "./assets/change-assets.ts";
import { describeBrand } from "./brand/change-brand.ts";
import { spokenSeconds } from "./duration.ts";
import { describeFormat } from "./format.ts";
import { spokenFps } from "./frame-rate.ts";
import type { Project, Scene } from "./project.ts";
import { describeSoundChanges as soundChanges } from "./sound/describe-sound-changes.ts";

/** Everything but code that differs between two states of a project, a sentence each, in play order. */
export function describeChanges(before: Project, after: Project): string[] {
  return [
    ...projectChanges(before, after),
    ...sceneListChanges(before, after),
    ...eachScene(before, after),
    ...assetChanges(before, after),
    ...soundChanges(before, after),
  ];
}

function projectChanges(before: Project, after: Project): string[] {
  const changes: string[] = [];
  if (before.title !== after.title) changes.push(`Title: ${quoted(before.title)} -> ${quoted(after.title)}.`);
  if (before.brief !== after.brief) changes.push("The brief changed.");
  if (describeFormat(before) !== describeFormat(after)) {
    changes.push(`Format: ${describeFormat(before)} -> ${describeFormat(after)}.`);
  }
  if (before.fps !== after.fps) changes.push(`Frame rate: ${spokenFps(before.fps)} -> ${spokenFps(after.fps)} fps.`);
  if (before.theme !== after.theme) changes.push(`Theme: ${before.theme} -> ${after.theme}.`);
  const [oldBrand, brand] = [describeBrand(before.brand), describeBrand(after.brand)];
  if (oldBrand !== brand) changes.push(`Brand: ${oldBrand} -> ${brand}.`);
  return changes;
}

function assetChanges(before: Project, after: Project): string[] {
  const had = new Set(assetsOf(before).map(({ assetId }) => assetId));
  const has = new Set(assetsOf(after).map(({ assetId }) => assetId));
  return [
    ...assetsOf(before)
      .filter(({ assetId }) => !has.has(assetId))
      .map(({ name }) => `Asset ${quoted(name)} went away.`),
    ...assetsOf(after)
      .filter(({ assetId }) => !had.has(assetId))
      .map(({ name }) => `Asset ${quoted(name)} was added.`),
  ];
}

function sceneListChanges(before: Project, after: Project): string[] {
  const old = new Set(before.scenes.map((scene) => scene.sceneId));
  const now = new Set(after.scenes.map((scene) => scene.sceneId));
  const changes = [
    ...before.scenes
      .filter((scene) => !now.has(scene.sceneId))
      .map((scene) => `Scene ${quoted(scene.title)} went away.`),
    ...after.scenes
      .filter((scene) => !old.has(scene.sceneId))
      .map((scene) => `Scene ${quoted(scene.title)} was added.`),
  ];
  const kept = after.scenes.map((scene) => scene.sceneId).filter((id) => old.has(id));
  const keptBefore = before.scenes.map((scene) => scene.sceneId).filter((id) => now.has(id));
  if (kept.join() !== keptBefore.join())
    changes.push(`Order: ${after.scenes.map((scene) => scene.sceneId).join(", ")}.`);
  return changes;
}

function eachScene(before: Project, after: Project): string[] {
  return after.scenes.flatMap((scene) => {
    const old = before.scenes.find((other) => other.sceneId === scene.sceneId);
    const parts = old ? sceneParts(old, scene, before.fps, after.fps) : [];
    return parts.length > 0 ? [`Scene ${quoted(scene.title)}: ${parts.join("; ")}.`] : [];
  });
}

function sceneParts(old: Scene, scene: Scene, oldFps: number, fps: number): string[] {
  const parts: string[] = [];
  if (old.title !== scene.title) parts.push(`title ${quoted(old.title)} -> ${quoted(scene.title)}`);
  const [oldLength, length] = [spokenSeconds(old.durationInFrames, oldFps), spokenSeconds(scene.durationInFrames, fps)];
  if (oldLength !== length) parts.push(`length ${oldLength} -> ${length}`);
  const [oldEntry, entry] = [entryOf(old, oldFps), entryOf(scene, fps)];
  if (oldEntry !== entry) parts.push(`comes in by ${entry} instead of ${oldEntry}`);
  const fields = [...new Set([...Object.keys(old.plan), ...Object.keys(scene.plan)])] as (keyof Scene["plan"])[];
  const changed = fields.filter((field) => JSON.stringify(old.plan[field]) !== JSON.stringify(scene.plan[field]));
  if (changed.length > 0) parts.push(`plan: ${changed.join(", ")}`);
  return parts;
}

function entryOf({ transitionIn }: Scene, fps: number): string {
  return transitionIn ? `${transitionIn.kind} of ${spokenSeconds(transitionIn.durationInFrames, fps)}` : "a cut";
}
