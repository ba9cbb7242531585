/** Ports of what makes media for money or by a key. One for each kind; who stands behind them is wired in `open-providers.ts`. */

export interface ImageWish {
  readonly prompt: string;
  readonly model?: string | undefined;
  /** Pixels of the film: the picture gets its shape. */
  readonly width: number;
  readonly height: number;
  readonly seed?: number | undefined;
  /** Whether a picture is given to start from. */
  readonly fromImage: boolean;
}

export interface ClipWish extends ImageWish {
  readonly seconds?: number | undefined;
}

export interface SoundWish {
  readonly prompt: string;
  readonly seconds?: number | undefined;
}

/** What a wish comes to: refused or priced before anything is paid. Plain JSON, as it is kept with the job. */
export interface Plan {
  readonly provider: string;
  /** As the agent names it. */
  readonly model: string;
  /** What is sent, without the picture it starts from. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly costUsd: number;
  /** Of sound and clips. */
  readonly lengthSeconds?: number | undefined;
  /** About how long it takes. */
  readonly takesSeconds: number;
}

export interface MadeFile {
  /** A file that whoever takes it may delete. */
  readonly path: string;
  readonly seed?: number | undefined;
  /** Where the provider tells it. */
  readonly costUsd?: number | undefined;
}

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((words: string) => void) | undefined;
}

interface Planned<Wish> {
  readonly name: string;
  /** Free. @throws UserError with what is allowed */
  plan(wish: Wish): Plan;
}

/** Work in the provider's queue: one call that costs, then as many free ones as it takes. */
export interface QueuedProvider<Wish> extends Planned<Wish> {
  /**
   * The one call that costs. It isn't stopped half way, as its answer would be lost: then nobody knows whether it was taken.
   * @throws UserError; OutcomeUnknownError
   */
  submit(plan: Plan, imagePath: string | undefined): Promise<string>;
  /** Waits for the result and downloads it. Free, and may be asked again. @throws UserError; NotMadeError; the abort reason */
  collect(plan: Plan, requestId: string, options: CallOptions): Promise<MadeFile>;
  /** Whether the provider took it back; one that has ended is too late. */
  cancel(plan: Plan, requestId: string): Promise<boolean>;
}

/** One call that costs and answers with the sound. */
export interface DirectProvider<Wish> extends Planned<Wish> {
  /** @throws UserError; OutcomeUnknownError; the abort reason */
  make(plan: Plan, options: CallOptions): Promise<MadeFile>;
}

export type ImageProvider = QueuedProvider<ImageWish>;
export type ClipProvider = QueuedProvider<ClipWish>;
export type EffectProvider = DirectProvider<SoundWish>;
export type MusicProvider = DirectProvider<SoundWish>;

export interface VoiceProvider {
  readonly name: string;
  voices(search: string | undefined, signal?: AbortSignal): Promise<readonly ProvidedVoice[]>;
  /** What it costs, before. @throws UserError where the text can't be spoken */
  plan(wish: SpeechWish): Plan;
  /** @throws UserError; OutcomeUnknownError; the abort reason */
  speak(plan: Plan, options: CallOptions): Promise<ProvidedSpeech>;
}

export interface SpeechWish {
  readonly text: string;
  /** An id of `voices`. */
  readonly voiceId: string;
  /** 1 is the pace of the voice. */
  readonly speed?: number | undefined;
  /** What stands before and after it, so that it is said as part of a whole. */
  readonly previousText?: string | undefined;
  readonly nextText?: string | undefined;
  readonly seed?: number | undefined;
}

export interface ProvidedVoice {
  readonly voiceId: string;
  readonly name: string;
  readonly languages: readonly string[];
}

export interface ProvidedSpeech extends MadeFile {
  /** Empty where the provider's times can't be trusted. */
  readonly words: readonly { readonly text: string; readonly startSeconds: number; readonly endSeconds: number }[];
  /** Why there are no times. */
  readonly untimed?: string;
}

/** Those there are keys for. */
export interface Providers {
  readonly image?: ImageProvider;
  readonly clip?: ClipProvider;
  readonly effect?: EffectProvider;
  readonly music?: MusicProvider;
  readonly voice?: VoiceProvider;
}

/** Takes what is behind an address that a provider answered with: guarded, as the address is not ours. */
export type Download = (url: string, signal: AbortSignal | undefined) => Promise<{ readonly path: string }>;

/** A place for a new file, which nobody else writes to. */
export type NewFile = (extension: string) => string;
