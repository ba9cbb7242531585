import { runProgram } from "../../platform/processes/run-program.ts";
import type { AudioCallOptions, AudioProcess } from "../audio-process.ts";
import { askedOnce, speakByProgram } from "./speak-by-program.ts";
import type { SpeakRequest, SpokenText, Voice, VoiceSource } from "./voice.ts";

const COMMAND = "espeak-ng";
const LIST_MILLISECONDS = 10_000;
const WORDS_A_MINUTE = 160;

/** espeak-ng where it is installed: many languages, mechanical. A program of its own, as its licence is the GPL. */
export class EspeakVoices implements VoiceSource {
  readonly #audio: AudioProcess;
  readonly list = askedOnce(async () =>
    voicesIn(await runProgram(COMMAND, ["--voices"], { milliseconds: LIST_MILLISECONDS })),
  );

  constructor(audio: AudioProcess) {
    this.#audio = audio;
  }

  speak(voice: Voice, request: SpeakRequest, options: AudioCallOptions): Promise<SpokenText> {
    const name = voice.voiceId.slice(COMMAND.length + 1);
    const pace = String(Math.round(WORDS_A_MINUTE * request.speed));
    return speakByProgram(
      this.#audio,
      voice,
      request,
      async ({ textFile, soundFile }) => ({
        command: COMMAND,
        args: ["-v", name, "-s", pace, "-b", "1", "-f", textFile, "-w", soundFile],
      }),
      options,
    );
  }
}

/** Lines of: priority, language, age/gender, name, file, other languages. */
export function voicesIn(printed: string): Voice[] {
  const voices = printed.split("\n").flatMap((line): Voice[] => {
    const [, language, name] = /^\s*\d+\s+([a-z][\w-]*)\s+\S+\s+(\S+)/i.exec(line) ?? [];
    if (!language || !name) return [];
    return [
      {
        voiceId: `${COMMAND}:${language}`,
        name: name.replaceAll("_", " "),
        language,
        licence: "the sound is free for any use; the program is under the GPL",
        timing: "estimated",
      },
    ];
  });
  return [...new Map(voices.map((voice) => [voice.voiceId, voice])).values()];
}
