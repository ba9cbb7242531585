import type { MusicKey, MusicMood } from "../../policy/sound-names.ts";

export interface ComposeInput {
  readonly mood: MusicMood;
  /** Beats a minute; one that suits the mood and the length where absent. */
  readonly bpm?: number | undefined;
  readonly seconds: number;
  readonly seed: number;
  readonly key?: MusicKey | undefined;
  /** Whether the end runs into the start: the length is a whole number of bars then, near the seconds asked for. */
  readonly loop?: boolean | undefined;
  /** The WAV file to write. */
  readonly out: string;
}

export type SectionName = "intro" | "A" | "B" | "break" | "outro";

export interface Composition {
  readonly seconds: number;
  readonly sampleRate: number;
  readonly bpm: number;
  readonly beatsPerBar: number;
  /** Such as "D major". */
  readonly key: string;
  /** When each beat falls, in seconds. */
  readonly beats: readonly number[];
  /** When each bar begins. */
  readonly bars: readonly number[];
  readonly sections: readonly {
    readonly name: SectionName;
    readonly startSeconds: number;
    readonly endSeconds: number;
  }[];
  /** How loud each bar is, compared with the loudest: 0 to 1. */
  readonly energy: readonly number[];
  readonly loudnessLufs: number;
}
