import { BeatTracking, OnsetDetection, TempoInduction } from "./beat-root.ts";
import { FLUX_STEP_SECONDS } from "./onset-flux.ts";

export interface FoundBeats {
  readonly bpm: number;
  /** Seconds. */
  readonly beats: readonly number[];
  /** Share of the beats on which something is struck, 0..1: speech and pads have a tempo only by accident. */
  readonly confidence: number;
}

/** Beats come out this much late, whatever the music. */
const LATE_SECONDS = 0.01;
/** 60 to 200 beats a minute. */
const FULL_RANGE = { minBeatInterval: 0.3, maxBeatInterval: 1 };
/** How near to its hint a tempo has to be. */
const HINT_SHARE = 0.04;
const STRUCK_WITHIN_SECONDS = 0.04;
const LOOK_STEPS = 3;

/**
 * Beats of music from its onsets (BeatRoot, by music-tempo). A tempo that someone knows decides between a tempo, its half and
 * its double; nothing where there is no rhythm.
 */
export function findBeats(flux: readonly number[], bpmHint?: number): FoundBeats | undefined {
  const normal = [...flux];
  const onsets = quietly(() => {
    OnsetDetection.normalize(normal);
    return OnsetDetection.findPeaks(normal);
  });
  if (!onsets) return undefined;
  const full = trackBeats(normal, onsets, FULL_RANGE);
  if (!full) return undefined;
  if (bpmHint === undefined || isNear(full, bpmHint)) return full;
  const range = { minBeatInterval: 60 / (bpmHint * 1.12), maxBeatInterval: 60 / (bpmHint * 0.9) };
  const narrow = trackBeats(normal, onsets, range);
  if (isNear(narrow, bpmHint)) return narrow;
  return isNear(full, bpmHint * 2) ? halved(flux, full) : full;
}

/** Every other beat: those that are struck harder. */
function halved(flux: readonly number[], { bpm, beats, confidence }: FoundBeats): FoundBeats {
  const [even, odd] = [0, 1].map((first) => beats.filter((_, index) => index % 2 === first)) as [number[], number[]];
  const power = (some: readonly number[]) => some.reduce((sum, beat) => sum + strengthAt(flux, beat), 0) / some.length;
  return { bpm: bpm / 2, beats: power(odd) > power(even) ? odd : even, confidence };
}

function strengthAt(flux: readonly number[], seconds: number): number {
  const step = Math.round((seconds + LATE_SECONDS) / FLUX_STEP_SECONDS);
  return Math.max(0, ...flux.slice(Math.max(0, step - LOOK_STEPS), step + LOOK_STEPS + 1));
}

function trackBeats(
  flux: readonly number[],
  onsets: readonly number[],
  range: { readonly minBeatInterval: number; readonly maxBeatInterval: number },
): FoundBeats | undefined {
  const events = onsets.map((onset) => onset * FLUX_STEP_SECONDS);
  const agents = quietly(() => {
    const clusters = TempoInduction.mergeClusters(TempoInduction.processRhythmicEvents(events));
    const scores = TempoInduction.calculateScore(clusters);
    const intervals = TempoInduction.createTempoList({ ...clusters, ...scores }, range);
    const least = flux.reduce((lowest, value) => Math.min(lowest, value), Number.POSITIVE_INFINITY);
    const strengths = onsets.map((onset) => (flux[onset] as number) - least);
    return BeatTracking.trackBeat(events, strengths, intervals);
  });
  const best = agents?.reduce((one, other) => (other.score > one.score ? other : one), agents[0] as never);
  if (!best || !(best.beatInterval > 0)) return undefined;
  best.fillBeats();
  const beats = best.events.map((beat) => Math.max(0, beat - LATE_SECONDS));
  const struck = best.events.filter((beat) => events.some((event) => Math.abs(event - beat) <= STRUCK_WITHIN_SECONDS));
  return { bpm: 60 / best.beatInterval, beats, confidence: struck.length / beats.length };
}

function isNear(found: FoundBeats | undefined, bpmHint: number): found is FoundBeats {
  return found !== undefined && Math.abs(found.bpm / bpmHint - 1) <= HINT_SHARE;
}

/** The library throws strings where there is no rhythm to find. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (thrown) {
    if (typeof thrown === "string") return undefined;
    throw thrown;
  }
}
