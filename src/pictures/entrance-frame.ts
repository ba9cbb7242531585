import type { ElementBox } from "../../sandbox/render/protocol.ts";

/** Fine enough to see what flashes up, and a fortieth of the work of drawing all frames. */
const LOOKS_PER_SECOND = 6;
const MOST_LOOKS = 360;
const LOOKS_AT_ONCE = 40;
/** Fainter, or with less of it in the frame, nobody sees it yet. */
const SEEN_OPACITY = 0.05;
const SEEN_SHARE = 0.05;

/** Where an element is at each of the frames. */
export type Locate = (frames: readonly number[]) => Promise<readonly (ElementBox | undefined)[]>;

/** The first frame of a scene in which an element can be seen; undefined where it never can. */
export async function entranceFrame(
  locate: Locate,
  durationInFrames: number,
  fps: number,
): Promise<number | undefined> {
  const step = Math.max(1, Math.floor(fps / LOOKS_PER_SECOND), Math.ceil(durationInFrames / MOST_LOOKS));
  const looks = Array.from({ length: Math.ceil(durationInFrames / step) }, (_, index) => index * step);
  const last = durationInFrames - 1;
  if (looks.at(-1) !== last) looks.push(last);
  for (let at = 0; at < looks.length; at += LOOKS_AT_ONCE) {
    const frames = looks.slice(at, at + LOOKS_AT_ONCE);
    const seen = (await locate(frames)).findIndex(isSeen);
    if (seen < 0) continue;
    const first = frames[seen] as number;
    const before = looks[at + seen - 1] ?? -1;
    const between = Array.from({ length: first - before - 1 }, (_, index) => before + 1 + index);
    const earlier = between.length === 0 ? -1 : (await locate(between)).findIndex(isSeen);
    return earlier < 0 ? first : between[earlier];
  }
  return undefined;
}

function isSeen(box: ElementBox | undefined): boolean {
  return box !== undefined && box.opacity > SEEN_OPACITY && (box.outside ?? 0) < 1 - SEEN_SHARE;
}
