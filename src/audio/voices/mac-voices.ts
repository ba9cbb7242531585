import { runProgram } from "../../platform/processes/run-program.ts";
import type { AudioCallOptions, AudioProcess } from "../audio-process.ts";
import { askedOnce, speakByProgram } from "./speak-by-program.ts";
import type { SpeakRequest, SpokenText, Voice, VoiceSource } from "./voice.ts";

const COMMAND = "/usr/bin/say";
const LIST_MILLISECONDS = 10_000;
const WORDS_A_MINUTE = 175;

/** The voices of macOS. */
export class MacVoices implements VoiceSource {
  readonly #audio: AudioProcess;
  readonly list = askedOnce(async () =>
    process.platform === "darwin"
      ? voicesIn(await runProgram(COMMAND, ["-v", "?"], { milliseconds: LIST_MILLISECONDS }))
      : [],
  );

  constructor(audio: AudioProcess) {
    this.#audio = audio;
  }

  speak(voice: Voice, request: SpeakRequest, options: AudioCallOptions): Promise<SpokenText> {
    return speakByProgram(
      this.#audio,
      voice,
      request,
      async ({ textFile, soundFile }) => ({
        command: COMMAND,
        args: [
          ...["-v", voice.name, "-r", String(Math.round(WORDS_A_MINUTE * request.speed))],
          ...["-f", textFile, "-o", soundFile, "--file-format=WAVE", "--data-format=LEI16@22050"],
        ],
      }),
      options,
    );
  }
}

/** Lines such as `Eddy (German (Germany)) de_DE    # Hallo!`. */
export function voicesIn(printed: string): Voice[] {
  return printed.split("\n").flatMap((line): Voice[] => {
    const [, name, language] = /^(.+?)\s+([a-z]{2,3}[_-][A-Za-z0-9_-]+)\s+#/.exec(line) ?? [];
    if (!name || !language) return [];
    const id = name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "");
    return [
      {
        voiceId: `say:${id}`,
        name,
        language: language.replaceAll("_", "-"),
        licence: "Apple's terms for the voices of macOS",
        timing: "estimated",
      },
    ];
  });
}
