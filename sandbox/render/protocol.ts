import type { IconParts } from "../icons/icon-set.ts";
import type { BoardExchange } from "./board-protocol.ts";
import type { CaptionTrack } from "./caption-track.ts";
import type { DrawnCell, ElementBox, ElementOnScreen, SheetCell, SheetExchange } from "./sheet-protocol.ts";
import type { SceneSound, SoundFacts, SoundStrip } from "./sound-data.ts";
import type { VideoContainer } from "./video/containers.ts";

export type { ElementBox, ElementOnScreen, SheetCell, SoundFacts, SoundStrip };

/** What the server asks of the render process, in the messages of `sandbox/child/protocol.ts`. Types only. */
export interface RenderProtocol {
  readonly options: RenderProcessOptions;
  readonly requests: RenderRequests;
  readonly progress: RenderProgress;
  readonly failure: RenderFailure;
}

export interface RenderProcessOptions {
  readonly browserExecutable: string;
  readonly browserEnvironment: Record<string, string>;
  /** Whether Chromium should try its own sandbox first. */
  readonly tryOwnSandbox: boolean;
  readonly bundleFolder: string;
  readonly encoderFolder: string;
  readonly scratch: string;
}

export type TransitionKind = "cross-fade" | "slide" | "wipe" | "push" | "zoom";

/** An asset that a scene names, as the page is told of it. Its bytes lie in the scratch folder as `assets/<sha256>.<extension>`. */
export interface TimelineAsset {
  readonly assetId: string;
  /** `logo.png` */
  readonly name: string;
  readonly kind: "image" | "svg" | "video" | "font" | "data";
  readonly sha256: string;
  readonly extension: string;
  readonly width?: number;
  readonly height?: number;
  readonly durationSeconds?: number;
  readonly fps?: number;
  readonly hasAlpha?: boolean;
  /** Of a font, as an asset has it. */
  readonly family?: string;
  readonly fontWeights?: readonly [lightest: number, boldest: number];
  readonly isItalic?: boolean;
  readonly glyphs?: string;
  /** Of a table, as an asset has it. */
  readonly columns?: readonly string[];
  readonly columnTypes?: readonly string[];
}

/** One scene as the page gets it: code is data. All lengths in frames. */
export interface TimelineScene {
  readonly sceneId: string;
  readonly title: string;
  /** CommonJS text from the check process. */
  readonly compiled: string;
  /** For each line of `compiled`, the 1-based line of the source. */
  readonly lineMap?: readonly number[];
  /** For each of these lines, the shared module it is of; empty for the scene itself. */
  readonly moduleMap?: readonly string[];
  /** The style sheet of the classes it sets; the rules hold inside of this scene alone. */
  readonly sheet?: { readonly properties: string; readonly rules: string };
  /** Shapes of the icons that its code names. */
  readonly icons?: IconParts;
  /** What it may show, by the names in its code. */
  readonly assets?: readonly TimelineAsset[];
  /** What is heard meanwhile, where its code asks for that: frames of its own clock. */
  readonly sound?: SceneSound;
  /** Where it starts on this timeline. */
  readonly startFrame: number;
  readonly durationInFrames: number;
  /** Frame of the scene's own clock that is shown first: not 0 for the second half of a split scene. */
  readonly startOffsetInFrames?: number;
  /** The whole length by the scene's own clock, where that differs from `durationInFrames`. */
  readonly ownDurationInFrames?: number;
  /** How it comes in over the end of the scene before it. */
  readonly transitionIn?: { readonly kind: TransitionKind; readonly durationInFrames: number };
  /** Whether the next scene comes in over its end by a transition. */
  readonly leavesByTransition?: boolean;
}

export interface Timeline {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly durationInFrames: number;
  readonly theme: string;
  /** Values of the theme that are the project's own. */
  readonly brand?: Readonly<Record<string, string | number | boolean>>;
  readonly scenes: readonly TimelineScene[];
  /** Draws nothing behind the scenes. */
  readonly transparent?: boolean;
  /** Captions in the picture. */
  readonly captions?: CaptionTrack;
}

export interface VideoEncoding {
  readonly container: VideoContainer;
  /** Output size over timeline size, 0..1. */
  readonly scale: number;
  readonly crf: number;
  readonly preset: "ultrafast" | "veryfast" | "fast" | "medium";
  /** With loss when absent. Without is up to twice the work where a picture is busy, and no more where it is not. */
  readonly capture?: "lossless" | "lossless-where-cheap";
  /** JPEG quality of frames that are captured with loss, 1..100. */
  readonly captureQuality: number;
  /** Output frames per second; at most the timeline's. */
  readonly fps: number;
  /** What no scene draws on stays clear. */
  readonly transparent?: boolean;
}

/** Frames `[fromFrame, toFrame)` of a timeline as a file of their own, without sound. It depends on nothing but what is in here. */
export interface VideoSegment {
  readonly timeline: Timeline;
  readonly fromFrame: number;
  readonly toFrame: number;
  /** Inside the scratch folder. */
  readonly fileName: string;
}

/** A segment that is drawn, and how long it is in frames of its timeline. */
export interface JoinedSegment {
  readonly fileName: string;
  readonly frames: number;
}

export interface VideoFacts {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly frames: number;
  readonly durationSeconds: number;
  /** Runs of frames `[from, to)` that are one flat colour in the file, which may be what the scene draws. */
  readonly flatRuns: readonly { readonly from: number; readonly to: number }[];
  readonly hasAudio: boolean;
  /** Of the first sound track, where it was asked for. */
  readonly sound?: SoundFacts;
}

export interface RenderRequests {
  /** Single frames as JPEG, each `width` pixels wide. `undrawn` are characters in them that no bundled font has. */
  frames: {
    input: { timeline: Timeline; frames: readonly number[]; width: number; quality: number };
    output: { images: readonly { frame: number; jpegBase64: string }[]; undrawn: string };
  };
  /** The frames of a contact sheet, `columns` of them beside each other in its `width`. The last ones may not be drawn in time. */
  cells: {
    input: { timeline: Timeline; cells: readonly SheetCell[]; columns: number; width: number };
    output: { cells: readonly DrawnCell[]; cellHeight: number; undrawn: string };
  };
  sheet: SheetExchange;
  board: BoardExchange;
  /** Where an element is at each of the frames; `boxes` has nothing where it is not drawn. */
  locate: {
    input: { timeline: Timeline; element: ElementOnScreen; frames: readonly number[] };
    output: { boxes: readonly { readonly frame: number; readonly box?: ElementBox }[] };
  };
  /** Where each of several elements is: `boxes[i][j]` is element j in frame i, null where it is not drawn. */
  layout: {
    input: { timeline: Timeline; elementIds: readonly string[]; frames: readonly number[] };
    output: { boxes: readonly (readonly (ElementBox | null)[])[] };
  };
  /** Draws the frames twice in different order, in fresh pages; `differing` are those whose pixels were not the same. */
  probe: { input: { timeline: Timeline; frames: readonly number[] }; output: { differing: readonly number[] } };
  /** Draws the frames and takes no picture of them; fails as the first of them does that cannot be drawn. */
  rehearse: { input: { timeline: Timeline; frames: readonly number[] }; output: Record<string, never> };
  /** How much each frame differs within itself as the page draws it: see `spreadOfCells`. */
  spread: { input: { timeline: Timeline; frames: readonly number[] }; output: { spreads: readonly number[] } };
  /** What frames take to be drawn and captured for a video, each, and how many of them are not the same as the one before. */
  pace: {
    input: { timeline: Timeline; encoding: VideoEncoding; frames: readonly number[] };
    output: { milliseconds: number; moving: number };
  };
  /** Each segment encoded to its file; the progress tells which are finished. `repeatedFrames` held still and were not captured again. */
  video: {
    input: { segments: readonly VideoSegment[]; encoding: VideoEncoding };
    output: { capturedFrames: number; repeatedFrames: number; undrawn: readonly UndrawnText[] };
  };
  /**
   * Segments joined without encoding them again, as `<scratch>/<fileName>`, with the sound track `<scratch>/<soundFileName>`
   * copied as it is, or a silent one. Containers without sound leave it out.
   */
  join: {
    input: {
      segments: readonly JoinedSegment[];
      soundFileName?: string;
      timelineFps: number;
      encoding: VideoEncoding;
      fileName: string;
    };
    output: Record<string, never>;
  };
  /** Facts of `<scratch>/<fileName>`, read by decoding it whole; its sound is measured as well where `measureSound` says so. */
  verify: { input: { fileName: string; encoding: VideoEncoding; measureSound?: boolean }; output: VideoFacts };
  /** Opens the browser and the page, so that the next request is quick. */
  warm: { input: Record<string, never>; output: { browser: string; browserSandbox: boolean } };
}

/** Characters in the frames of a segment that no bundled font has. */
export interface UndrawnText {
  readonly fileName: string;
  readonly characters: string;
}

export interface RenderProgress {
  readonly framesDone: number;
  readonly framesTotal: number;
  /** A file that has just been finished and can be used. */
  readonly finishedFileName?: string;
}

export type RenderFailureCode =
  | "scene-threw"
  | "scene-too-slow"
  | "machine-busy"
  | "scene-too-heavy"
  | "scene-refused"
  | "no-decoder"
  | "too-much-memory"
  | "page-lost"
  | "encoder-failed"
  | "browser-missing"
  | "browser-failed"
  | "cancelled"
  | "internal";

/** `detail` may hold words of scene code: cleaned and cut, still untrusted. */
export interface RenderFailure {
  readonly code: RenderFailureCode;
  readonly sceneId?: string;
  readonly frame?: number;
  readonly line?: number;
  /** The shared module the line is of. */
  readonly module?: string;
  readonly detail?: string;
}
