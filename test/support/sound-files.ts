import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { runEncoder } from "../../sandbox/render/video/ffmpeg.ts";
import { encoderFolder } from "../../src/platform/processes/encoder-folder.ts";

/** A folder that is gone after the test. */
export async function soundFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "scenewright-sound-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Samples of a function of time in seconds. */
export function samplesFrom(seconds: number, rate: number, value: (seconds: number) => number): Float32Array {
  return Float32Array.from({ length: Math.round(seconds * rate) }, (_, index) => value(index / rate));
}

export function sine(hertz: number, amplitude: number): (seconds: number) => number {
  return (seconds) => amplitude * Math.sin(2 * Math.PI * hertz * seconds);
}

/** The same numbers every time, evenly from -1 to 1. */
export function noise(seed = 1): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

/** Writes PCM of 16 or 24 bits, a channel for each array. */
export async function writePcm(
  path: string,
  rate: number,
  channels: readonly Float32Array[],
  bits: 16 | 24 = 16,
): Promise<string> {
  const bytes = bits / 8;
  const samples = channels[0]?.length ?? 0;
  const file = Buffer.alloc(44 + samples * channels.length * bytes);
  file.write("RIFF", 0, "latin1");
  file.writeUInt32LE(file.length - 8, 4);
  file.write("WAVEfmt ", 8, "latin1");
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(channels.length, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * channels.length * bytes, 28);
  file.writeUInt16LE(channels.length * bytes, 32);
  file.writeUInt16LE(bits, 34);
  file.write("data", 36, "latin1");
  file.writeUInt32LE(file.length - 44, 40);
  const most = 2 ** (bits - 1) - 1;
  for (let index = 0, at = 44; index < samples; index += 1) {
    for (const channel of channels) {
      const value = Math.max(-most, Math.min(most, Math.round((channel[index] as number) * most)));
      file.writeIntLE(value, at, bytes);
      at += bytes;
    }
  }
  await writeFile(path, file);
  return path;
}

/** Another file of the same sound. */
export async function encodeSound(from: string, to: string, args: readonly string[]): Promise<string> {
  const run = runEncoder(encoderFolder(), "ffmpeg", ["-loglevel", "quiet", "-nostdin", "-y", "-i", from, ...args, to]);
  run.input.end();
  run.output.resume();
  await run.finished;
  return to;
}

/** Both channels of a file's sound, 48 kHz, from time 0 on. */
export async function decodedSound(path: string): Promise<{ left: Float32Array; right: Float32Array }> {
  const run = runEncoder(encoderFolder(), "ffmpeg", [
    ...["-loglevel", "quiet", "-nostdin", "-copyts", "-i", path, "-map", "0:a:0"],
    ...["-af", "volume=0.25,aresample=48000:async=1:first_pts=0,aformat=channel_layouts=stereo"],
    ...["-c:a", "pcm_s24le", "-f", "wav", "pipe:1"],
  ]);
  run.input.end();
  const chunks: Buffer[] = [];
  for await (const chunk of run.output) chunks.push(chunk as Buffer);
  await run.finished;
  const bytes = Buffer.concat(chunks);
  const start = bytes.indexOf("data", 12, "latin1") + 8;
  const length = Math.floor((bytes.length - start) / 6);
  const read = (place: number) =>
    Float32Array.from({ length }, (_, index) => bytes.readIntLE(start + index * 6 + place * 3, 3) / 2 ** 21);
  return { left: read(0), right: read(1) };
}

export function rms(samples: Float32Array, from = 0, to = samples.length): number {
  let sum = 0;
  for (let index = from; index < to; index += 1) sum += (samples[index] as number) ** 2;
  return Math.sqrt(sum / Math.max(1, to - from));
}

/** How much of `of` is in `samples` at `at`: 1 where it is there as it is. */
export function shareOf(of: Float32Array, samples: Float32Array, at: number): number {
  let product = 0;
  let energy = 0;
  for (let index = 0; index < of.length; index += 1) {
    product += (of[index] as number) * (samples[at + index] ?? 0);
    energy += (of[index] as number) ** 2;
  }
  return product / energy;
}
