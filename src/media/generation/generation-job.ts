import type { JobStatus, Worker } from "../../exports/export-job.ts";
import type { Asset } from "../../project/assets/asset.ts";
import type { VoiceFit } from "../../project/sound/narration.ts";
import type { JobRecord } from "../../store/jobs/job-records.ts";
import type { Plan } from "../providers/provider.ts";

/** What can be generated. */
export const MEDIA_KINDS = ["image", "clip", "effect", "music"] as const;
export type GeneratedKind = (typeof MEDIA_KINDS)[number];
/** Voices come from generate_voiceover, which also puts them into their scenes. */
export type JobKind = GeneratedKind | "voice";

/** One call of `generate_media`, as its record lies on disk: a server that is killed leaves it to the next. */
export interface GenerationJob extends JobRecord {
  readonly projectId: string;
  readonly kind: JobKind;
  /** Of voices: as the agent named it, and whether scenes take its length. */
  readonly voice?: { readonly name: string; readonly fit: VoiceFit };
  readonly items: readonly GenerationItem[];
  readonly status: JobStatus;
  /** 0..1. */
  readonly progress: number;
  readonly message: string;
  readonly estimatedSeconds: number;
  readonly estimatedUsd: number;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly worker: Worker | null;
  readonly heartbeatAt: string;
  readonly interruptions?: number;
  readonly endedAt?: string;
}

/**
 * `sending` is written before the call that costs, and `submitted` with what it answered. An item that is found `sending` by
 * another server may have been paid for: it fails, and is not sent again by itself.
 */
export type ItemState = "waiting" | "sending" | "submitted" | "done" | "failed" | "cancelled";

export interface GenerationItem {
  /** As it was asked for. */
  readonly prompt: string;
  /** What is sent, priced. */
  readonly plan: Plan;
  readonly seed?: number;
  /** The picture it starts from. */
  readonly imageAssetId?: string;
  /** The scenes that say it. */
  readonly sceneIds?: readonly string[];
  /** Of all that decides what comes out: the same is not paid for twice. */
  readonly key: string;
  readonly state: ItemState;
  /** The provider's, from when it took the work. Kept while the result can still be asked for. */
  readonly requestId?: string;
  /** What counts against the budget: the estimate until more is known, 0 once it is certain that nothing was taken. */
  readonly countedUsd: number;
  /** What earlier tries, whose outcome nobody knows, may have cost. */
  readonly lostUsd?: number;
  /** What was made for the same before, which is used again. */
  readonly earlier?: Asset;
  readonly asset?: Asset;
  /** Why it failed, and what to do. */
  readonly problem?: string;
  readonly nextStep?: string;
}

export type ItemChange = Partial<Omit<GenerationItem, "prompt" | "plan" | "key">>;

export function hasItemEnded({ state }: GenerationItem): boolean {
  return state === "done" || state === "failed" || state === "cancelled";
}
