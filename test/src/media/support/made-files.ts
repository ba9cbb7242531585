import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateSync, gzipSync } from "node:zlib";
import { encoderFolder } from "../../../../src/platform/processes/encoder-folder.ts";

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

export function chunk(tag: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(tag, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(sum(body), body.length + 4);
  return whole;
}

/** Node 20.15 and later have it; the types of 20 know it. */
function sum(bytes: Buffer): number {
  return crc32(bytes);
}

function header(width: number, height: number, depth: number, colour: number): Buffer {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  bytes[8] = depth;
  bytes[9] = colour;
  return chunk("IHDR", bytes);
}

/** A PNG of one grey, or of what `row` says; `extra` chunks stand before the pixels. */
export function png(width: number, height: number, extra: readonly Buffer[] = [], bits = 8): Buffer {
  const rowBytes = 1 + Math.ceil((width * bits) / 8);
  const pixels = deflateSync(Buffer.alloc(rowBytes * height), { level: 9 });
  return Buffer.concat([
    SIGNATURE,
    header(width, height, bits, 0),
    ...extra,
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Says it is so large, and holds next to nothing. */
export function pngClaiming(width: number, height: number): Buffer {
  return Buffer.concat([
    SIGNATURE,
    header(width, height, 8, 2),
    chunk("IDAT", deflateSync(Buffer.alloc(64))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Text that unpacks to many megabytes. */
export function pngWithPackedText(megabytes: number): Buffer {
  const packed = deflateSync(Buffer.alloc(megabytes * 1024 ** 2, 65), { level: 9 });
  return png(8, 8, [chunk("zTXt", Buffer.concat([Buffer.from("Comment\0\0", "latin1"), packed]))]);
}

/** A GIF of `frames` pictures of one pixel, each with its delay. */
export function gif(frames: number, width = 1, height = 1): Buffer {
  const screen = Buffer.from("GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff", "latin1");
  screen.writeUInt16LE(width, 6);
  screen.writeUInt16LE(height, 8);
  const frame = Buffer.from("\x21\xf9\x04\0\x0a\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0", "latin1");
  return Buffer.concat([screen, ...Array.from({ length: frames }, () => frame), Buffer.from(";")]);
}

/** Sound of a second; `claim` is the length that its head tells. */
export function wav(seconds: number, claim?: number): Buffer {
  const data = Buffer.alloc(Math.round(seconds * 48_000) * 2);
  for (let at = 0; at < data.length; at += 2) data.writeInt16LE(Math.round(8_000 * Math.sin(at / 30)), at);
  const head = Buffer.from(
    "RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x80\xbb\0\0\0\x77\x01\0\x02\0\x10\0data\0\0\0\0",
    "latin1",
  );
  head.writeUInt32LE(claim ?? data.length + 36, 4);
  head.writeUInt32LE(claim ?? data.length, 40);
  return Buffer.concat([head, data]);
}

/** A box of an MP4. */
export function box(tag: string, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(tag, 4, "latin1");
  return Buffer.concat([head, body]);
}

export const ftyp = (brand: string) => box("ftyp", Buffer.from(`${brand}\0\0\0\0${brand}isom`, "latin1"));

export function gzipped(text: string): Buffer {
  return gzipSync(text);
}

/** What a real tool makes of arguments, with raw pictures on its input. */
export function encoded(args: readonly string[], output: string, input?: Buffer): Buffer {
  const folder = encoderFolder();
  const program = join(folder, process.platform === "win32" ? "ffmpeg.exe" : "ffmpeg");
  const { status } = spawnSync(program, ["-hide_banner", "-loglevel", "quiet", "-y", ...args, output], {
    env: process.platform === "darwin" ? { DYLD_LIBRARY_PATH: folder } : { LD_LIBRARY_PATH: folder },
    ...(input && { input }),
  });
  if (status !== 0) throw new Error(`ffmpeg ended with ${status}`);
  return readFileSync(output);
}

/** Arguments that read raw RGBA of a size and rate from standard input. */
export function rawInput(width: number, height: number, fps: number): string[] {
  return [
    ...["-f", "image2pipe", "-frame_size", String(width * height * 4), "-c:v", "rawvideo", "-pixel_format", "rgba"],
    ...["-video_size", `${width}x${height}`, "-framerate", String(fps), "-i", "pipe:0"],
  ];
}

/** Frames of one colour each: frame n is as grey as n times 4; the left half is clear where `alpha` says so. */
export function rawFrames(width: number, height: number, count: number, alpha = false): Buffer {
  const frames = Buffer.alloc(width * height * 4 * count, 255);
  for (let frame = 0; frame < count; frame += 1) {
    for (let pixel = 0; pixel < width * height; pixel += 1) {
      const at = (frame * width * height + pixel) * 4;
      frames.fill(frame * 4, at, at + 3);
      if (alpha && pixel % width < width / 2) frames[at + 3] = 0;
    }
  }
  return frames;
}
