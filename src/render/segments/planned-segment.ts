import type { Segment } from "./plan-segments.ts";
import type { Fetched } from "./segment-cache.ts";
import type { SegmentParts } from "./segment-key.ts";

export interface PlannedSegment {
  readonly segment: Segment;
  readonly parts: SegmentParts;
  readonly key: string;
  /** In the scratch folder. Segments that are the same share one file. */
  readonly fileName: string;
  readonly fetched: Fetched;
}

export function lengthOf({ segment: { fromFrame, toFrame } }: PlannedSegment): number {
  return toFrame - fromFrame;
}

export function unique(planned: readonly PlannedSegment[]): PlannedSegment[] {
  return [...new Map(planned.map((each) => [each.fileName, each])).values()];
}
