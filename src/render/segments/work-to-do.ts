import type { Timeline, VideoEncoding } from "../../../sandbox/render/protocol.ts";
import { containerNamed } from "../../../sandbox/render/video/containers.ts";
import type { VideoOf, VideoWork } from "../renderer.ts";
import { planSegments } from "./plan-segments.ts";
import type { SegmentCache } from "./segment-cache.ts";
import { segmentKey, segmentParts } from "./segment-key.ts";

interface WorkPorts {
  readonly cache: Pick<SegmentCache, "list">;
  readonly tools: () => Promise<string>;
}

/** What of a video is not kept from before, by the names of the files alone: one that turns out to be damaged is drawn all the same. */
export async function workToDo(
  { cache, tools }: WorkPorts,
  timeline: Timeline,
  encoding: VideoEncoding,
  { owner, sound }: VideoOf,
): Promise<Pick<VideoWork, "toDraw" | "mixesSound">> {
  const [drawnBy, kept] = await Promise.all([tools(), cache.list(owner)]);
  const segments = planSegments(timeline).map(
    (segment) => [segmentKey(segmentParts(segment, encoding, drawnBy)), segment] as const,
  );
  // What two segments have in common is drawn once.
  const missing = new Map(segments.filter(([key]) => !kept.has(key)));
  return {
    toDraw: [...missing.values()].map(({ startFrame, fromFrame, toFrame }) => [
      startFrame,
      startFrame + toFrame - fromFrame,
    ]),
    mixesSound: sound !== undefined && containerNamed(encoding.container).hasSound && !kept.has(sound.key),
  };
}
