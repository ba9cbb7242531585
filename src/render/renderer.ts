import type { BoardExchange } from "../../sandbox/render/board-protocol.ts";
import type {
  ElementBox,
  ElementOnScreen,
  SheetCell,
  SoundStrip,
  VideoEncoding,
  VideoFacts,
} from "../../sandbox/render/protocol.ts";

import type { SourcedTimeline } from "./timeline-of.ts";

export interface CallLimits {
  readonly signal?: AbortSignal | undefined;
  /** Told of characters in drawn pictures that no bundled font has. */
  readonly onUndrawn?: ((characters: string) => void) | undefined;
  readonly onProgress?: ((framesDone: number, framesTotal: number) => void) | undefined;
  /** Told which frames of a sheet were not drawn, where the time of a preview was over before. */
  readonly onMissing?: ((frames: readonly number[]) => void) | undefined;
}

/** Of what has no timeline: a timeline says itself whose it is. */
export interface OwnedCall extends Pick<CallLimits, "signal"> {
  readonly owner: string;
}

export interface SheetRequest {
  readonly cells: readonly SheetCell[];
  readonly columns: number;
  /** Pixels of the whole sheet. */
  readonly width: number;
  /** What is heard, for under the frames: asked for once they are drawn, so that nobody waits for a sound. */
  readonly strip?: (() => SoundStrip | undefined) | undefined;
}

export type BoardRequest = Omit<BoardExchange["input"], "quality">;

/** Whose video it is: what is kept of it is for this owner alone. */
export interface VideoOf {
  readonly owner: string;
  readonly projectId: string;
  /** What is heard in it: silence when absent. Containers without sound leave it out. */
  readonly sound?: VideoSound | undefined;
}

/** The sound track of a video, made only where no kept one is the same. */
export interface VideoSound {
  /** Of all that its bytes depend on, the container too, in 40 hexadecimal digits: see `mixKey`. */
  readonly key: string;
  /** Writes the encoded track. Answers with what there is to say of it: sentences for people. */
  write(path: string, signal: AbortSignal | undefined): Promise<readonly string[]>;
}

export interface VideoWork {
  /** Runs of frames `[from, to)` of the timeline to be drawn, a segment each. */
  readonly toDraw: readonly (readonly [from: number, to: number])[];
  /** Whether its sound has to be mixed. */
  readonly mixesSound: boolean;
  /** Whether the browser that draws it has to be opened first. */
  readonly opensBrowser: boolean;
}

export interface FramePace {
  /** Of a frame, on the average. */
  readonly milliseconds: number;
  /** The share of frames that are not the same as the one before, 0..1. */
  readonly moving: number;
}

/** Where a rendered file lies until someone takes it: inside this process's scratch folder. */
export interface RenderedFile {
  /** Absolute path. */
  readonly path: string;
  readonly facts: VideoFacts;
  /** How many frames were put into it. */
  readonly frames: number;
  /** What was reused from earlier exports, and why the rest was not: sentences for people. */
  readonly notes: readonly string[];
  /** Runs of frames `[from, to)` that were drawn just now. */
  readonly drawnFrames: readonly (readonly [from: number, to: number])[];
  /** Removes the file if it was not moved away. */
  discard(): Promise<void>;
}

/**
 * Turns timelines into pictures and files, somewhere where scene code can do no harm.
 * Rejects with {@link RenderError} where a scene or the machine fails, and with the abort reason where the caller gave up.
 */
export interface Renderer {
  /** One JPEG of each frame, `width` pixels wide. */
  frames(timeline: SourcedTimeline, frames: readonly number[], width: number, limits?: CallLimits): Promise<Buffer[]>;
  /** One labelled JPEG. */
  sheet(timeline: SourcedTimeline, request: SheetRequest, limits?: CallLimits): Promise<Buffer>;
  /** Pictures that were brought in, labelled, as one JPEG. */
  board(request: BoardRequest, limits: OwnedCall): Promise<Buffer>;
  /** Where an element is at each of the frames, in their order; nothing where it is not drawn. */
  locate(
    timeline: SourcedTimeline,
    element: ElementOnScreen,
    frames: readonly number[],
    limits?: CallLimits,
  ): Promise<(ElementBox | undefined)[]>;
  /** Where each of several elements is at each of the frames; null where it is not drawn. */
  layout(
    timeline: SourcedTimeline,
    elementIds: readonly string[],
    frames: readonly number[],
    limits?: CallLimits,
  ): Promise<readonly (readonly (ElementBox | null)[])[]>;
  /** Frames that come out differently when they are drawn twice in another order: none, where the scenes are pure. */
  probe(timeline: SourcedTimeline, frames: readonly number[], limits?: CallLimits): Promise<readonly number[]>;
  /**
   * Draws frames without taking pictures of them; answers whether it did. Where no browser stands ready nothing is drawn, and one
   * is started in the background for the next time. Rejects as `frames` does.
   */
  rehearse(timeline: SourcedTimeline, frames: readonly number[], limits?: CallLimits): Promise<boolean>;
  /** How much frames differ within themselves as they are drawn: near 0 of 255 where they are one flat colour. */
  spread(timeline: SourcedTimeline, frames: readonly number[], limits?: CallLimits): Promise<readonly number[]>;
  /** The whole timeline as a file, made of segments of which unchanged ones are reused, and decoded once more to prove it. */
  video(timeline: SourcedTimeline, encoding: VideoEncoding, of: VideoOf, limits?: CallLimits): Promise<RenderedFile>;
  /** One frame as an image of its own, in the size and quality of the encoding, whose container is one for images. */
  still(timeline: SourcedTimeline, frame: number, encoding: VideoEncoding, limits?: CallLimits): Promise<RenderedFile>;
  /** What `video` would have to do: all that is not kept from before. */
  workToDo(timeline: SourcedTimeline, encoding: VideoEncoding, of: VideoOf): Promise<VideoWork>;
  /** What frames of a video take to be drawn and captured now, on this machine and under its load. */
  pace(
    timeline: SourcedTimeline,
    encoding: VideoEncoding,
    frames: readonly number[],
    limits?: Pick<CallLimits, "signal">,
  ): Promise<FramePace>;
  /** Rejects at once where nothing can be rendered, as without a browser: with what to do. Resolves where that takes long to tell. */
  ready(): Promise<void>;
  /** Opens a browser in the background. Never fails: the first render tells what is wrong. */
  warmUp(): void;
  close(): Promise<void>;
}
