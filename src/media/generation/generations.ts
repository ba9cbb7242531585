import type { WaitOptions } from "../../exports/wait-for-end.ts";
import type { Asset, AssetOrigin, Beats } from "../../project/assets/asset.ts";
import type { VoiceFit } from "../../project/sound/narration.ts";
import type { GeneratedKind, GenerationJob } from "./generation-job.ts";

/** Generated media as tools see it. */
export interface Generations {
  /** Sounds without a key are made here at once; all else is a job. Refused before anything is paid. */
  generate(owner: string, request: GenerationRequest, options: LocalOptions, admit?: Admit): Promise<Generated>;
  /** A voice of a provider, as a job that puts it into its scenes. Refused before anything is paid; the same is not paid twice. */
  speak(owner: string, request: VoiceRequest, signal?: AbortSignal, admit?: Admit): Promise<GenerationJob>;
  read(owner: string, jobId: string): Promise<GenerationJob>;
  wait(owner: string, jobId: string, options: WaitOptions<GenerationJob>): Promise<GenerationJob>;
  cancel(owner: string, jobId: string): Promise<GenerationJob>;
  /** Once more what failed, within the budget. What was taken by the provider is asked for again, not paid again. */
  retry(owner: string, jobId: string, admit?: Admit): Promise<GenerationJob>;
  /** In no order. */
  list(owner: string): Promise<readonly GenerationJob[]>;
}

/** Asked before anything is promised to be paid, in US dollars, with all jobs there are; what it throws is the answer. */
export type Admit = (jobs: readonly GenerationJob[], costUsd: number) => void;

export interface GenerationRequest {
  readonly projectId: string;
  readonly kind: GeneratedKind;
  readonly prompts: readonly string[];
  readonly model?: string | undefined;
  readonly seconds?: number | undefined;
  readonly mood?: string | undefined;
  readonly bpm?: number | undefined;
  readonly imageAssetId?: string | undefined;
  readonly seed?: number | undefined;
  /** Whether brand and brief are added to prompts of pictures; they are unless it says no. */
  readonly styled?: boolean | undefined;
}

export interface LocalOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((share: number, message: string) => void) | undefined;
}

export type Generated =
  | { readonly job: GenerationJob; readonly notes: readonly string[] }
  | { readonly assets: readonly Asset[]; readonly notes: readonly string[] };

export interface VoiceRequest {
  readonly projectId: string;
  readonly sceneIds?: readonly string[] | undefined;
  /** `elevenlabs:Rachel`, or an id in place of the name. */
  readonly voice: string;
  /** 1 is the pace of the voice. */
  readonly speed?: number | undefined;
  /** How words are said, by word. */
  readonly say?: Readonly<Record<string, string>> | undefined;
  readonly fit: VoiceFit;
}

/** Makes a file an asset of a project: looked into, normalised, stored. What it is called is a wish. */
export type AddFile = (
  owner: string,
  projectId: string,
  file: { readonly path: string; readonly name: string; readonly factsOf?: FactsOf | undefined },
  origin: AssetOrigin,
  signal?: AbortSignal,
) => Promise<Asset>;

/** What is known of a sound beside its bytes, once those were made safe. */
export type FactsOf = (
  imported: { readonly file: string; readonly durationSeconds: number },
  signal: AbortSignal | undefined,
) => Promise<Pick<Asset, "beats" | "speech">>;

/** Sounds that this machine makes without a key. */
export interface LocalSounds {
  readonly moods: readonly string[];
  readonly effects: readonly string[];
  compose(
    wish: { readonly mood: string; readonly bpm?: number; readonly seconds: number; readonly seed: number },
    signal?: AbortSignal,
  ): Promise<{ readonly path: string; readonly beats?: Beats }>;
  effect(
    wish: { readonly name: string; readonly seconds?: number; readonly seed: number },
    signal?: AbortSignal,
  ): Promise<{ readonly path: string }>;
}
