import { plannedPicture } from "../project/assets/planned-picture.ts";
import type { Project, Scene, ScenePlan } from "../project/project.ts";
import type { PlannedPicture } from "./canvas.ts";
import { compileScenePlan } from "./compile-scene-plan.ts";

/** A scene without code of its own shows its plan, laid out. */
export function codeOf(project: Project, scene: Scene): string {
  if (scene.code !== undefined) return scene.code;
  const { width, height, fps, theme } = project;
  return compileScenePlan(scene.plan, {
    title: scene.title,
    width,
    height,
    fps,
    theme,
    durationInFrames: scene.durationInFrames,
    picture: pictureOf(project, scene.plan),
    hasLogo: project.brand?.logoAssetId !== undefined,
  });
}

function pictureOf(project: Project, plan: ScenePlan): PlannedPicture | undefined {
  const asset = plannedPicture(project, plan);
  if (!asset) return undefined;
  return {
    assetId: asset.assetId,
    isWhole: asset.kind === "svg" || asset.hasAlpha === true,
    isClip: asset.kind === "video",
  };
}
