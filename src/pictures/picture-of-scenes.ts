import type { Project } from "../project/project.ts";
import { timecode } from "../project/timecode.ts";
import { startFrameOf } from "../project/timeline/scene-timing.ts";
import { explainFailure } from "../render/explain-failure.ts";
import { timelineOf } from "../render/timeline-of.ts";
import { type PicturePorts, pictureOfChange } from "./picture-of-change.ts";
import { MAX_SHEET_CELLS, sheetShape } from "./sheet-shape.ts";

const SHARE = 0.6;

/** One scene as a frame, several as a sheet with a frame of each. */
export async function pictureOfScenes(
  project: Project,
  sceneIds: readonly string[],
  ports: PicturePorts,
): Promise<Buffer | undefined> {
  const [only, ...others] = sceneIds;
  if (only === undefined) return undefined;
  if (others.length === 0) return (await pictureOfChange(project, { sceneId: only }, ports))?.image;
  const cells = project.scenes
    .filter(({ sceneId }) => sceneIds.includes(sceneId))
    .slice(0, MAX_SHEET_CELLS)
    .map(({ sceneId, title, durationInFrames }) => {
      const frame = startFrameOf(project, sceneId) + Math.floor(durationInFrames * SHARE);
      return { frame, title, timecode: timecode(frame, project.fps) };
    });
  try {
    const timeline = await timelineOf(project, ports.compiler, ports);
    const request = { cells, ...sheetShape(cells.length, project) };
    return await ports.renderer.sheet(timeline, request, { signal: ports.signal });
  } catch (error) {
    throw explainFailure(error);
  }
}
