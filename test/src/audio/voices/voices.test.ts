import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readWav, writeWav } from "../../../../sandbox/audio/wav.ts";
import { AudioProcess } from "../../../../src/audio/audio-process.ts";
import { EspeakVoices, voicesIn as espeakVoicesIn } from "../../../../src/audio/voices/espeak-voices.ts";
import { voicesIn as macVoicesIn } from "../../../../src/audio/voices/mac-voices.ts";
import { speakByProgram } from "../../../../src/audio/voices/speak-by-program.ts";
import type { Voice } from "../../../../src/audio/voices/voice.ts";
import { Voices } from "../../../../src/audio/voices/voices.ts";
import { voicesIn as windowsVoicesIn } from "../../../../src/audio/voices/windows-voices.ts";

const audio = new AudioProcess();
const espeakVoices = await new EspeakVoices(audio).list();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "voices-"));
});
afterAll(async () => {
  await audio.close();
  await rm(folder, { recursive: true, force: true });
});

describe("the lists of other programs are read", () => {
  test("of espeak-ng", () => {
    const printed = `Pty Language       Age/Gender VoiceName          File                 Other Languages
 5  de              --/M      German             gmw/de
 2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)
 5  de              --/F      German_2           gmw/de2
`;
    expect(espeakVoicesIn(printed).map(({ voiceId, language }) => `${voiceId} ${language}`)).toEqual([
      "espeak-ng:de de",
      "espeak-ng:en-gb en-gb",
    ]);
  });

  test("of macOS", () => {
    const printed =
      "Alex                en_US    # Most people recognize me by my voice.\nEddy (German (Germany)) de_DE    # Hallo!\nnoise\n";
    expect(macVoicesIn(printed).map(({ voiceId, name, language }) => [voiceId, name, language])).toEqual([
      ["say:alex", "Alex", "en-US"],
      ["say:eddy-german-germany", "Eddy (German (Germany))", "de-DE"],
    ]);
  });

  test("of Windows", () => {
    expect(
      windowsVoicesIn("de-DE\tMicrosoft Hedda Desktop\r\n\r\n").map(({ voiceId, language }) => [voiceId, language]),
    ).toEqual([["windows:microsoft-hedda-desktop", "de-DE"]]);
  });
});

test("the local voice is the one without a wish, by its name and by its language", async () => {
  const voices = new Voices(audio, []);
  expect((await voices.list()).map(({ voiceId }) => voiceId)).toEqual(["rms", "slt", "awb", "kal16"]);
  const heard = [];
  for (const wish of [undefined, "local", "SLT", "en-GB"]) {
    const { voice, timing } = await voices.speak(wish, {
      text: "Hello there.",
      speed: 1,
      out: join(folder, "local.wav"),
    });
    heard.push(`${voice.voiceId} ${timing}`);
  }
  expect(heard).toEqual(["rms measured", "rms measured", "slt measured", "awb measured"]);
});

test("an unknown voice is refused with those there are", async () => {
  const unknown = new Voices(audio, []).speak("klingon", { text: "Hello.", speed: 1, out: join(folder, "none.wav") });
  await expect(unknown).rejects.toThrow(/Use one of: rms, slt, awb, kal16\./);
});

describe("a program of the machine", () => {
  const voice: Voice = { voiceId: "test:one", name: "One", language: "xx", licence: "none", timing: "estimated" };
  const request = () => ({
    text: "Eins zwei, drei.\u001b[[slnc 9000]] vier",
    speed: 1,
    out: join(folder, "other.wav"),
  });
  const node = (code: string, ...args: string[]) => ({ command: process.execPath, args: ["-e", code, ...args] });

  test("is given the text as a file without commands, and its words are found between its pauses", async () => {
    const sound = join(folder, "given.wav");
    const tone = Float32Array.from({ length: 22_050 * 3 }, (_, index) => {
      const second = index / 22_050;
      return (second > 0.1 && second < 1) || (second > 1.5 && second < 2.8) ? 0.05 * Math.sin(index * 0.2) : 0;
    });
    await writeWav(sound, { sampleRate: 22_050, channels: [tone, tone] });
    const copy = `const {copyFileSync, readFileSync} = require("node:fs"); if (/[\\u0000-\\u0009\\u001b]|\\[\\[/.test(readFileSync(process.argv[2], "utf8"))) process.exit(9); copyFileSync(process.argv[1], process.argv[3])`;
    const spoken = await speakByProgram(
      audio,
      voice,
      request(),
      async ({ textFile, soundFile }) => node(copy, sound, textFile, soundFile),
      {},
    );
    expect(spoken.timing).toBe("estimated");
    expect(spoken.words.map(({ text }) => text)).toEqual(["Eins", "zwei,", "drei.", "[[slnc", "9000]]", "vier"]);
    expect(spoken.words[0]?.startSeconds).toBeCloseTo(0.1, 1);
    expect(spoken.words.at(-1)?.endSeconds).toBeCloseTo(2.8, 1);
    expect(spoken.words.some(({ startSeconds }) => Math.abs(startSeconds - 1.5) < 0.05)).toBe(true);
    const { channels } = readWav(await readFile(request().out));
    expect(channels).toHaveLength(1);
    expect(Math.max(...(channels[0] ?? []))).toBeGreaterThan(0.1);
  });

  test.each([
    ["isn't there", { command: "no-such-program-of-this-machine", args: [] }, /could not be run/],
    ["fails", node("process.exit(4)"), /exit code 4/],
    [
      "writes no sound that can be read",
      node("require('node:fs').writeFileSync(process.argv[1], 'noise')"),
      /can't be read/,
    ],
  ])("that %s is reported with another voice to choose", async (_, { command, args }, problem) => {
    const broken = speakByProgram(
      audio,
      voice,
      request(),
      async ({ soundFile }) => ({ command, args: [...args, soundFile] }),
      {},
    );
    await expect(broken).rejects.toThrow(problem);
    await expect(broken).rejects.toThrow(/[Cc]hoose another voice/);
    expect((await readdir(folder)).filter((name) => name.startsWith("speech-"))).toEqual([]);
  });

  test("that hangs ends with whoever waits for it", async () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(new Error("no longer wanted")), 200);
    const hung = speakByProgram(audio, voice, request(), async () => node("setInterval(() => {}, 1000)"), {
      signal: abort.signal,
    });
    await expect(hung).rejects.toThrow("no longer wanted");
  });
});

test.skipIf(espeakVoices.length === 0)("espeak-ng speaks other languages and scripts, in its time", async () => {
  const voices = new Voices(audio, [new EspeakVoices(audio)]);
  const text = "Привет, мир. Как дела сегодня?";
  const { voice, words, seconds, timing } = await voices.speak("ru", { text, speed: 1, out: join(folder, "ru.wav") });
  expect(voice.voiceId).toBe("espeak-ng:ru");
  expect(timing).toBe("estimated");
  expect(words.map((word) => word.text)).toEqual(text.split(" "));
  expect(words.at(-1)?.endSeconds).toBeLessThanOrEqual(seconds);
  expect(words.at(-1)?.endSeconds).toBeGreaterThan(seconds * 0.7);
});
