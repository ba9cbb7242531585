import type { ElementBox, SheetCell, Timeline, VideoEncoding, VideoFacts } from "../../sandbox/protocol.ts";

export interface CallLimits {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((framesDone: number, framesTotal: number) => void) | undefined;
}

export interface SheetRequest {
  readonly cells: readonly SheetCell[];
  readonly columns: number;
  /** Pixels of the whole sheet. */
  readonly width: number;
}

/** Where a rendered file lies until someone takes it: inside this process's scratch folder. */
export interface RenderedFile {
  /** Absolute path. */
  readonly path: string;
  readonly sizeBytes: number;
  readonly facts: VideoFacts;
  /** Removes the file if it was not moved away. */
  discard(): Promise<void>;
}

/**
 * Turns timelines into pictures and files, somewhere where scene code can do no harm.
 * Rejects with {@link RenderError} where a scene or the machine fails, and with the abort reason where the caller gave up.
 */
export interface Renderer {
  /** One JPEG of each frame, `width` pixels wide. */
  frames(timeline: Timeline, frames: readonly number[], width: number, limits?: CallLimits): Promise<Buffer[]>;
  /** One labelled JPEG. */
  sheet(timeline: Timeline, request: SheetRequest, limits?: CallLimits): Promise<Buffer>;
  /** Where an element is at each of the frames, in their order; nothing where it is not drawn. */
  locate(
    timeline: Timeline,
    elementId: string,
    frames: readonly number[],
    limits?: CallLimits,
  ): Promise<(ElementBox | undefined)[]>;
  /** Frames that come out differently when they are drawn twice in another order: none, where the scenes are pure. */
  probe(timeline: Timeline, frames: readonly number[], limits?: CallLimits): Promise<readonly number[]>;
  /** The whole timeline as a file, decoded once more to prove it. */
  video(timeline: Timeline, encoding: VideoEncoding, limits?: CallLimits): Promise<RenderedFile>;
  /** Opens a browser in the background. Never fails: the first render tells what is wrong. */
  warmUp(): void;
  close(): Promise<void>;
}
