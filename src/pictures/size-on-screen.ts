import type { MeasuredSize } from "../../sandbox/code/elements/patch/patch.ts";
import type { ElementToMeasure } from "../../sandbox/code/elements/refusal.ts";
import type { Project, Scene } from "../project/project.ts";
import { sceneTimelineOf } from "../render/timeline-of.ts";
import type { PicturePorts } from "./picture-of-change.ts";
import { framesToTry, settledFrame } from "./settled-frame.ts";

/** How large an element is drawn where it stands still, in pixels of the layout. Nothing where it is not seen, or not whole. */
export async function sizeOnScreen(
  project: Project,
  scene: Scene,
  element: ElementToMeasure,
  { compiler, renderer, signal, ...ports }: PicturePorts,
): Promise<MeasuredSize | undefined> {
  const timeline = await sceneTimelineOf(project, scene, compiler, { signal, ...ports });
  const frames = framesToTry({ fromFrame: 0, toFrame: timeline.durationInFrames });
  // A scene that cannot be drawn is no reason to say anything else than that there is no size.
  const boxes = await renderer.locate(timeline, element, frames, { signal }).catch(() => []);
  signal.throwIfAborted();
  const samples = frames.map((frame, index) => ({ frame, box: boxes[index] }));
  const settled = settledFrame(samples);
  const box = samples.find(({ frame }) => frame === settled)?.box;
  if (!box || (box.outside ?? 0) > 0.001) return undefined;
  return { width: box.width * project.width, height: box.height * project.height };
}
