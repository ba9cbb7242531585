import { type StereoBlock, stereoBlock } from "./decoded-sound.ts";
import { LIMITER_DELAY, Limiter } from "./limiter.ts";
import { LoudnessMeter } from "./loudness-meter.ts";
import { gainOf } from "./mix-plan.ts";
import type { MixedBlock } from "./mixer.ts";
import { PeakMeter } from "./true-peak.ts";

/** Encoding adds up to a decibel: -1 dBTP at most is what comes out. */
export const CEILING_DB = -2;
/** Quieter sound is not turned up any more: it would be noise. */
const MOST_GAIN_DB = 30;
/** How much the limiter may be driven for the sake of loudness. */
const MOST_DRIVE_DB = 9;
const CLOSE_ENOUGH_LU = 0.15;
const MOST_PASSES = 4;
/** Loudness that is gained for each decibel into the limiter: of speech over music, and at the least. */
const FIRST_SLOPE = 0.75;
const LEAST_SLOPE = 0.3;

export interface Levelled {
  readonly gainDb: number;
  /** LUFS; absent where all is silent. */
  readonly lufs: number | undefined;
  /** Amplitudes. */
  readonly truePeak: number;
  readonly samplePeak: number;
  /** The limiter's strongest reduction, as a gain. */
  readonly lowest: number;
}

/** A mix as it is placed: LUFS, which is absent where all is silent, and its true peak as an amplitude. */
export interface Placed {
  readonly lufs: number | undefined;
  readonly truePeak: number;
}

type Blocks = () => AsyncIterable<MixedBlock>;
type Sink = (block: StereoBlock, from: number, to: number) => Promise<void>;

/** Decibels from a mix to its target, as far as silence and noise may be turned up. */
export function turnedUp({ lufs }: Placed, target: number | null): number {
  return lufs === undefined || target === null ? 0 : Math.min(MOST_GAIN_DB, target - lufs);
}

/** The gain in decibels by which a mix comes out at `target` LUFS, limited where it has to be. */
export async function gainFor(blocks: Blocks, placed: Placed, target: number | null): Promise<number> {
  const { lufs, truePeak } = placed;
  const linear = turnedUp(placed, target);
  if (lufs === undefined || target === null) return linear;
  if (truePeak * gainOf(linear) <= gainOf(CEILING_DB)) return linear;
  const most = Math.min(linear + MOST_DRIVE_DB, MOST_GAIN_DB);
  let gainDb = linear;
  let slope = FIRST_SLOPE;
  let last: { readonly gainDb: number; readonly lufs: number } | undefined;
  for (let pass = 1; pass < MOST_PASSES; pass += 1) {
    const heard = (await levelMix(blocks, gainDb)).lufs ?? target;
    const missing = target - heard;
    // The limiter takes its share of every decibel: how much is seen from one try to the next.
    if (last && gainDb !== last.gainDb)
      slope = Math.max(LEAST_SLOPE, Math.min(1, (heard - last.lufs) / (gainDb - last.gainDb)));
    last = { gainDb, lufs: heard };
    const next = Math.min(most, gainDb + missing / slope);
    if (Math.abs(missing) <= CLOSE_ENOUGH_LU || next === gainDb) return gainDb;
    gainDb = next;
  }
  return gainDb;
}

/** Puts the mix through a gain and the limiter, into `sink` with as many samples as it has, and measures what comes out. */
export async function levelMix(blocks: Blocks, gainDb: number, sink?: Sink): Promise<Levelled> {
  const limiter = new Limiter(gainOf(gainDb), gainOf(CEILING_DB));
  const loudness = new LoudnessMeter();
  const peaks = new PeakMeter();
  let skip = LIMITER_DELAY;
  const put = async (block: StereoBlock, count: number) => {
    const from = Math.min(skip, count);
    skip -= from;
    const heard = { left: block.left.subarray(from, count), right: block.right.subarray(from, count) };
    loudness.add(heard, count - from);
    peaks.add(heard, count - from);
    await sink?.(block, from, count);
  };
  for await (const { block, count } of blocks()) await put(limiter.process(block, count), count);
  await put(limiter.process(stereoBlock(LIMITER_DELAY), LIMITER_DELAY), LIMITER_DELAY);
  return { gainDb, lufs: loudness.integrated(), lowest: limiter.lowest, ...peaks.end() };
}
