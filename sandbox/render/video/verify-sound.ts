import type { Readable } from "node:stream";
import { type StereoBlock, stereoBlock } from "../../audio/mix/decoded-sound.ts";
import { LoudnessMeter } from "../../audio/mix/loudness-meter.ts";
import { decibelsOf, SAMPLE_RATE } from "../../audio/mix/mix-plan.ts";
import { PeakMeter } from "../../audio/mix/true-peak.ts";
import type { SoundFacts } from "../protocol.ts";
import { runEncoder } from "./ffmpeg.ts";

/** What decodes to more than full scale is measured, not cut. */
const HEADROOM = 0.25;
const BYTES_PER_NUMBER = 3;
const FRAME_BYTES = 2 * BYTES_PER_NUMBER;

/**
 * Decodes the sound of a file as it will be heard, from the time of its first picture on, and measures it.
 * @param saidSeconds where the file says its track ends, if it does: of the last packet of AAC, only a part counts
 */
export async function verifySound(
  encoderFolder: string,
  path: string,
  saidSeconds: number | undefined,
): Promise<SoundFacts> {
  const run = runEncoder(encoderFolder, "ffmpeg", [
    ...["-hide_banner", "-nostdin", "-loglevel", "quiet", "-xerror", "-copyts", "-i", path, "-map", "0:a:0"],
    ...["-af", `volume=${HEADROOM},aresample=${SAMPLE_RATE}:async=1:first_pts=0,aformat=channel_layouts=stereo`],
    ...["-c:a", "pcm_s24le", "-f", "wav", "pipe:1"],
  ]);
  run.input.end();
  const loudness = new LoudnessMeter();
  const peaks = new PeakMeter();
  let samples = 0;
  for await (const block of stereoBlocks(run.output)) {
    loudness.add(block, block.left.length);
    peaks.add(block, block.left.length);
    samples += block.left.length;
  }
  await run.finished;
  const lufs = loudness.integrated();
  return {
    seconds: Math.min(samples / SAMPLE_RATE, saidSeconds ?? Number.POSITIVE_INFINITY),
    lufs: lufs === undefined ? null : Math.round(lufs * 100) / 100,
    truePeakDb: Math.round(decibelsOf(peaks.end().truePeak) * 100) / 100,
  };
}

async function* stereoBlocks(output: Readable): AsyncGenerator<StereoBlock> {
  let pending: Buffer = Buffer.alloc(0);
  let isInData = false;
  for await (const chunk of output) {
    pending = pending.length === 0 ? (chunk as Buffer) : Buffer.concat([pending, chunk as Buffer]);
    if (!isInData) {
      const data = pending.indexOf("data", 12, "latin1");
      if (data < 0 || pending.length < data + 8) continue;
      pending = pending.subarray(data + 8);
      isInData = true;
    }
    const count = Math.floor(pending.length / FRAME_BYTES);
    if (count > 0) yield blockOf(pending, count);
    pending = pending.subarray(count * FRAME_BYTES);
  }
}

function blockOf(bytes: Buffer, count: number): StereoBlock {
  const block = stereoBlock(count);
  const scale = 1 / (HEADROOM * 2 ** 23);
  for (let index = 0; index < count; index += 1) {
    block.left[index] = bytes.readIntLE(index * FRAME_BYTES, BYTES_PER_NUMBER) * scale;
    block.right[index] = bytes.readIntLE(index * FRAME_BYTES + BYTES_PER_NUMBER, BYTES_PER_NUMBER) * scale;
  }
  return block;
}
