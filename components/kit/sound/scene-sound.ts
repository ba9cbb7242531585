import { createContext, useContext } from "react";
import { Internals, useCurrentFrame } from "remotion";

/** What is heard while a scene is shown, on the scene's own clock: frame 0 is its first. */
export interface SceneSound {
  readonly words: readonly SoundWord[];
  /** Frames of the beats, and how many make a bar. */
  readonly beats: readonly number[];
  readonly beatsPerBar: number;
  /** How many beats of a bar had gone by at the first beat. */
  readonly firstBeatInBar: number;
  readonly bpm: number;
  /** How loud the music is at each frame from `from` on: a byte as a whole, and eight from low bands to high. */
  readonly levels?: { readonly from: number; readonly energy: Uint8Array; readonly bands: Uint8Array } | undefined;
}

export interface SoundWord {
  readonly text: string;
  readonly fromFrame: number;
  readonly toFrame: number;
}

export const SILENCE: SceneSound = { words: [], beats: [], beatsPerBar: 4, firstBeatInBar: 0, bpm: 0 };

/** The sound, and which frame of the film is the scene's frame 0. */
export const SceneSoundContext = createContext<{ readonly sound: SceneSound; readonly origin: number }>({
  sound: SILENCE,
  origin: 0,
});

/** What is heard, by the clock of whoever asks: inside of a Sequence frame 0 is its first frame. */
export function useSceneSound(): SceneSound {
  const { sound, origin } = useContext(SceneSoundContext);
  const sequence = useContext(Internals.SequenceContext);
  const offset = sequence ? sequence.cumulatedFrom + sequence.relativeFrom - origin : 0;
  if (offset === 0) return sound;
  return {
    ...sound,
    words: sound.words.map((word) => ({
      ...word,
      fromFrame: word.fromFrame - offset,
      toFrame: word.toFrame - offset,
    })),
    beats: sound.beats.map((beat) => beat - offset),
    levels: sound.levels && { ...sound.levels, from: sound.levels.from - offset },
  };
}

export interface Narration {
  readonly words: readonly (SoundWord & { readonly isSpoken: boolean; readonly isCurrent: boolean })[];
  /** Place of the word that is spoken, or was spoken last; -1 before the first. */
  readonly index: number;
}

/** The words of the scene's narration, and which of them is spoken at this frame. */
export function useNarration(): Narration {
  const frame = useCurrentFrame();
  const { words } = useSceneSound();
  const index = words.findLastIndex(({ fromFrame }) => fromFrame <= frame);
  return Object.freeze({
    index,
    words: Object.freeze(
      words.map((word, place) =>
        Object.freeze({ ...word, isSpoken: place <= index, isCurrent: place === index && frame <= word.toFrame }),
      ),
    ),
  });
}

/** The frame at which a word, or words that follow each other, are spoken; the second time with `occurrence` 2. */
export function useCue(words: string, occurrence = 1): number {
  const { words: spoken } = useSceneSound();
  const wanted = plainWords(words);
  if (wanted.length === 0) throw new TypeError('useCue needs a word of the narration: useCue("discriminant").');
  const heard = spoken.map(({ text }) => plainWords(text).join(""));
  let seen = 0;
  for (let at = 0; at + wanted.length <= heard.length; at++) {
    if (!wanted.every((word, offset) => heard[at + offset] === word)) continue;
    seen += 1;
    if (seen === occurrence) return (spoken[at] as SoundWord).fromFrame;
  }
  const known = spoken.map(({ text }) => text).join(" ");
  throw new Error(
    seen > 0
      ? `The narration says "${words}" ${seen} times, not ${occurrence}.`
      : known === ""
        ? "This scene has no narration: give it with plan_scenes, then useCue finds its words."
        : `The narration does not say "${words}". It says: ${known.slice(0, 300)}`,
  );
}

export interface Beat {
  /** 0 without music. */
  readonly bpm: number;
  /** Number of the beat that is heard, from 0; -1 before the first. */
  readonly beat: number;
  /** 0 at a beat, towards 1 before the next. */
  readonly progress: number;
  /** 1 at a beat, 0 before the next: for what jumps and settles. */
  readonly pulse: number;
  readonly isDownbeat: boolean;
  /** Number of the bar, from 0; -1 before the first beat. */
  readonly bar: number;
  /** How loud the music is, 0..1: 1 is its loudest moment. */
  readonly energy: number;
  /** The same in eight bands from 40 Hz to 16 kHz, low to high. */
  readonly spectrum: readonly number[];
}

const BAND_COUNT = 8;

/** Where in the music this frame is. */
export function useBeat(): Beat {
  const frame = useCurrentFrame();
  const { beats, beatsPerBar, firstBeatInBar, bpm, levels } = useSceneSound();
  const beat = beats.findLastIndex((at) => at <= frame);
  const from = beats[beat] ?? 0;
  const length = Math.max(1e-6, (beats[beat + 1] ?? from + (from - (beats[beat - 1] ?? from - 1))) - from);
  // Between two frames of a slowed clip it is the one before.
  const moment = Math.floor(frame - (levels?.from ?? 0));
  const progress = beat < 0 ? 0 : Math.min(1, (frame - from) / length);
  return Object.freeze({
    bpm,
    beat,
    progress,
    pulse: beat < 0 ? 0 : (1 - progress) ** 2,
    isDownbeat: beat >= 0 && (beat + firstBeatInBar) % beatsPerBar === 0,
    bar: beat < 0 ? -1 : Math.floor((beat + firstBeatInBar) / beatsPerBar),
    energy: levelAt(levels?.energy, moment),
    spectrum: Object.freeze(
      Array.from({ length: BAND_COUNT }, (_, band) => levelAt(levels?.bands, moment * BAND_COUNT + band)),
    ),
  });
}

function levelAt(bytes: Uint8Array | undefined, place: number): number {
  return (bytes?.[place] ?? 0) / 255;
}

function plainWords(text: string): string[] {
  return text
    .toLowerCase()
    .normalize("NFKC")
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ""))
    .filter(Boolean);
}
