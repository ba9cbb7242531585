import { findSceneIndex } from "../find-scene.ts";
import type { Project, Scene } from "../project.ts";

/** First frame of a scene in the whole video. A transition lets the scene begin before the one in front of it ends. */
export function startFrameOf(project: Project, sceneId: string): number {
  return startFrames(project)[findSceneIndex(project, sceneId)] ?? 0;
}

/** First frame of every scene, in play order. */
export function startFrames(project: Project): number[] {
  let end = 0;
  return project.scenes.map((scene) => {
    const start = end - (scene.transitionIn?.durationInFrames ?? 0);
    end = start + scene.durationInFrames;
    return start;
  });
}

/** Length of the whole video; 0 without scenes. */
export function totalDurationInFrames(project: Project): number {
  return project.scenes.reduce(
    (total, scene) => total + scene.durationInFrames - (scene.transitionIn?.durationInFrames ?? 0),
    0,
  );
}

export type SceneStatus = "planned" | "ready";

export function statusOf(scene: Scene): SceneStatus {
  return scene.code === undefined ? "planned" : "ready";
}

/** What the scene's code sees of time: the frame it starts at and the length it is told. */
export function codeClockOf(scene: Scene): { startOffsetInFrames: number; ownDurationInFrames: number } {
  return {
    startOffsetInFrames: scene.startOffsetInFrames ?? 0,
    ownDurationInFrames: scene.ownDurationInFrames ?? scene.durationInFrames,
  };
}
