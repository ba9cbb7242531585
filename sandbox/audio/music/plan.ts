import { MUSIC_BPM } from "../../policy/sound-names.ts";
import { between, type Random } from "../dsp/random.ts";
import type { SectionName } from "./composition.ts";

export const BEATS_PER_BAR = 4;
/** The last chord rings at least so long. */
const TAIL_SECONDS = { shortest: 1.8, wished: 3 } as const;

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
  const wished = bpm ?? between(random, range[0], range[1]);
  const music = loop ? seconds : seconds - Math.min(TAIL_SECONDS.wished, seconds * 0.35);
  const bars = wholeBars((music * wished) / 60 / BEATS_PER_BAR, bpm === undefined);
  const fitted = bpm ?? fittingBpm(bars, music, range);
  const barSeconds = (60 / fitted) * BEATS_PER_BAR;
  const room = Math.max(
    1,
    Math.floor((seconds - (loop ? 0 : Math.min(TAIL_SECONDS.shortest, seconds * 0.3))) / barSeconds + 1e-9),
  );
  const kept = loop ? bars : Math.min(bars, room);
  return {
    bpm: fitted,
    barSeconds,
    bars: kept,
    seconds: loop ? kept * barSeconds : seconds,
    sections: loop ? loopSections(kept) : sectionsOf(kept),
    loop,
  };
}

/** Phrases are of four bars, and of two at least, where the tempo may give way for that. */
function wholeBars(bars: number, mayGiveWay: boolean): number {
  const unit = !mayGiveWay || bars < 3 ? 1 : bars < 10 ? 2 : 4;
  return Math.max(1, Math.round(bars / unit) * unit);
}

/** The tempo at which these bars take this time; a little outside of the mood's range is still the mood. */
function fittingBpm(bars: number, seconds: number, [low, high]: readonly [number, number]): number {
  const exact = (bars * BEATS_PER_BAR * 60) / seconds;
  const least = Math.max(MUSIC_BPM.min, low * 0.9);
  const most = Math.min(MUSIC_BPM.max, high * 1.1);
  return Math.max(least, Math.min(most, exact));
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
