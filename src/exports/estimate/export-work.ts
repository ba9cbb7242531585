import { availableParallelism, loadavg } from "node:os";
import { laneCount } from "../../../sandbox/render/pictures/lanes.ts";
import type { VideoEncoding } from "../../../sandbox/render/protocol.ts";
import type { ExportFormat, ExportQuality } from "../../project/export-format.ts";
import type { FramePace, VideoWork } from "../../render/renderer.ts";

/** The kinds of work of an export. */
export const PARTS = ["fixed", "opening", "picture", "whole", "sound"] as const;
/** Seconds for each kind, as they were measured on two idle cores; `PastExports` says how far off that is on this machine. */
export type ExportWork = Readonly<Record<(typeof PARTS)[number], number>>;

/** The thumbnail, the papers, records ... */
const FIXED_SECONDS = 0.5;
/** ... and finding out whether drawn frames come out the same twice. */
const PROBE_SECONDS = 1.3;
const FIXED_SECONDS_OF_A_STILL = 0.5;
const OPENING_SECONDS = 1.2;
/** Decoded once more, read and joined: for a megapixel of the whole video. */
const WHOLE_MILLISECONDS = 0.7;
const SOUND_SECONDS_A_SECOND = 0.03;
/** To encode a megapixel, the decoding of what was captured included. */
const ENCODE_MILLISECONDS: Readonly<Record<ExportFormat, Readonly<Record<ExportQuality, number>>>> = {
  mp4: { draft: 12, standard: 15, high: 25 },
  webm: { draft: 35, standard: 45, high: 55 },
  gif: { draft: 40, standard: 40, high: 40 },
  mov: { draft: 60, standard: 60, high: 60 },
  png: { draft: 1, standard: 1, high: 1 },
  jpg: { draft: 1, standard: 1, high: 1 },
};
/** A frame that held still is sent to the encoder once more, which has little to do with it. */
const STILL_SHARE = 0.4;
/** For a frame of a megapixel where nobody had the time to try it. */
const USUAL_MILLISECONDS_A_MEGAPIXEL = 27;
const USUAL_MOVING = 0.8;

interface WorkFacts {
  readonly size: { readonly width: number; readonly height: number; readonly fps: number };
  /** Frames of the whole timeline. */
  readonly frames: number;
  readonly encoding: VideoEncoding;
  readonly quality: ExportQuality;
  readonly toDo: VideoWork;
  readonly pace: FramePace | undefined;
}

/** The frames of a run that are drawn: GIFs take every second or third. */
function drawnFramesOf(frames: number, timelineFps: number, fps: number): number {
  return frames / Math.max(1, Math.round(timelineFps / fps));
}

export function workOfVideo({ size, frames, encoding, quality, toDo, pace }: WorkFacts): ExportWork {
  const cores = Math.max(1, availableParallelism());
  const load = loadOf(cores);
  const megapixels = (size.width * size.height * encoding.scale ** 2) / 1e6;
  const all = drawnFramesOf(frames, size.fps, encoding.fps);
  const toDraw = toDo.toDraw.reduce((sum, [from, to]) => sum + to - from, 0);
  const drawn = drawnFramesOf(toDraw, size.fps, encoding.fps);
  const moving = pace?.moving ?? USUAL_MOVING;
  const each = pace?.milliseconds ?? megapixels * USUAL_MILLISECONDS_A_MEGAPIXEL * moving;
  const drawingTime = drawn * each;
  const encoded = drawn * (moving + (1 - moving) * STILL_SHARE) * megapixels;
  const encodingTime = encoded * ENCODE_MILLISECONDS[encoding.container][quality] * load;
  const lanes = Math.max(1, Math.min(laneCount(), toDo.toDraw.length));
  return {
    fixed: (FIXED_SECONDS + (toDraw > 0 ? PROBE_SECONDS : 0)) * load,
    opening: toDo.opensBrowser ? OPENING_SECONDS * load : 0,
    // Pages draw beside each other and beside their encoders, as far as there are cores.
    picture: Math.max(drawingTime / lanes, (drawingTime + encodingTime) / cores, encodingTime / lanes) / 1000,
    whole: (all * megapixels * WHOLE_MILLISECONDS * load) / 1000,
    sound: toDo.mixesSound ? (frames / size.fps) * SOUND_SECONDS_A_SECOND * load : 0,
  };
}

/** How many want each core, where the system tells. Frames that were tried know it already; what is only calculated does not. */
function loadOf(cores: number): number {
  return Math.max(1, (loadavg()[0] ?? 0) / cores);
}

export function workOfStill(opensBrowser: boolean): ExportWork {
  const opening = opensBrowser ? OPENING_SECONDS : 0;
  return { fixed: FIXED_SECONDS_OF_A_STILL, opening, picture: 0, whole: 0, sound: 0 };
}

/** What an estimate was made from: whoever renders the export learns from how long it took. */
export interface EstimatedWork {
  readonly kind: string;
  readonly work: ExportWork;
}
