import { quoted } from "../../../sandbox/policy/plain-text.ts";
import { counted } from "../../project/counted.ts";
import type { Project } from "../../project/project.ts";
import { timecode } from "../../project/timecode.ts";
import { startFrames, statusOf, totalDurationInFrames } from "../../project/timeline/scene-timing.ts";

/** The scenes as tools answer with them. */
export function sceneFacts(project: Project) {
  const starts = startFrames(project);
  return project.scenes.map((scene, index) => ({
    sceneId: scene.sceneId,
    title: scene.title,
    startFrame: starts[index] ?? 0,
    durationInFrames: scene.durationInFrames,
    status: statusOf(scene),
  }));
}

/** One line a scene, for the model to read. */
export function sceneLines(project: Project): string {
  const lines = sceneFacts(project).map(
    ({ sceneId, title, startFrame, durationInFrames, status }) =>
      `- ${sceneId}: ${quoted(title)} at ${timecode(startFrame, project.fps)}, ${seconds(durationInFrames, project.fps)}, ${status}`,
  );
  return [
    `${counted(project.scenes.length, "scene")}, ${seconds(totalDurationInFrames(project), project.fps)}.`,
    ...lines,
  ].join("\n");
}

function seconds(frames: number, fps: number): string {
  return `${Number((frames / fps).toFixed(2))} s`;
}
