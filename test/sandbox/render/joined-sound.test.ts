import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { mixSound } from "../../../sandbox/audio/mix/mix-sound.ts";
import type { SoundContainer } from "../../../sandbox/audio/mix/sound-encoder.ts";
import type { VideoEncoding } from "../../../sandbox/render/protocol.ts";
import { segmentArguments } from "../../../sandbox/render/video/encoder-arguments.ts";
import { runEncoder, writeTo } from "../../../sandbox/render/video/ffmpeg.ts";
import { joinSegments } from "../../../sandbox/render/video/join.ts";
import { verifyVideo } from "../../../sandbox/render/video/verify.ts";
import { encoderFolder } from "../../../src/platform/processes/encoder-folder.ts";
import { decodedFrames } from "../../support/decoded-frames.ts";
import { isFullRun } from "../../support/sampled.ts";
import { decodedSound, samplesFrom, soundFolder, writePcm } from "../../support/sound-files.ts";

const CASES: readonly (readonly [container: SoundContainer, fps: number, frames: number, firstSegment: number])[] = [
  ["mp4", 30, 97, 40],
  ["mp4", 30_000 / 1_001, 61, 30],
  ["mp4", 25, 1, 1],
  ["webm", 30, 97, 40],
  ["webm", 24, 25, 1],
  ["mov", 30, 97, 40],
  // Ten minutes, where drift would have added up.
  ...(isFullRun ? ([["mp4", 30, 18_000, 9_001]] as const) : []),
];

test.each(CASES)(
  "sound in %s at %d frames a second is where its pictures are, from the first frame to the last (%d frames)",
  async (container, fps, frames, firstSegment) => {
    const scratch = await soundFolder();
    const places = { encoderFolder: encoderFolder(), scratch };
    const encoding: VideoEncoding = { container, scale: 1, crf: 30, preset: "ultrafast", captureQuality: 90, fps };
    const marks = [0, Math.floor(frames / 2), frames - 1].filter((mark, index, all) => all.indexOf(mark) === index);
    const segments = [];
    for (const [from, to] of [
      [0, firstSegment],
      [firstSegment, frames],
    ] as const) {
      if (to <= from) continue;
      const fileName = `segment${from}.${container}`;
      await writeSegment(encoding, join(scratch, fileName), from, to, marks);
      segments.push({ fileName, frames: to - from });
    }
    const click = await writePcm(join(scratch, "click.wav"), 48_000, [samplesFrom(0.01, 48_000, clickAt)]);
    const clips = marks.map((mark) => ({
      clipId: `m${mark}`,
      file: click,
      role: "effect" as const,
      startSeconds: mark / fps,
    }));
    const soundFileName = `sound.${container}`;
    const out = { path: join(scratch, soundFileName), container };
    const facts = await mixSound(
      places,
      { frames, fps, clips, speech: [], targetLufs: null, out },
      new AbortController().signal,
    );
    expect(facts.samples).toBe(Math.round((frames / fps) * 48_000));

    const fileName = `film.${container}`;
    await joinSegments(places, { segments, soundFileName, timelineFps: fps, encoding, fileName });
    const verified = await verifyVideo(places, { fileName, encoding, measureSound: true });
    expect(verified.frames).toBe(frames);
    expect(verified.hasAudio).toBe(true);
    expect(Math.abs((verified.sound?.seconds ?? 0) - frames / fps)).toBeLessThan(0.002);

    const pictures = await decodedFrames(join(scratch, fileName));
    const brightFrames = Array.from({ length: frames }, (_, frame) => frame).filter(
      (frame) => (pictures[(frame * SIZE + SIZE / 2) * SIZE * 3] as number) > 128,
    );
    expect(brightFrames).toEqual(marks);
    const { left } = await decodedSound(join(scratch, fileName));
    for (const mark of marks) {
      const due = (mark / fps) * 48_000;
      expect(Math.abs(onsetNear(left, due) - due)).toBeLessThan(96);
    }
  },
  600_000,
);

const SIZE = 64;

function clickAt(seconds: number): number {
  return 0.7 * Math.sin(2 * Math.PI * 3_000 * seconds) * (1 - seconds / 0.01);
}

/** The first sample around `due` that is a good part of the loudest there. */
function onsetNear(samples: Float32Array, due: number): number {
  const from = Math.max(0, Math.round(due) - 1_500);
  const near = samples.subarray(from, Math.round(due) + 1_500);
  const most = near.reduce((highest, value) => Math.max(highest, Math.abs(value)), 0);
  expect(most).toBeGreaterThan(0.2);
  return from + near.findIndex((value) => Math.abs(value) > most / 2);
}

async function writeSegment(
  encoding: VideoEncoding,
  path: string,
  from: number,
  to: number,
  bright: readonly number[],
) {
  const args = segmentArguments(encoding, { codec: "png", dither: false }, path) ?? [];
  const run = runEncoder(encoderFolder(), "ffmpeg", args);
  for (let frame = from; frame < to; frame += 1) await writeTo(run, picture(bright.includes(frame) ? 250 : frame % 32));
  run.input.end();
  await run.finished;
}

/** A grey PNG. */
function picture(level: number): Buffer {
  const rows = Buffer.alloc(SIZE * (SIZE * 3 + 1), level);
  for (let row = 0; row < SIZE; row += 1) rows[row * (SIZE * 3 + 1)] = 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(SIZE, 0);
  head.writeUInt32BE(SIZE, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...[["IHDR", head] as const, ["IDAT", deflateSync(rows)] as const, ["IEND", Buffer.alloc(0)] as const].map(chunk),
  ]);
}

function chunk([name, data]: readonly [string, Buffer]): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crcOf(body), body.length + 4);
  return framed;
}

function crcOf(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
