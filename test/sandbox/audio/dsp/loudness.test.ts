import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { sine } from "../../../../sandbox/audio/dsp/exact-math.ts";
import { limit } from "../../../../sandbox/audio/dsp/limiter.ts";
import { loudnessOf } from "../../../../sandbox/audio/dsp/loudness.ts";
import { randomOf } from "../../../../sandbox/audio/dsp/random.ts";
import { writeWav } from "../../../../sandbox/audio/wav.ts";
import { encoderFolder } from "../../../../src/platform/processes/encoder-folder.ts";

const SAMPLE_RATE = 48_000;

test("loudness is what ffmpeg measures, gates and all", async () => {
  const random = randomOf(7, "noise");
  // Tones and noise with a silence and a quiet part, which the gates leave out.
  const sound = Float32Array.from({ length: SAMPLE_RATE * 24 }, (_, index) => {
    const second = (index / SAMPLE_RATE) % 8;
    const level = second < 3 ? 0.3 : second < 5 ? 0 : second < 6 ? 0.01 : 0.15;
    return level * (0.6 * sine(second * 220) + 0.3 * sine(second * 3_100) + 0.2 * (random() * 2 - 1));
  });
  const channels = [sound, sound.map((value) => value * 0.7)];
  const folder = await mkdtemp(join(tmpdir(), "loudness-"));
  try {
    const path = join(folder, "sound.wav");
    await writeWav(path, { sampleRate: SAMPLE_RATE, channels });
    const ffmpeg = join(encoderFolder(), process.platform === "win32" ? "ffmpeg.exe" : "ffmpeg");
    const { stderr } = await promisify(execFile)(
      ffmpeg,
      ["-hide_banner", "-f", "wav", "-i", path, "-af", "loudnorm=print_format=json", "-f", "null", "-"],
      { env: { LD_LIBRARY_PATH: encoderFolder(), DYLD_LIBRARY_PATH: encoderFolder() } },
    );
    const measured = Number(/"input_i" : "(-?[\d.]+)"/.exec(stderr)?.[1]);
    // It reads ahead by three seconds, and weighs the ends of a short sound by that.
    expect(Math.abs(loudnessOf(channels) - measured)).toBeLessThan(0.3);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("silence has no loudness", () => {
  expect(loudnessOf([new Float32Array(SAMPLE_RATE)])).toBe(Number.NEGATIVE_INFINITY);
});

test("the limiter lets nothing past its ceiling and leaves what is below alone", () => {
  const loud = Float32Array.from(
    { length: SAMPLE_RATE },
    (_, index) => sine((index / SAMPLE_RATE) * 90) * (index > 20_000 && index < 24_000 ? 1.9 : 0.3),
  );
  const [left, right] = [loud.slice(), loud.slice()];
  limit(left, right, 0.8, SAMPLE_RATE);
  expect(Math.max(...left.map(Math.abs))).toBeLessThanOrEqual(0.8001);
  expect([...left.subarray(0, 15_000)]).toEqual([...loud.subarray(0, 15_000)]);
  let jump = 0;
  for (let index = 1; index < left.length; index += 1)
    jump = Math.max(jump, Math.abs((left[index] as number) - (left[index - 1] as number)));
  expect(jump).toBeLessThan(0.05);
});
