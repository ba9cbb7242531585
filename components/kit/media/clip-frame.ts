import type { ShownAsset } from "./assets-context.ts";

/** How a clip is played, as Remotion's own component takes it: places in frames of the video. */
export interface ClipPlay {
  /** The first of the clip that is shown. */
  readonly trimBefore?: number | undefined;
  /** The first that is no more. */
  readonly trimAfter?: number | undefined;
  readonly playbackRate?: number | undefined;
  readonly loop?: boolean | undefined;
}

const RATES = { min: 0.01, max: 100 } as const;
/** Fractions of frames that are sums of fractions come out a little short. */
const SLACK = 1e-6;

/**
 * Which frame of a clip is seen, from 0, at a frame of the video counted from where the clip starts; after its end the last one,
 * before its start none. Throws, in words for the author, where it cannot be played so.
 * @param fps of the video
 */
export function clipFrameAt(frame: number, fps: number, clip: ShownAsset, play: ClipPlay): number | undefined {
  const count = Math.max(1, Math.round((clip.durationSeconds ?? 0) * clipRate(clip)));
  const perFrame = clipRate(clip) / fps;
  const length = count / perFrame;
  const start = number("trimBefore", play.trimBefore ?? 0, 0, Number.MAX_SAFE_INTEGER);
  const end = Math.min(length, number("trimAfter", play.trimAfter ?? length, 0, Number.MAX_SAFE_INTEGER));
  const rate = number("playbackRate", play.playbackRate ?? 1, RATES.min, RATES.max);
  if (start >= length - SLACK)
    throw new Error(`trimBefore is ${start}, and the clip has ${Math.ceil(length - SLACK)} frames of this video.`);
  if (end <= start + SLACK)
    throw new Error(`trimAfter is ${end}: it must be larger than trimBefore, which is ${start}.`);
  if (!(frame >= 0)) return undefined;
  const played = frame * rate;
  const turns = play.loop === true ? Math.floor(played / (end - start) + SLACK) : 0;
  const position = start + Math.max(0, played - turns * (end - start));
  const last = Math.max(0, Math.ceil(end * perFrame - SLACK) - 1);
  return Math.min(last, Math.floor(position * perFrame + SLACK));
}

/** Frames a second of the clip itself; they come at a constant rate. */
export function clipRate({ fps }: ShownAsset): number {
  return fps !== undefined && fps > 0 ? fps : 30;
}

function number(name: string, value: unknown, min: number, max: number): number {
  if (typeof value === "number" && value >= min && value <= max) return value;
  const range = max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`;
  throw new TypeError(`${name} must be a number ${range}; it is ${String(value).slice(0, 20)}.`);
}
