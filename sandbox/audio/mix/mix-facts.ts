import type { SoundRole, SpokenInterval } from "./mix-plan.ts";
import type { WaveformColumns } from "./role-peaks.ts";

/** What came out of a mix. Levels in decibels below full scale, -120 standing for silence; loudness is null where all is silent. */
export interface MixFacts {
  readonly samples: number;
  /** Before it was turned to its loudness. */
  readonly placed: { readonly lufs: number | null; readonly truePeakDb: number };
  /** As it was written, before lossy encoding. */
  readonly track?: {
    readonly lufs: number | null;
    readonly truePeakDb: number;
    /** What everything was turned up by, or down. */
    readonly gainDb: number;
    /** What the limiter took from the highest peak: 0 or less. */
    readonly limitedDb: number;
    readonly isClipped: boolean;
    readonly sizeBytes: number;
  };
  readonly clips: readonly HeardClip[];
  /** Stretches of a second and more without any sound. */
  readonly silences: readonly SpokenInterval[];
  /** What each role gives to the film, where columns were asked for. */
  readonly waveforms?: readonly { readonly role: SoundRole; readonly columns: WaveformColumns }[];
  /** How far music goes down for voices in each column: 0 or less. */
  readonly duckDb?: readonly number[];
}

/** A clip as it can be heard in the film, by itself. */
export interface HeardClip {
  readonly clipId: string;
  /** Where it plays, cut by the film's end. */
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** Muted, or at no volume. */
  readonly isSilenced: boolean;
  /** How long it is louder than -55 dB. */
  readonly audibleSeconds: number;
  readonly rmsDb: number;
}
