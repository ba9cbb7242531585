import { MUSIC_BPM } from "../../policy/sound-names.ts";
import { between, type Random } from "../dsp/random.ts";
import type { SectionName } from "./composition.ts";

export const BEATS_PER_BAR = 4;
/** How long the last chord rings. */
const TAIL_SECONDS = { shortest: 2, wished: 3, longest: 4.6 } as const;

export interface Section {
  readonly name: SectionName;
  readonly firstBar: number;
  readonly bars: number;
  /** How full it is: 0 to 1. Layers enter at theirs. */
  readonly energy: number;
}

/** How a piece is laid out in time. */
export interface Plan {
  readonly bpm: number;
  readonly barSeconds: number;
  /** Before the last chord, which rings until the end. */
  readonly bars: number;
  readonly seconds: number;
  readonly sections: readonly Section[];
  readonly loop: boolean;
}

/** Fits whole bars into the length, so that the piece ends and isn't cut off. */
export function planPiece(
  { seconds, bpm, loop = false }: { seconds: number; bpm?: number | undefined; loop?: boolean | undefined },
  range: readonly [low: number, high: number],
  random: Random,
): Plan {
  // A short piece can't spend much of itself on its last chord.
  const most = Math.min(TAIL_SECONDS.longest, seconds * 0.4);
  const tail = loop
    ? { shortest: 0, wished: 0, longest: 0 }
    : { shortest: Math.min(TAIL_SECONDS.shortest, most), wished: Math.min(TAIL_SECONDS.wished, most), longest: most };
  const [low, high] = bpm === undefined ? range : [bpm, bpm];
  const wished = between(random, low, high);
  const bars = fittingBars(
    barsIn(seconds - tail.longest, low),
    barsIn(seconds - tail.shortest, high),
    barsIn(seconds - tail.wished, wished),
    bpm === undefined,
  );
  const exact = (bars * BEATS_PER_BAR * 60) / (seconds - tail.wished);
  // A loop without a tempo of its own lasts exactly as long as asked for.
  const fitted =
    bpm ?? (loop ? Math.max(MUSIC_BPM.min, Math.min(MUSIC_BPM.max, exact)) : Math.max(low, Math.min(high, exact)));
  const barSeconds = (60 / fitted) * BEATS_PER_BAR;
  return {
    bpm: fitted,
    barSeconds,
    bars,
    seconds: loop ? bars * barSeconds : seconds,
    sections: loop ? loopSections(bars) : sectionsOf(bars),
    loop,
  };
}

function barsIn(seconds: number, bpm: number): number {
  return (seconds * bpm) / 60 / BEATS_PER_BAR;
}

/** Phrases are of four bars, else of two, where the tempo of the mood leaves room for that. */
function fittingBars(least: number, most: number, wished: number, mayChoose: boolean): number {
  for (const unit of mayChoose ? [4, 2, 1] : []) {
    const bars = Math.round(wished / unit) * unit;
    const nearest = [bars, bars - unit, bars + unit].find((count) => count > 0 && count >= least && count <= most);
    if (nearest !== undefined) return nearest;
  }
  return Math.max(1, mayChoose ? Math.round(wished) : Math.floor(most + 1e-9));
}

function sectionsOf(bars: number): Section[] {
  if (bars < 6) return sequence([["A", bars, 0.75]]);
  const intro = bars >= 20 ? 4 : 2;
  const outro = bars >= 28 ? 4 : bars >= 12 ? 2 : 0;
  const middle = bars - intro - outro;
  return sequence([["intro", intro, 0.3], ...middleOf(middle), ...(outro ? [["outro", outro, 0.4] as const] : [])]);
}

/** Nothing that begins: a loop is heard again and again. */
function loopSections(bars: number): Section[] {
  if (bars < 8) return sequence([["A", bars, 0.75]]);
  return sequence(middleOf(bars));
}

type Sketch = readonly [name: SectionName, bars: number, energy: number];

/** A and B in turn, each fuller than before, with one quiet place before the last. */
function middleOf(bars: number): Sketch[] {
  const unit = bars >= 24 ? 8 : 4;
  if (bars < 4) return [["A", bars, 0.75]];
  if (bars < 8) {
    const first = bars >= 6 ? 2 : bars - 2;
    return [
      ["A", first, 0.65],
      ["B", bars - first, 0.9],
    ];
  }
  const sketches: Sketch[] = [];
  let left = bars;
  for (let turn = 0; left > 0; turn += 1) {
    // What would be too short for a section makes the last one longer.
    const size = left < unit * 1.5 ? left : unit;
    left -= size;
    const isBreak = turn >= 3 && turn % 4 === 3 && left > 0;
    if (isBreak && size > 4) {
      sketches.push(["break", 4, 0.45]);
      left += size - 4;
    } else {
      const isB = turn % 2 === 1 || left === 0;
      sketches.push(isB ? ["B", size, Math.min(1, 0.85 + turn * 0.03)] : ["A", size, Math.min(0.8, 0.6 + turn * 0.04)]);
    }
  }
  return sketches;
}

function sequence(sketches: readonly Sketch[]): Section[] {
  let firstBar = 0;
  return sketches.map(([name, bars, energy]) => {
    const section = { name, firstBar, bars, energy };
    firstBar += bars;
    return section;
  });
}
