import type { ElementBox } from "../../sandbox/render/protocol.ts";

/** Where an element is at one frame; no box where it is not drawn. */
export interface Sample {
  readonly frame: number;
  readonly box: ElementBox | undefined;
}

/** Frames of the scene in which an element is shown, as far as its sequences say so. */
export interface Showing {
  readonly fromFrame: number;
  readonly toFrame: number;
}

/** Shares of the time an element is shown. None is at the very start or end, where it comes and goes. */
const SHARES = [0.1, 0.22, 0.34, 0.46, 0.58, 0.7, 0.82, 0.93];
const FINE = Array.from({ length: 24 }, (_, index) => (index + 0.5) / 24);

export function framesToTry(showing: Showing, isFine = false): readonly number[] {
  const length = Math.max(1, showing.toFrame - showing.fromFrame);
  const frames = (isFine ? FINE : SHARES).map((share) => showing.fromFrame + Math.floor((length - 1) * share));
  return [...new Set(frames)];
}

/**
 * The frame that shows an element best: two thirds into the longest time in which it stands still and is fully there, after what
 * counts or is typed out has ended and before it leaves. One that never stands still is shown where it is as it usually is.
 */
export function settledFrame(samples: readonly Sample[]): number | undefined {
  const most = Math.max(0, ...samples.map(({ box }) => box?.opacity ?? 0));
  const visible = samples.filter(({ box }) => box && box.opacity > most * 0.95);
  if (visible.length === 0 || most === 0) return undefined;
  const runs = stillRuns(samples, most);
  const longest = runs.reduce<readonly Sample[]>((best, run) => (lengthOf(run) > lengthOf(best) ? run : best), []);
  if (longest.length > 1) {
    const wanted = (longest[0]?.frame ?? 0) + lengthOf(longest) * (2 / 3);
    return longest.find(({ frame }) => frame >= wanted)?.frame;
  }
  const usual = median(visible.map(areaOf));
  const closest = visible.reduce((best, each) => {
    return Math.abs(areaOf(each) - usual) < Math.abs(areaOf(best) - usual) ? each : best;
  });
  return closest.frame;
}

function stillRuns(samples: readonly Sample[], most: number): readonly (readonly Sample[])[] {
  const runs: Sample[][] = [];
  for (const [index, sample] of samples.entries()) {
    if (!sample.box || sample.box.opacity <= most * 0.95) continue;
    const before = samples[index - 1];
    const run = before?.box && isSame(before.box, sample.box) ? runs.at(-1) : undefined;
    if (run) run.push(sample);
    else runs.push([sample]);
  }
  return runs;
}

/** To a five-hundredth of the frame: a drift that slow is no coming or going. */
function isSame(one: ElementBox, other: ElementBox): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) < 0.002;
  const sides = near(one.x, other.x) && near(one.y, other.y) && near(one.width, other.width);
  return sides && near(one.height, other.height) && Math.abs(one.opacity - other.opacity) < 0.02;
}

function lengthOf(run: readonly Sample[]): number {
  return (run.at(-1)?.frame ?? 0) - (run[0]?.frame ?? 0);
}

function areaOf({ box }: Sample): number {
  return box ? box.width * box.height : 0;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
