import { createHash } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { NewAsset } from "../project/assets/change-assets.ts";
import { assetsOf } from "../project/assets/change-assets.ts";
import type { Project, Scene } from "../project/project.ts";
import type { SpokenScene } from "../project/sound/narration.ts";
import type { Voices } from "./voices/voices.ts";

export interface SpeakingPorts {
  readonly voices: Pick<Voices, "speak">;
  readonly assetFiles: { keep(owner: string, asset: NewAsset, path: string): Promise<void> };
  /** A fresh folder for sounds until they are stored. */
  readonly scratchFolder: () => string;
}

export interface SpeakingRequest {
  readonly voice?: string | undefined;
  /** 1 is the pace of the voice. */
  readonly speed?: number | undefined;
  /** How words are said, by word. */
  readonly say?: Readonly<Record<string, string>> | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onSpoken?: ((done: number, total: number) => void) | undefined;
}

/** Speaks the narration of scenes, one after the other, and stores each voice. What was spoken before is not spoken again. */
export async function speakScenes(
  { voices, assetFiles, scratchFolder }: SpeakingPorts,
  owner: string,
  project: Project,
  scenes: readonly Scene[],
  { voice, speed = 1, say, signal, onSpoken }: SpeakingRequest,
): Promise<SpokenScene[]> {
  const folder = scratchFolder();
  const spoken: SpokenScene[] = [];
  try {
    for (const { sceneId, plan } of scenes) {
      const text = (plan.narration ?? "").trim();
      const made = madeBy({ voice: voice ?? "local", speed, say, text });
      const known = assetsOf(project).find(({ speech, origin }) => speech?.text === text && origin.prompt === made);
      if (known) {
        spoken.push({ sceneId, voice: known });
        continue;
      }
      const out = join(folder, `${sceneId}.wav`);
      const request = { text, speed, out, ...(say ? { say } : {}) };
      const speech = await voices.speak(voice, request, { signal });
      const bytes = await readFile(out);
      const asset: NewAsset = {
        name: `voice-${sceneId}.wav`,
        kind: "audio",
        sha256: createHash("sha256").update(bytes).digest("hex"),
        mimeType: "audio/wav",
        sizeBytes: bytes.length,
        durationSeconds: speech.seconds,
        speech: { text, voice: speech.voice.voiceId, words: speech.words, timing: speech.timing },
        origin: { from: "local", detail: speech.voice.name, licence: speech.voice.licence, prompt: made },
      };
      await assetFiles.keep(owner, asset, out);
      spoken.push({ sceneId, voice: asset });
      onSpoken?.(spoken.length, scenes.length);
    }
    return spoken;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a voice was asked for: the same asked again gives the same sound. */
function madeBy(request: object): string {
  return `voice ${createHash("sha256").update(JSON.stringify(request)).digest("hex").slice(0, 16)}`;
}
