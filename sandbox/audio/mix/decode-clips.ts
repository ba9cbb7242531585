import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { decodeSound, UnreadableSoundError } from "./decode-sound.ts";
import type { DecodedSound } from "./decoded-sound.ts";
import { DuckCurve } from "./duck-curve.ts";
import { DEFAULT_DUCK_DB, type MixClip, type MixPlan } from "./mix-plan.ts";
import { isSilenced, PlacedClip } from "./placed-clip.ts";

export interface MixPlaces {
  readonly encoderFolder: string;
  /** For sounds while they are decoded. */
  readonly scratch: string;
}

const DECODERS = 2;

/** Decodes each sound that is heard once, however often it is placed, and hands the clips to `work` for as long as it takes. */
export async function withDecodedClips<T>(
  { encoderFolder, scratch }: MixPlaces,
  plan: MixPlan,
  samples: number,
  signal: AbortSignal,
  work: (clips: readonly PlacedClip[]) => Promise<T>,
): Promise<T> {
  const sounds = new Map<string, DecodedSound>();
  const scratchFiles: string[] = [];
  const waiting = [...new Set(plan.clips.filter((clip) => !isSilenced(clip)).map(({ file }) => file))];
  const decodeSome = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const scratchFile = join(scratch, `${randomBytes(8).toString("hex")}.wav`);
      scratchFiles.push(scratchFile);
      const sound = await decodeSound(encoderFolder, file, scratchFile, signal).catch((error) => {
        if (!(error instanceof UnreadableSoundError)) throw error;
        throw new UnreadableSoundError(described(plan, file));
      });
      sounds.set(file, sound);
    }
  };
  try {
    const settled = await Promise.allSettled(Array.from({ length: DECODERS }, decodeSome));
    for (const each of settled) if (each.status === "rejected") throw each.reason;
    return await work(placedClips(plan, sounds, samples));
  } finally {
    await Promise.all([...sounds.values()].map((sound) => sound.close()));
    await Promise.all(scratchFiles.map((file) => rm(file, { force: true })));
  }
}

/** By its place in the film: a name is the author's, and stays out of what a refusal says. */
function described({ clips }: MixPlan, file: string): string {
  const clip = clips.find((each) => each.file === file && !isSilenced(each));
  return clip ? `The ${clip.role} at ${clip.startSeconds.toFixed(1)} s` : "A sound";
}

function placedClips(
  { clips, speech }: MixPlan,
  sounds: ReadonlyMap<string, DecodedSound>,
  samples: number,
): PlacedClip[] {
  const curves = new Map<number, DuckCurve>();
  return clips.map((clip) => {
    const depthDb = duckDepthOf(clip);
    const curve = curves.get(depthDb) ?? new DuckCurve(speech, depthDb);
    curves.set(depthDb, curve);
    return new PlacedClip(clip, sounds.get(clip.file), curve, samples);
  });
}

export function duckDepthOf({ role, duckDb }: MixClip): number {
  return duckDb ?? (role === "music" ? DEFAULT_DUCK_DB : 0);
}
