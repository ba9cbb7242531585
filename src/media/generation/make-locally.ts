import { rm } from "node:fs/promises";
import { UserError } from "../../errors.ts";
import type { Asset } from "../../project/assets/asset.ts";
import { counted } from "../../project/counted.ts";
import type { Providers } from "../providers/provider.ts";
import type { AddFile, Generated, GenerationRequest, LocalOptions, LocalSounds } from "./generations.ts";
import { missingKey } from "./plan-items.ts";

interface LocalPorts {
  readonly sounds: LocalSounds | undefined;
  readonly addFile: AddFile;
}

const MUSIC_SECONDS = 30;

/** Sounds are made here where there is no key for them, or where that is asked for. */
export function isLocal(
  { kind, model }: GenerationRequest,
  providers: Providers,
  sounds: LocalSounds | undefined,
): boolean {
  if (kind === "image" || kind === "clip") return false;
  return model === "local" || (providers[kind] === undefined && sounds !== undefined);
}

/** Effects and music of this machine: free, the same for the same seed, and there in seconds. */
export async function makeLocally(
  owner: string,
  request: GenerationRequest,
  { sounds, addFile }: LocalPorts,
  { signal, onProgress }: LocalOptions,
): Promise<Generated> {
  if (!sounds) throw missingKey(request.kind);
  // Refused as a whole before anything is made.
  const names = request.prompts.map((prompt) => nameFor(request, prompt, sounds));
  const assets: Asset[] = [];
  for (const [index, name] of names.entries()) {
    onProgress?.(index / names.length, `Making ${name}.`);
    const seed = (request.seed ?? 1) + names.slice(0, index).filter((before) => before === name).length;
    const made = await madeOf(request, name, seed, sounds, signal);
    try {
      const { beats } = made;
      const file = { path: made.path, name: `${name}-${request.kind}`, factsOf: async () => (beats ? { beats } : {}) };
      const origin = { from: "local" as const, detail: name, licence: "CC0-1.0", seed };
      assets.push(await addFile(owner, request.projectId, file, origin, signal));
    } finally {
      await rm(made.path, { force: true });
    }
  }
  const kind = request.kind === "music" ? "piece" : "effect";
  return {
    assets,
    notes: [`${counted(assets.length, kind)} made on this machine, free of cost: ${[...new Set(names)].join(", ")}.`],
  };
}

async function madeOf(
  { kind, seconds, bpm }: GenerationRequest,
  name: string,
  seed: number,
  sounds: LocalSounds,
  signal: AbortSignal | undefined,
): ReturnType<LocalSounds["compose"]> {
  if (kind === "effect") return sounds.effect({ name, ...(seconds === undefined ? {} : { seconds }), seed }, signal);
  return sounds.compose(
    { mood: name, ...(bpm === undefined ? {} : { bpm }), seconds: seconds ?? MUSIC_SECONDS, seed },
    signal,
  );
}

/** A name that the local sounds know, in the mood asked for or the words of the prompt. */
function nameFor({ kind, mood }: GenerationRequest, prompt: string, { moods, effects }: LocalSounds): string {
  const known = kind === "music" ? moods : effects;
  const words = `${mood ?? ""} ${prompt}`.toLowerCase().replace(/[^a-z]+/g, " ");
  const found = known.filter((name) => words.includes(name)).sort((a, b) => words.indexOf(a) - words.indexOf(b))[0];
  if (found) return found;
  throw new UserError(
    kind === "music"
      ? "Music made on this machine has one of its moods, and none is named."
      : "Effects made on this machine have names, and none is in the prompt.",
    `${kind === "music" ? "Give mood as" : "Name"} one of: ${known.join(", ")}. With ELEVENLABS_API_KEY set, any description works.`,
  );
}
