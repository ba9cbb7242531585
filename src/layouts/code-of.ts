import type { Project, Scene } from "../project/project.ts";
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
  });
}
