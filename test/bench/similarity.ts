import { runEncoder } from "../../sandbox/render/video/ffmpeg.ts";
import { encoderFolder } from "../../src/platform/processes/encoder-folder.ts";

const BLOCK = 8;
const LOOK_EVERY_FRAMES = 15;
// Wang et al. 2004, "Image quality assessment: from error visibility to structural similarity", K1 = 0.01, K2 = 0.03, L = 255.
const C1 = (0.01 * 255) ** 2;
const C2 = (0.03 * 255) ** 2;

/** Mean SSIM of the luma of two files of the same size, over 8x8 blocks of every 15th frame, 0..1. Throws if one has fewer frames. */
export async function similarity(one: string, other: string, size: { width: number; height: number }): Promise<number> {
  const [a, b] = [lumaFrames(one, size), lumaFrames(other, size)];
  let sum = 0;
  let looked = 0;
  for (let frame = 0; ; frame++) {
    const [left, right] = [await a.next(), await b.next()];
    if (Boolean(left.done) !== Boolean(right.done)) throw new Error(`only one file has a frame ${frame}`);
    if (left.done || right.done) return sum / looked;
    if (frame % LOOK_EVERY_FRAMES !== 0) continue;
    sum += meanSsim(left.value, right.value, size.width);
    looked += 1;
  }
}

async function* lumaFrames(path: string, { width, height }: { width: number; height: number }): AsyncGenerator<Buffer> {
  const run = runEncoder(encoderFolder(), "ffmpeg", [
    ...["-hide_banner", "-nostdin", "-loglevel", "quiet", "-i", path, "-an"],
    // One range for both: players show the same whether a file is full range or limited.
    ...["-vf", "scale=out_range=full,format=gray", "-fps_mode", "passthrough"],
    ...["-f", "image2pipe", "-c:v", "rawvideo", "pipe:1"],
  ]);
  run.input.end();
  const bytes = width * height;
  let chunks: Buffer[] = [];
  let held = 0;
  for await (const chunk of run.output) {
    chunks.push(chunk as Buffer);
    held += (chunk as Buffer).length;
    if (held < bytes) continue;
    let all: Buffer = Buffer.concat(chunks);
    for (; all.length >= bytes; all = all.subarray(bytes)) yield all.subarray(0, bytes);
    chunks = [all];
    held = all.length;
  }
  await run.finished;
}

function meanSsim(a: Buffer, b: Buffer, width: number): number {
  const rows = Math.floor(a.length / width / BLOCK);
  const columns = Math.floor(width / BLOCK);
  let sum = 0;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      sum += blockSsim(a, b, row * BLOCK * width + column * BLOCK, width);
  return sum / (rows * columns);
}

function blockSsim(a: Buffer, b: Buffer, origin: number, width: number): number {
  let [sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0];
  for (let y = 0; y < BLOCK; y++)
    for (let x = 0; x < BLOCK; x++) {
      const valueA = a[origin + y * width + x] as number;
      const valueB = b[origin + y * width + x] as number;
      sumA += valueA;
      sumB += valueB;
      sumAA += valueA * valueA;
      sumBB += valueB * valueB;
      sumAB += valueA * valueB;
    }
  const count = BLOCK * BLOCK;
  const [meanA, meanB] = [sumA / count, sumB / count];
  const [varianceA, varianceB] = [sumAA / count - meanA ** 2, sumBB / count - meanB ** 2];
  const covariance = sumAB / count - meanA * meanB;
  return (
    ((2 * meanA * meanB + C1) * (2 * covariance + C2)) / ((meanA ** 2 + meanB ** 2 + C1) * (varianceA + varianceB + C2))
  );
}
