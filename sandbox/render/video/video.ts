import { laneCount } from "../pictures/lanes.ts";
import type { Stage } from "../pictures/stage.ts";
import type { RenderProgress, RenderRequests, UndrawnText, VideoSegment } from "../protocol.ts";
import { SegmentWriter, type VideoPlaces } from "./segment-writer.ts";

type Input = RenderRequests["video"]["input"];
type Output = RenderRequests["video"]["output"];

/** Renders segments in parallel, each on one page from its first frame to its last, and reports each that is finished. */
export async function renderVideo(
  stage: Stage,
  places: VideoPlaces,
  { segments, encoding }: Input,
  signal: AbortSignal,
  onProgress: (progress: RenderProgress) => void,
): Promise<Output> {
  const writer = new SegmentWriter(places, encoding);
  const waiting = [...segments];
  const framesTotal = segments.reduce((sum, segment) => sum + writer.framesIn(segment), 0);
  const counts = { captured: 0, repeated: 0 };
  const undrawnTexts: UndrawnText[] = [];
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const tell = (finishedFileName?: string) =>
    onProgress({
      framesDone: counts.captured + counts.repeated,
      framesTotal,
      ...(finishedFileName ? { finishedFileName } : {}),
    });

  const endings: Promise<void>[] = [];
  const lane = () =>
    stage.withPage("timeline", async (page) => {
      // A segment is still being encoded while the next one is drawn.
      let ending: Promise<void> = Promise.resolve();
      for (let segment = waiting.shift(); segment; segment = waiting.shift()) {
        const written = await writer
          .write(page, segment, either, (kind) => {
            counts[kind] += 1;
            tell();
          })
          .catch((error) => {
            // Drawn again from its start, if it was the browser that ended, for the sake of another page.
            waiting.unshift(segment as VideoSegment);
            throw error;
          });
        const { encoded, undrawn } = written;
        if (undrawn) undrawnTexts.push({ fileName: segment.fileName, characters: undrawn });
        await ending;
        ending = encoded.then(told(segment));
        ending.catch(() => {});
        endings.push(ending);
      }
      await ending;
    });
  const told = (segment: VideoSegment) => () => tell(segment.fileName);

  const lanes = Array.from({ length: Math.min(laneCount(), segments.length) }, lane);
  try {
    await Promise.all(lanes);
    await Promise.all(endings);
  } catch (error) {
    // What the others draw is useless now: they stop before the first failure is reported.
    stop.abort();
    await Promise.allSettled(lanes);
    throw error;
  }
  return { capturedFrames: counts.captured, repeatedFrames: counts.repeated, undrawn: undrawnTexts };
}
