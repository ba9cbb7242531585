import { writeFile } from "node:fs/promises";
import { UserError } from "../../../errors.ts";
import type { CallOptions, DirectProvider, MadeFile, NewFile, Plan, SoundWish } from "../provider.ts";
import { type AskElevenLabs, type ElevenLabsOptions, elevenLabsCalls } from "./elevenlabs-calls.ts";
import type { ElevenLabsClient } from "./elevenlabs-client.ts";

interface SoundKind {
  readonly model: string;
  readonly thing: string;
  readonly shortest: number;
  readonly longest: number;
  readonly defaultSeconds?: number;
  /** Estimates: ElevenLabs bills credits, whose price depends on the subscription. */
  readonly usdPerCall: number;
  readonly usdPerSecond: number;
  readonly takesSeconds: number;
  readonly maxPrompt: number;
  ask(client: ElevenLabsClient, prompt: string, seconds: number | undefined): Promise<AsyncIterable<Uint8Array>>;
}

const EFFECT: SoundKind = {
  model: "elevenlabs-effects",
  thing: "A sound effect",
  shortest: 0.5,
  longest: 30,
  usdPerCall: 0.02,
  usdPerSecond: 0.004,
  takesSeconds: 8,
  maxPrompt: 450,
  ask: (client, text, seconds) =>
    client.textToSoundEffects.convert({ text, ...(seconds === undefined ? {} : { durationSeconds: seconds }) }),
};

const MUSIC: SoundKind = {
  model: "elevenlabs-music",
  thing: "Music",
  shortest: 3,
  longest: 600,
  defaultSeconds: 30,
  usdPerCall: 0,
  usdPerSecond: 0.013,
  takesSeconds: 40,
  maxPrompt: 2_000,
  // Words would be sung over the narration.
  ask: (client, prompt, seconds = 30) =>
    client.music.compose({ prompt, musicLengthMs: Math.round(seconds * 1000), forceInstrumental: true }),
};

/** Effects and music from ElevenLabs: one call, which answers with the sound. */
export class ElevenLabsSounds implements DirectProvider<SoundWish> {
  readonly name = "elevenlabs";
  readonly #kind: SoundKind;
  readonly #ask: AskElevenLabs;
  readonly #newFile: NewFile;

  constructor(kind: "effect" | "music", options: ElevenLabsOptions) {
    this.#kind = kind === "effect" ? EFFECT : MUSIC;
    this.#ask = elevenLabsCalls(options);
    this.#newFile = options.newFile;
  }

  plan({ prompt, seconds = this.#kind.defaultSeconds }: SoundWish): Plan {
    const { thing, shortest, longest, maxPrompt, model, usdPerCall, usdPerSecond, takesSeconds } = this.#kind;
    if (seconds !== undefined && !(seconds >= shortest && seconds <= longest))
      throw new UserError(`${thing} is ${shortest} to ${longest} seconds long.`, "Ask for a length in between.");
    if (prompt.length > maxPrompt)
      throw new UserError(`${thing} is described in at most ${maxPrompt} characters.`, "Say it shorter.");
    return {
      provider: this.name,
      model,
      input: { prompt, ...(seconds === undefined ? {} : { seconds }) },
      costUsd: usdPerCall + usdPerSecond * (seconds ?? 5),
      ...(seconds === undefined ? {} : { lengthSeconds: seconds }),
      takesSeconds,
    };
  }

  async make({ input, costUsd }: Plan, { signal }: CallOptions): Promise<MadeFile> {
    const { prompt, seconds } = input as { prompt: string; seconds?: number };
    const { value: bytes } = await this.#ask(
      async (client, call) => {
        const parts: Uint8Array[] = [];
        for await (const part of await this.#kind.ask(client, prompt, seconds)) parts.push(part);
        const all = Buffer.concat(parts);
        if (all.length === 0) throw call.unreadable();
        return all;
      },
      { accepts: /^(?:audio\/|application\/octet-stream)/, isPaid: true, signal },
    );
    const path = this.#newFile("mp3");
    await writeFile(path, bytes, { flag: "wx" });
    return { path, costUsd };
  }
}
