import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UserError } from "../../errors.ts";
import { ProgramError, runProgram } from "../../platform/processes/run-program.ts";
import type { AudioCallOptions, AudioProcess } from "../audio-process.ts";
import type { SpeakRequest, SpokenText, Voice } from "./voice.ts";

/** What a program is given: files, as its arguments may be seen and cut by others. */
export interface SpeechFiles {
  readonly textFile: string;
  readonly soundFile: string;
  /** For whatever else it needs. */
  readonly folder: string;
}

const MAX_TEXT_CHARACTERS = 20_000;
/** Such programs speak many times faster than a person; what isn't done by then hangs. */
const MILLISECONDS = 120_000;

/** Has a program of the machine speak a text into a file, and finds its words in the sound. */
export async function speakByProgram(
  audio: AudioProcess,
  voice: Voice,
  request: SpeakRequest,
  commandFor: (files: SpeechFiles) => Promise<{ command: string; args: readonly string[] }>,
  options: AudioCallOptions,
): Promise<SpokenText> {
  refuseUnspeakable(request.text);
  const folder = await mkdtemp(join(dirname(request.out), "speech-"));
  const files = { folder, textFile: join(folder, "text.txt"), soundFile: join(folder, "speech.wav") };
  try {
    // Without what a program may take for commands of its own.
    await writeFile(files.textFile, request.text.replace(/[^\P{Cc}\n]/gu, " ").replaceAll("[[", "[ ["));
    const { command, args } = await commandFor(files);
    await runProgram(command, args, { milliseconds: MILLISECONDS, signal: options.signal });
    const speech = await audio.request(
      "timeWords",
      { text: request.text, source: files.soundFile, isEnglish: /^en\b/i.test(voice.language), out: request.out },
      options,
    );
    return { ...speech, voice, timing: "estimated" };
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    throw new UserError(
      `The voice ${voice.voiceId} of this machine could not speak: ${error.message}.`,
      "Choose another voice, such as rms.",
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function refuseUnspeakable(text: string): void {
  if (text.length > MAX_TEXT_CHARACTERS) {
    throw new UserError(
      `The text to speak is longer than ${MAX_TEXT_CHARACTERS} characters.`,
      "Speak it in parts, one for each scene.",
    );
  }
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new UserError("There is nothing to say in this text.", "Give it at least one word.");
  }
}

/** Answers of a program that is asked once and may not be there. */
export function askedOnce(ask: () => Promise<readonly Voice[]>): () => Promise<readonly Voice[]> {
  let answer: Promise<readonly Voice[]> | undefined;
  return () => {
    answer ??= ask().catch(() => []);
    return answer;
  };
}
