import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readWav } from "../../../sandbox/audio/wav.ts";
import { AudioProcess, audioLaunch } from "../../../src/audio/audio-process.ts";
import { UserError } from "../../../src/errors.ts";
import { waitFor } from "../../support/server.ts";

const audio = new AudioProcess();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "audio-process-"));
});
afterAll(async () => {
  await audio.close();
  await rm(folder, { recursive: true, force: true });
});

async function spoken(
  text: string,
  more: { voice?: "rms" | "slt" | "awb" | "kal16"; speed?: number; say?: Record<string, string> } = {},
) {
  const out = join(folder, "speech.wav");
  const speech = await audio.request("speak", { text, voice: "rms", speed: 1, out, ...more });
  return { ...speech, ...readWav(await readFile(out)), bytes: await readFile(out) };
}

describe("a text is spoken", () => {
  const TEXT = "Hello world — in 2026, 3.5 million learners didn't pay $20. 😀 Dr. Smith said: “It’s free!”";

  test("with a time for every word as written, in order and within the sound", async () => {
    const { words, seconds, sampleRate, channels } = await spoken(TEXT);
    expect(words.map(({ text }) => text)).toEqual(TEXT.split(" "));
    expect(channels[0]?.length).toBe(Math.round(seconds * sampleRate));
    let last = 0;
    for (const { startSeconds, endSeconds } of words) {
      expect(startSeconds).toBeGreaterThanOrEqual(last);
      expect(endSeconds).toBeGreaterThanOrEqual(startSeconds);
      last = endSeconds;
    }
    expect(last).toBeLessThanOrEqual(seconds);
    // Each word that is heard takes a while; the picture between two sentences lies in their pause.
    for (const { text, startSeconds, endSeconds } of words) {
      if (/\w/.test(text)) expect(endSeconds - startSeconds, text).toBeGreaterThan(0.05);
    }
    const picture = words.find(({ text }) => text === "😀");
    expect(rmsOf(channels[0] as Float32Array, sampleRate, picture)).toBeLessThan(0.01);
    expect(rmsOf(channels[0] as Float32Array, sampleRate, words[1])).toBeGreaterThan(0.03);
  });

  test("the same each time, and without a click at its ends", async () => {
    const [first, second] = [await spoken(TEXT), await spoken(TEXT)];
    expect(sha256(second.bytes)).toBe(sha256(first.bytes));
    const samples = first.channels[0] as Float32Array;
    expect(Math.abs(samples[0] as number)).toBeLessThan(0.001);
    expect(Math.abs(samples.at(-1) as number)).toBeLessThan(0.001);
    const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    expect(peak).toBeGreaterThan(0.2);
    expect(peak).toBeLessThanOrEqual(0.8);
  });

  test("by every voice, and faster or slower as asked", async () => {
    const text = "The quick brown fox jumps over the lazy dog.";
    const lengths = [];
    for (const voice of ["rms", "slt", "awb", "kal16"] as const) lengths.push((await spoken(text, { voice })).seconds);
    expect(new Set(lengths).size).toBe(4);
    const [slow, fast] = [await spoken(text, { speed: 0.7 }), await spoken(text, { speed: 1.4 })];
    expect(slow.seconds / fast.seconds).toBeGreaterThan(1.7);
    expect(slow.seconds / fast.seconds).toBeLessThan(2.3);
  });

  test("as its hints say", async () => {
    const plain = await spoken("We use SQL.");
    const hinted = await spoken("We use SQL.", { say: { sql: "structured query language" } });
    expect(hinted.seconds).toBeGreaterThan(plain.seconds + 0.4);
    expect(hinted.words.map(({ text }) => text)).toEqual(["We", "use", "SQL."]);
  });
});

describe("what can't be spoken is refused with what to do", () => {
  test.each<[string, string, RegExp, number?]>([
    ["nothing", "", /at least one word/],
    ["marks alone", "— … !!! 😀", /at least one word/],
    ["another script", "Привет, как дела, world", /ELEVENLABS_API_KEY/],
    ["right to left", "שלום עולם", /espeak-ng/],
    ["a word without end", "a".repeat(10_000), /spaces between/],
    ["a book", "word ".repeat(5_000), /in parts/],
    ["a pace that no one follows", "Hello.", /in between/, 40],
  ])("%s", async (_, text, next, speed = 1) => {
    const refusal = await spoken(text, { speed }).catch((error) => error);
    expect(refusal).toBeInstanceOf(UserError);
    expect(refusal.nextStep).toMatch(next);
  });
});

test.each([
  ["markup", '<speak><break time="10s"/><phoneme alphabet="ipa">x</phoneme></speak> word', 1],
  ["control characters", "one\u0000two\u001b[31m three\u0007", 3],
  ["Hebrew within English", "The word שלום means peace in this sentence", 8],
  ["marks of direction", "\u202Eone\u202C two", 2],
  ["what looks like an option", "-voice /etc/passwd --help", 3],
  ["a pile of accents", `Z${"\u0335".repeat(60)}algo speaks`, 2],
  ["lone halves of characters", "one \uD800 two", 3],
])("%s is only text", async (_, text, least) => {
  const { words, seconds } = await spoken(text);
  expect(words.length).toBeGreaterThanOrEqual(least);
  expect(seconds).toBeGreaterThan(0.3);
  expect(seconds).toBeLessThan(12);
});

describe("the process can be lost", () => {
  const LONG = "This sentence is one of many that are said one after the other. ".repeat(60);

  test.skipIf(process.platform === "win32")(
    "killed in the middle of a request, it is started again by the next",
    async () => {
      await spoken("Ready.");
      const pid = audio.pid as number;
      const lost = spoken(LONG).catch((error) => error);
      setTimeout(() => process.kill(pid, "SIGKILL"), 300);
      expect(await lost).toBeInstanceOf(UserError);
      expect((await spoken("Ready again.")).words).toHaveLength(2);
      expect(audio.pid).not.toBe(pid);
    },
  );

  test("a request that is cancelled leaves it to the next", async () => {
    await spoken("Ready.");
    const pid = audio.pid;
    const abort = new AbortController();
    const cancelled = audio.request(
      "speak",
      { text: LONG, voice: "rms", speed: 1, out: join(folder, "cancelled.wav") },
      { signal: abort.signal, onProgress: ({ done }) => done > 0 && abort.abort(new Error("no longer wanted")) },
    );
    await expect(cancelled).rejects.toThrow("no longer wanted");
    expect((await spoken("Ready again.")).words).toHaveLength(2);
    expect(audio.pid).toBe(pid);
  });

  test("work beyond its budget is stopped, and says so", async () => {
    const out = join(folder, "spent.wav");
    const spent = audio.request("speak", { text: LONG, voice: "rms", speed: 1, out }, { budgetMilliseconds: 300 });
    await expect(spent).rejects.toThrow(/takes too long/);
    expect((await spoken("Ready again.")).words).toHaveLength(2);
  });

  test("one that can't be started is reported as such", async () => {
    const launch = async () => ({ ...(await audioLaunch()), command: join(folder, "no-such-program") });
    const out = join(folder, "none.wav");
    const broken = new AudioProcess({ launch }).request("speak", { text: "Hello.", voice: "rms", speed: 1, out });
    await expect(broken).rejects.toThrow(/could not start/);
  });

  test("one that nobody needs ends by itself", async () => {
    const short = new AudioProcess({ idleMilliseconds: 50 });
    await short.request("speak", { text: "Hello.", voice: "rms", speed: 1, out: join(folder, "short.wav") });
    expect(await waitFor(() => short.pid === undefined, 10_000)).toBe(true);
    await short.close();
  });
});

/** Set SPEECHES=200 for the long run. */
test("its memory stays level over many texts", async () => {
  const count = Number(process.env.SPEECHES ?? 30);
  const sizes: number[] = [];
  for (let index = 0; index < count; index += 1) {
    await spoken(
      `Text number ${index} has words of its own, such as ${index * 7919}, and is said by the same process.`,
    );
    sizes.push(residentMegabytes(audio.pid));
  }
  const settled = sizes.slice(Math.floor(count / 3));
  expect(Math.max(...settled) - Math.min(...settled)).toBeLessThan(160);
}, 600_000);

function rmsOf(samples: Float32Array, sampleRate: number, word?: { startSeconds: number; endSeconds: number }): number {
  const part = samples.subarray((word?.startSeconds ?? 0) * sampleRate, (word?.endSeconds ?? 0) * sampleRate);
  return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, part.length));
}

function residentMegabytes(pid: number | undefined): number {
  if (process.platform !== "linux") return 0;
  return Number(readFileSync(`/proc/${pid}/status`, "utf8").match(/VmRSS:\s+(\d+)/)?.[1]) / 1024;
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
