import { quoted } from "../../../sandbox/policy/plain-text.ts";
import type { GenerationJob } from "../../media/generation/generation-job.ts";
import type { Asset } from "../../project/assets/asset.ts";

/** A job of generated media as tools answer with it: what is there, and what failed for which reason. */
export function generationAnswer({ jobId, status, progress, message, items }: GenerationJob) {
  const assets = assetFacts(items.flatMap(({ asset }) => asset ?? []));
  const failures = items
    .filter(({ state }) => state === "failed")
    .map(({ prompt, problem = "", nextStep = "" }) => ({ prompt, problem, nextStep }));
  return {
    summary: `Job ${jobId} is ${status}, ${Math.round(progress * 100)}%. ${message}${linesOf(assets)}`,
    data: { jobId, status, assets, ...(failures.length > 0 ? { failures } : {}) },
    links: [],
  };
}

export function assetFacts(assets: readonly Asset[]) {
  return assets.map(({ assetId, name, kind, durationSeconds, width, height, beats }) => ({
    assetId,
    name,
    kind,
    ...(durationSeconds === undefined ? {} : { durationSeconds }),
    ...(width === undefined ? {} : { width, height }),
    ...(beats ? { bpm: beats.bpm } : {}),
  }));
}

export function linesOf(assets: ReturnType<typeof assetFacts>): string {
  return assets.map(({ assetId, name }) => `\n- asset ${assetId}, ${quoted(name)}`).join("");
}
