import type { VideoEncoding, VideoSegment } from "../../../sandbox/render/protocol.ts";

/** One stretch of a film to be drawn and kept. */
export interface SegmentJob {
  readonly owner: string;
  /** Of what it will be kept under. */
  readonly key: string;
  readonly segment: Omit<VideoSegment, "fileName">;
  readonly encoding: VideoEncoding;
}

export interface SegmentResult {
  /** What it is kept as. */
  readonly name: string | undefined;
  readonly capturedFrames: number;
  readonly repeatedFrames: number;
  /** Characters that no bundled font has. */
  readonly undrawn: string;
}
