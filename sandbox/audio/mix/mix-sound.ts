import { stat } from "node:fs/promises";
import { Heard, rounded } from "./clip-report.ts";
import { duckDepthOf, type MixPlaces, withDecodedClips } from "./decode-clips.ts";
import { DuckCurve } from "./duck-curve.ts";
import { gainFor, levelMix, type Placed, turnedUp } from "./level-mix.ts";
import { LoudnessMeter } from "./loudness-meter.ts";
import type { MixFacts } from "./mix-facts.ts";
import { decibelsOf, gainOf, type MixClip, type MixPlan, SAMPLE_RATE, samplesIn, TARGET_LUFS } from "./mix-plan.ts";
import { mixBlocks } from "./mixer.ts";
import { isSilenced, type PlacedClip } from "./placed-clip.ts";
import { RolePeaks } from "./role-peaks.ts";
import { type SoundContainer, SoundEncoder } from "./sound-encoder.ts";
import { PeakMeter } from "./true-peak.ts";

export interface MixInput extends MixPlan {
  /** Where the track goes; nothing is written, and only what was placed is measured, when absent. */
  readonly out?: { readonly path: string; readonly container: SoundContainer };
  /** Columns of the waveforms in the facts; none when absent. */
  readonly columns?: number;
}

/** Pauses of speech are shorter than a stretch that someone may have left without sound. */
const SHORTEST_SILENCE_SECONDS = 1;

/** Mixes all clips into one track as loud as streaming services play it, and tells what can be heard of each. */
export function mixSound(places: MixPlaces, input: MixInput, signal: AbortSignal): Promise<MixFacts> {
  const samples = samplesIn(input);
  return withDecodedClips(places, input, samples, signal, async (clips) => {
    const blocks = () => mixBlocks(clips, samples, signal);
    const target = input.targetLufs === undefined ? TARGET_LUFS : input.targetLufs;
    const { placed, heard, film, waveforms } = await listen(clips, input.columns ?? 0, samples, signal);
    const track = input.out && (await writeTrack(places.encoderFolder, input.out, blocks, placed, target));
    const gain = gainOf(track?.gainDb ?? turnedUp(placed, target));
    return {
      samples,
      placed: { lufs: lufsFact(placed.lufs), truePeakDb: rounded(decibelsOf(placed.truePeak)) },
      ...(track ? { track } : {}),
      clips: clips.map(({ clip, start, end }) => ({
        clipId: clip.clipId,
        startSeconds: start / SAMPLE_RATE,
        endSeconds: end / SAMPLE_RATE,
        isSilenced: isSilenced(clip),
        ...(heard.get(clip) as Heard).report(gain),
      })),
      silences: film.silences(gain, SHORTEST_SILENCE_SECONDS),
      ...(waveforms && input.columns
        ? { waveforms: waveforms.waveforms(gain), duckDb: duckColumns(input, input.columns) }
        : {}),
    };
  });
}

/** The mix as it is placed, heard once from its beginning to its end. */
async function listen(clips: readonly PlacedClip[], columns: number, samples: number, signal: AbortSignal) {
  const heard = new Map<MixClip, Heard>(clips.map(({ clip }) => [clip, new Heard()]));
  const film = new Heard();
  const loudness = new LoudnessMeter();
  const peaks = new PeakMeter();
  const waveforms = columns > 0 ? new RolePeaks(columns, samples) : undefined;
  const blocks = mixBlocks(clips, samples, signal, (clip, block, count, from) => {
    heard.get(clip)?.add(block, count);
    waveforms?.add(clip.role, block, count, from);
  });
  for await (const { block, count } of blocks) {
    film.add(block, count);
    loudness.add(block, count);
    peaks.add(block, count);
  }
  const placed: Placed = { lufs: loudness.integrated(), truePeak: peaks.end().truePeak };
  return { placed, heard, film, waveforms };
}

async function writeTrack(
  encoderFolder: string,
  out: NonNullable<MixInput["out"]>,
  blocks: () => ReturnType<typeof mixBlocks>,
  placed: Placed,
  target: number | null,
): Promise<NonNullable<MixFacts["track"]>> {
  const gainDb = await gainFor(blocks, placed, target);
  const encoder = await SoundEncoder.open(encoderFolder, out.container, out.path);
  try {
    const levelled = await levelMix(blocks, gainDb, (block, from, to) => encoder.write(block, from, to));
    await encoder.end();
    return {
      lufs: lufsFact(levelled.lufs),
      truePeakDb: rounded(decibelsOf(levelled.truePeak)),
      gainDb: rounded(gainDb),
      limitedDb: rounded(decibelsOf(levelled.lowest)),
      isClipped: levelled.samplePeak > 1,
      sizeBytes: (await stat(out.path)).size,
    };
  } catch (error) {
    encoder.kill();
    throw error;
  }
}

/** Of the music that gives way most. */
function duckColumns({ clips, speech, frames, fps }: MixPlan, columns: number): number[] {
  const depths = clips.filter((clip) => !isSilenced(clip)).map(duckDepthOf);
  const curve = new DuckCurve(speech, Math.min(0, ...depths));
  return Array.from({ length: columns }, (_, column) => rounded(curve.at((((column + 0.5) / columns) * frames) / fps)));
}

function lufsFact(lufs: number | undefined): number | null {
  return lufs === undefined ? null : rounded(lufs);
}
