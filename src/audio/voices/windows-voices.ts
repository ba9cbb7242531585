import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runProgram } from "../../platform/processes/run-program.ts";
import type { AudioCallOptions, AudioProcess } from "../audio-process.ts";
import { askedOnce, speakByProgram } from "./speak-by-program.ts";
import type { SpeakRequest, SpokenText, Voice, VoiceSource } from "./voice.ts";

const COMMAND = "powershell.exe";
const FLAGS = ["-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass"];
const LIST_MILLISECONDS = 30_000;
const LIST =
  "Add-Type -AssemblyName System.Speech; [Console]::OutputEncoding = [Text.Encoding]::UTF8; (New-Object System.Speech.Synthesis.SpeechSynthesizer).GetInstalledVoices() | Where-Object Enabled | ForEach-Object { $_.VoiceInfo.Culture.Name + [char]9 + $_.VoiceInfo.Name }";
/** Whatever comes from outside lies in files: nothing is put together into a script. */
const SPEAK = `param([string]$TextFile, [string]$SoundFile, [string]$VoiceFile, [int]$Rate)
Add-Type -AssemblyName System.Speech
$utf8 = [Text.Encoding]::UTF8
$synthesizer = New-Object System.Speech.Synthesis.SpeechSynthesizer
$synthesizer.SelectVoice([IO.File]::ReadAllText($VoiceFile, $utf8))
$synthesizer.Rate = $Rate
$synthesizer.SetOutputToWaveFile($SoundFile)
$synthesizer.Speak([IO.File]::ReadAllText($TextFile, $utf8))
$synthesizer.Dispose()
`;

/** The voices of Windows, through System.Speech. */
export class WindowsVoices implements VoiceSource {
  readonly #audio: AudioProcess;
  readonly list = askedOnce(async () => {
    if (process.platform !== "win32") return [];
    return voicesIn(await runProgram(COMMAND, [...FLAGS, "-Command", LIST], { milliseconds: LIST_MILLISECONDS }));
  });

  constructor(audio: AudioProcess) {
    this.#audio = audio;
  }

  speak(voice: Voice, request: SpeakRequest, options: AudioCallOptions): Promise<SpokenText> {
    return speakByProgram(
      this.#audio,
      voice,
      request,
      async ({ textFile, soundFile, folder }) => {
        const [script, voiceFile] = [join(folder, "speak.ps1"), join(folder, "voice.txt")];
        await writeFile(script, SPEAK);
        await writeFile(voiceFile, voice.name);
        return {
          command: COMMAND,
          args: [...FLAGS, "-File", script, textFile, soundFile, voiceFile, rateOf(request.speed)],
        };
      },
      options,
    );
  }
}

/** Its rates go from -10, a third of the pace, to 10, three times it. */
function rateOf(speed: number): string {
  return String(Math.round((Math.log(speed) / Math.log(3)) * 10));
}

/** Lines of language, tab and name. */
export function voicesIn(printed: string): Voice[] {
  return printed.split(/\r?\n/).flatMap((line): Voice[] => {
    const [language, name] = line.split("\t");
    if (!language || !name) return [];
    const id = name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "");
    return [
      {
        voiceId: `windows:${id}`,
        name,
        language,
        licence: "Microsoft's terms for the voices of Windows",
        timing: "estimated",
      },
    ];
  });
}
