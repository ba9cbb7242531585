import type { VideoEncoding } from "../../../sandbox/render/protocol.ts";
import type { PlannedSegment } from "./planned-segment.ts";

export interface DrawnSegments {
  readonly capturedFrames: number;
  readonly repeatedFrames: number;
  /** Characters that no bundled font has, by the file of the segment. */
  readonly undrawn: readonly { readonly fileName: string; readonly characters: string }[];
}

export interface DrawCall {
  readonly owner: string;
  readonly signal?: AbortSignal | undefined;
  /** Told how many frames of all these segments are done. */
  readonly onProgress: (framesDone: number) => void;
}

/** Draws segments of a video, here or on other machines. */
export interface DrawSegments {
  /** Resolves when each lies under its file name in the scratch folder. Each is kept as soon as it is whole. */
  draw(missing: readonly PlannedSegment[], encoding: VideoEncoding, call: DrawCall): Promise<DrawnSegments>;
}
