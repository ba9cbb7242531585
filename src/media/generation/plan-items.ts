import { createHash } from "node:crypto";
import { quoted } from "../../../sandbox/policy/plain-text.ts";
import { UserError } from "../../errors.ts";
import { findAsset } from "../../project/assets/change-assets.ts";
import type { Project } from "../../project/project.ts";
import type { Plan, Providers } from "../providers/provider.ts";
import type { GenerationItem, JobKind } from "./generation-job.ts";
import type { GenerationRequest } from "./generations.ts";
import { stylePrompt } from "./style-prompt.ts";

interface PlannedItems {
  readonly items: readonly GenerationItem[];
  readonly notes: readonly string[];
}

/** What a request comes to, item by item: refused or priced. @throws UserError; nothing is paid */
export function planItems(project: Project, request: GenerationRequest, providers: Providers): PlannedItems {
  const isPicture = request.kind === "image" || request.kind === "clip";
  const image = isPicture ? imageOf(project, request.imageAssetId) : undefined;
  const styled = request.prompts.map((prompt) =>
    isPicture && request.styled !== false
      ? stylePrompt(project, prompt)
      : { prompt: soundPrompt(request, prompt), added: [] },
  );
  const seen = new Map<string, number>();
  const items = request.prompts.map((prompt, index): GenerationItem => {
    const text = styled[index]?.prompt ?? prompt;
    const repeats = seen.get(text) ?? 0;
    seen.set(text, repeats + 1);
    // The same prompt twice in one call asks for two pictures.
    const seed = repeats === 0 ? request.seed : (request.seed ?? 0) + repeats;
    const plan = planOne(project, request, text, seed, image !== undefined, providers);
    return {
      prompt,
      plan,
      ...(seed === undefined ? {} : { seed }),
      ...(image ? { imageAssetId: image.assetId } : {}),
      key: keyOf(plan, seed, image?.sha256),
      state: "waiting",
      countedUsd: plan.costUsd,
    };
  });
  const added = [...new Set(styled.flatMap((each) => each.added))];
  return {
    items,
    notes: added.length > 0 ? [`Added to the prompts: ${added.join(", ")}. styled: false sends them as they are.`] : [],
  };
}

function planOne(
  { width, height }: Project,
  { kind, model, seconds }: GenerationRequest,
  prompt: string,
  seed: number | undefined,
  fromImage: boolean,
  providers: Providers,
): Plan {
  if (kind === "image" || kind === "clip") {
    const provider = providers[kind];
    if (!provider) throw missingKey(kind);
    return provider.plan({ prompt, model, width, height, seconds, seed, fromImage });
  }
  const provider = providers[kind];
  if (!provider) throw missingKey(kind);
  const plan = provider.plan({ prompt, seconds });
  if (model !== undefined && model !== plan.model && model !== provider.name)
    throw new UserError(
      `There is no model ${quoted(model)} for ${kind}.`,
      `Use ${plan.model}, or local for what this machine makes.`,
    );
  return plan;
}

function soundPrompt({ kind, mood, bpm }: GenerationRequest, prompt: string): string {
  if (kind !== "music") return prompt.trim();
  return [prompt.trim(), mood && `Mood: ${mood}`, bpm && `${bpm} bpm`].filter(Boolean).join(". ");
}

function imageOf(project: Project, imageAssetId: string | undefined) {
  if (imageAssetId === undefined) return undefined;
  const asset = findAsset(project, imageAssetId);
  if (asset.kind === "image") return asset;
  throw new UserError(`${quoted(asset.name)} is no picture to start from.`, "Give the assetId of a PNG or JPEG.");
}

/** Everything that decides what comes out, so that asking for it again costs nothing. */
export function keyOf(plan: Plan, seed: number | undefined, image: string | undefined): string {
  const facts = [
    plan.provider,
    plan.model,
    Object.entries(plan.input).sort(([a], [b]) => (a < b ? -1 : 1)),
    seed,
    image,
  ];
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex");
}

export function missingKey(kind: JobKind): UserError {
  if (kind === "voice")
    return new UserError(
      "A key is needed for the voices of ElevenLabs: ELEVENLABS_API_KEY is not set.",
      "Get one at https://elevenlabs.io/app/settings/api-keys and restart this server with it in its environment. Without a key the local voices speak English (rms, slt, awb, kal16), and those of the machine.",
    );
  return kind === "image" || kind === "clip"
    ? new UserError(
        `A key is needed to generate a ${kind}: FAL_KEY is not set.`,
        `Without one, draw it in code (shapes, SVG, gradients, the components) or bring in a file with import_asset; effects and music need no key. For a key: https://fal.ai/dashboard/keys, then restart this server with FAL_KEY in its environment.`,
      )
    : new UserError(
        `Nothing can make ${kind} here: ELEVENLABS_API_KEY is not set, and this server has no sounds of its own.`,
        "Bring in a sound with import_asset, or get a key at https://elevenlabs.io/app/settings/api-keys and restart this server with it.",
      );
}
