import type { Timeline, TimelineScene, VideoEncoding, VideoFacts } from "../../sandbox/render/protocol.ts";
import { UserError } from "../errors.ts";
import type { Renderer } from "../render/renderer.ts";

/** Of 255. A picture that differs by more within itself does not come out flat at any quality. */
const SURELY_MORE_THAN_ONE_COLOUR = 16;

/**
 * Remarks on scenes that are one flat colour from start to end: a card in one colour may be what is wanted.
 * Refuses a file that shows one where the page draws more: then the encoder lost the picture.
 */
export async function remarksOnFlatScenes(
  { renderer }: { renderer: Pick<Renderer, "spread"> },
  { timeline, encoding, facts }: { timeline: Timeline; encoding: VideoEncoding; facts: VideoFacts },
  signal: AbortSignal,
): Promise<string[]> {
  const flat = flatScenes(timeline, encoding, facts);
  if (flat.length === 0) return [];
  const spreads = await renderer.spread(timeline, flat.map(middleOf), { signal });
  const lost = flat.find((_, index) => (spreads[index] ?? 0) > SURELY_MORE_THAN_ONE_COLOUR);
  if (lost) {
    throw new UserError(
      `Scene "${lost.sceneId}" came out as one flat colour, though more is drawn in it.`,
      "Call export_video again; if it happens twice, report it with the server's log.",
    );
  }
  if (flat.length === timeline.scenes.length && flat.length > 1)
    return ["Every scene shows one flat colour and nothing else."];
  return flat.map(({ sceneId }) => `Scene "${sceneId}" shows one flat colour from start to end.`);
}

function flatScenes(timeline: Timeline, encoding: VideoEncoding, { flatRuns }: VideoFacts): TimelineScene[] {
  const step = timeline.fps / encoding.fps;
  return timeline.scenes.filter(({ startFrame, durationInFrames }) =>
    flatRuns.some(
      (run) => run.from * step <= startFrame + step && run.to * step >= startFrame + durationInFrames - step,
    ),
  );
}

function middleOf({ startFrame, durationInFrames }: TimelineScene): number {
  return startFrame + Math.floor(durationInFrames / 2);
}
