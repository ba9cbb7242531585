import type { MixFacts } from "../../sandbox/audio/mix/mix-facts.ts";
import type { SpokenInterval } from "../../sandbox/audio/mix/mix-plan.ts";
import type { SoundStrip } from "../../sandbox/render/protocol.ts";
import type { Project, Scene } from "../project/project.ts";
import { spokenWords } from "../project/sound/placed-tracks.ts";
import { startFrames, totalDurationInFrames } from "../project/timeline/scene-timing.ts";

/** Columns a second of what is kept of a film: a scene of some seconds is still drawn finely. */
export const COLUMNS_A_SECOND = 50;
const STRIP_HEIGHT_PX = 165;
/** Shorter pauses are breath. */
const SHORTEST_GAP_SECONDS = 1;

/** What is heard in a film, or in one scene of it, on its own clock: in numbers, and as a picture. */
export interface HeardPart {
  readonly numbers: SoundNumbers;
  strip(width: number): SoundStrip;
}

/** Times in seconds. */
export interface SoundNumbers {
  /** Of the whole film as it is placed: an export is brought to its own level. Null where all is silent. */
  readonly lufs: number | null;
  readonly truePeakDb: number;
  /** While someone speaks. */
  readonly wordsPerMinute?: number;
  /** Where nobody speaks for a second or more, between two words or at an end. Empty where nobody speaks at all. */
  readonly gaps: readonly SpokenInterval[];
  /** Where nothing at all is heard for a second or more. */
  readonly silences: readonly SpokenInterval[];
}

/** @param facts of the film's mix, with `COLUMNS_A_SECOND` */
export function heardPart(project: Project, facts: MixFacts, scene: Scene | undefined): HeardPart {
  const starts = startFrames(project);
  const seconds = (frames: number) => frames / project.fps;
  const from = scene ? seconds(starts[project.scenes.indexOf(scene)] ?? 0) : 0;
  const length = seconds(scene ? scene.durationInFrames : totalDurationInFrames(project));
  const words = clipped(spokenWords(project), from, length);
  const gaps = words.length > 0 ? gapsBetween(words, length) : [];
  const rate = wordsPerMinute(words);
  return {
    numbers: {
      lufs: facts.placed.lufs,
      truePeakDb: facts.placed.truePeakDb,
      ...(rate === undefined ? {} : { wordsPerMinute: rate }),
      gaps,
      silences: clipped(facts.silences, from, length).filter(isLong).map(rounded),
    },
    strip: (width) => ({
      width,
      height: STRIP_HEIGHT_PX,
      durationSeconds: length,
      waveforms: (facts.waveforms ?? []).map(({ role, columns }) => ({
        role,
        columns: loudest(columns, from, length, width),
      })),
      ...(facts.duckDb?.some((decibels) => decibels < 0)
        ? { duckDb: columnsOf(width, from, length).map(([first]) => facts.duckDb?.[first] ?? 0) }
        : {}),
      words: words.map(({ text, startSeconds, endSeconds }) => ({ text, startSeconds, endSeconds })),
      scenes: (scene ? [scene] : project.scenes).map(({ title }, index) => ({
        title,
        startSeconds: scene ? 0 : seconds(starts[index] ?? 0),
      })),
    }),
  };
}

function clipped<I extends SpokenInterval>(intervals: readonly I[], from: number, length: number): I[] {
  return intervals.flatMap((interval) => {
    const startSeconds = Math.max(0, interval.startSeconds - from);
    const endSeconds = Math.min(length, interval.endSeconds - from);
    return endSeconds > startSeconds ? [{ ...interval, startSeconds, endSeconds }] : [];
  });
}

function gapsBetween(words: readonly SpokenInterval[], length: number): SpokenInterval[] {
  const gaps: SpokenInterval[] = [];
  let end = 0;
  for (const { startSeconds, endSeconds } of [...words].sort((a, b) => a.startSeconds - b.startSeconds)) {
    gaps.push({ startSeconds: end, endSeconds: startSeconds });
    end = Math.max(end, endSeconds);
  }
  return [...gaps, { startSeconds: end, endSeconds: length }].filter(isLong).map(rounded);
}

function isLong({ startSeconds, endSeconds }: SpokenInterval): boolean {
  return endSeconds - startSeconds >= SHORTEST_GAP_SECONDS;
}

function rounded({ startSeconds, endSeconds }: SpokenInterval): SpokenInterval {
  return { startSeconds: Number(startSeconds.toFixed(2)), endSeconds: Number(endSeconds.toFixed(2)) };
}

/** Over the time of the words and the short pauses between them. */
function wordsPerMinute(words: readonly SpokenInterval[]): number | undefined {
  if (words.length === 0) return undefined;
  const sorted = [...words].sort((a, b) => a.startSeconds - b.startSeconds);
  const spoken = sorted.reduce((sum, { startSeconds, endSeconds }, index) => {
    const next = sorted[index + 1]?.startSeconds ?? Number.POSITIVE_INFINITY;
    const pause = next - endSeconds;
    return sum + (pause < SHORTEST_GAP_SECONDS ? next - startSeconds : endSeconds - startSeconds);
  }, 0);
  return spoken > 0 ? Math.round((words.length * 60) / spoken) : undefined;
}

/** The run of the film's columns behind each column of a picture, `[first, end)`. */
function columnsOf(width: number, from: number, length: number): [first: number, end: number][] {
  return Array.from({ length: width }, (_, column) => {
    const at = (edge: number) => (from + (edge / width) * length) * COLUMNS_A_SECOND;
    const first = Math.floor(at(column));
    return [first, Math.max(first + 1, Math.floor(at(column + 1)))];
  });
}

function loudest(columns: readonly number[], from: number, length: number, width: number): number[] {
  return columnsOf(width, from, length).flatMap(([first, end]) => {
    let [low, high] = [0, 0];
    for (let column = first; column < end; column += 1) {
      low = Math.min(low, columns[column * 2] ?? 0);
      high = Math.max(high, columns[column * 2 + 1] ?? 0);
    }
    return [low, high];
  });
}
