import type { EffectName } from "../../policy/sound-names.ts";

export interface EffectInput {
  readonly name: EffectName;
  /** How long; each effect has a length of its own where absent. */
  readonly seconds?: number | undefined;
  readonly seed: number;
  /** The WAV file to write. */
  readonly out: string;
}

export interface EffectSound {
  readonly seconds: number;
  readonly sampleRate: number;
  /** Where its peak lies, which is what is put onto a cut or a beat. */
  readonly peakSeconds: number;
}
