import type { Scene } from "./project.ts";

/** A scene with another length. Where a part of a split scene grows past the end its code knows, the code is told a later end. */
export function resizedScene(scene: Scene, durationInFrames: number): Scene {
  if (scene.ownDurationInFrames === undefined) return { ...scene, durationInFrames };
  const offset = scene.startOffsetInFrames ?? 0;
  const endedWithTheCode = offset + scene.durationInFrames === scene.ownDurationInFrames;
  const end = offset + durationInFrames;
  const ownDurationInFrames = endedWithTheCode ? end : Math.max(end, scene.ownDurationInFrames);
  return { ...scene, durationInFrames, ownDurationInFrames };
}
