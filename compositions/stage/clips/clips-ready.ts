import { type ClipFrame, shownClips } from "../../../components/kit/media/shown-clips.ts";
import { ClipReader } from "./clip-reader.ts";
import { NoDecoderError } from "./no-decoder-error.ts";
import { paintClip } from "./paint-clip.ts";

/** A page that waits for work holds no decoders. */
const IDLE_MILLISECONDS = 5_000;
/** No reader goes backwards: any that has not come so far is nearer. */
const BEHIND = 1e9;
/** What the clips of a frame may hold: a canvas each, the picture that is shown and those that are decoded ahead. */
const MAX_BYTES = 700e6;
const BYTES_OF_READER = 20e6;
const BYTES_PER_PIXEL = 26;

let readers: ClipReader[] = [];
/** Which of them a canvas was painted from last: the one that is nearest to its next frame. */
const readerOf = new WeakMap<HTMLCanvasElement, ClipReader>();
const painted = new WeakMap<HTMLCanvasElement, string>();
let idle = 0;

/**
 * Resolves once every canvas on the page shows its frame. Each has a decoder of its own, as two may show one clip at different
 * places; what this frame doesn't need is closed before more is opened. Rejects where one cannot be shown, or after `milliseconds`.
 */
export async function clipsReady(milliseconds: number): Promise<void> {
  window.clearTimeout(idle);
  const shown = [...shownClips()].filter(([canvas]) => canvas.isConnected);
  refuseTooMany(shown.map(([canvas, { hasAlpha }]) => canvas.width * canvas.height * (hasAlpha ? 2 : 1)));
  const work = assigned(shown);
  const waiting = work.filter(({ canvas, frame }) => painted.get(canvas) !== nameOf(frame));
  if (waiting.length > 0) await withinTime(milliseconds, Promise.all(waiting.map(paint)));
  if (readers.length > 0) idle = window.setTimeout(closeClips, IDLE_MILLISECONDS);
}

/** Gives all memory back; the next frame opens what it needs. */
export function closeClips(): void {
  for (const reader of readers) reader.close();
  readers = [];
}

/** Also of those that nobody sees, and that are never weighed. */
function refuseTooMany(pixels: readonly number[]): void {
  const bytes = pixels.reduce((sum, each) => sum + BYTES_OF_READER + each * BYTES_PER_PIXEL, 0);
  if (bytes > MAX_BYTES)
    throw new Error(
      `${pixels.length} clips at once need ${Math.ceil(bytes / 1e6)} MB; ${MAX_BYTES / 1e6} are there, for 9 of 1920x1080. Show fewer at a time.`,
    );
}

interface Work {
  readonly canvas: HTMLCanvasElement;
  readonly frame: ClipFrame;
  readonly reader: ClipReader | undefined;
}

/** Gives each canvas a reader of its clip; undefined where one has to be opened for it. */
function assigned(shown: readonly (readonly [HTMLCanvasElement, ClipFrame])[]): Work[] {
  const free = new Set(readers);
  const take = (reader: ClipReader | undefined) => {
    if (reader) free.delete(reader);
    return reader;
  };
  const own = shown.map(([canvas, frame]) => {
    const known = readerOf.get(canvas);
    return { canvas, frame, reader: known && free.has(known) && known.url === frame.url ? take(known) : undefined };
  });
  const work = own.map((each) => (each.reader ? each : { ...each, reader: take(nearest(free, each.frame)) }));
  for (const reader of free) reader.close();
  readers = readers.filter((reader) => !free.has(reader));
  return work;
}

function nearest(free: ReadonlySet<ClipReader>, { url, index }: ClipFrame): ClipReader | undefined {
  const distance = ({ at }: ClipReader) => (at <= index ? index - at : BEHIND + at - index);
  return [...free].filter((reader) => reader.url === url).sort((one, other) => distance(one) - distance(other))[0];
}

async function paint({ canvas, frame, reader: known }: Work): Promise<void> {
  const reader = known ?? new ClipReader(frame.url);
  if (!known) readers.push(reader);
  readerOf.set(canvas, reader);
  painted.delete(canvas);
  await paintClip(canvas, await reader.frame(frame.index, frame.fps).catch(unreadable), frame.hasAlpha);
  painted.set(canvas, nameOf(frame));
}

/** What a decoder says of itself tells an author nothing. */
function unreadable(error: unknown): never {
  if (error instanceof NoDecoderError) throw error;
  throw new Error("A clip of the scene could not be read. Import it again with import_asset.");
}

function nameOf({ url, index }: ClipFrame): string {
  return `${url}#${index}`;
}

async function withinTime(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer = 0;
  const late = new Promise<never>((_, reject) => {
    timer = window.setTimeout(() => reject(new Error("A clip took too long to decode.")), milliseconds);
  });
  await Promise.race([work, late]).finally(() => window.clearTimeout(timer));
}
