import { once } from "node:events";
import type { PictureJob } from "./encode-opaque.ts";
import { framesPerSecond } from "./frame-rate.ts";
import { mezzanineEncoding, onlyStream, spelled } from "./mezzanine.ts";
import { pictureFilters } from "./picture-filters.ts";
import { runTool, type ToolRun, type Workshop } from "./run-tool.ts";
import { QUIET } from "./untrusted-input.ts";

/**
 * Writes a clip with transparency as one of twice the height: the colours above, the alpha as brightness below. Browsers decode
 * H.264 everywhere, frame by frame, and no format with a plane for alpha. The tool has no filter that stacks, so that the
 * planes are put together here: rows of one plane follow each other, and stacking is joining. Many files have room for alpha
 * and leave it full: the answer says so.
 */
export async function encodeWithAlpha(workshop: Workshop, job: PictureJob): Promise<{ isAlphaUsed: boolean }> {
  const { picture, size, rate } = job;
  const stacked = { width: size.width, height: size.height * 2 };
  const frameBytes = size.width * size.height * 3;
  const decoder = runTool(workshop, "ffmpeg", [
    ...[...QUIET, "-nostdin", "-xerror", "-threads", "2", ...job.source],
    ...[...onlyStream(picture.stream), "-an", "-t", String(job.maxSeconds)],
    ...["-vf", pictureFilters(picture, size, "yuva420p"), "-fps_mode", "cfr", "-r", spelled(rate)],
    ...["-c:v", "rawvideo", "-pix_fmt", "yuva420p", "-f", "image2pipe", "pipe:1"],
  ]);
  decoder.input.end();
  const encoder = runTool(workshop, "ffmpeg", [
    ...[...QUIET, "-y", "-f", "image2pipe", "-frame_size", String(frameBytes), "-c:v", "rawvideo"],
    ...["-pixel_format", "yuv420p", "-video_size", `${stacked.width}x${stacked.height}`, "-framerate", spelled(rate)],
    ...["-i", "pipe:0", "-an", ...mezzanineEncoding(stacked, rate), "-f", "mp4", job.output],
  ]);
  encoder.output.resume();
  try {
    let frames = 0;
    let isAlphaUsed = false;
    for await (const frame of framesOf(decoder, (size.width * size.height * 5) / 2)) {
      isAlphaUsed ||= frame.subarray((size.width * size.height * 3) / 2).some((alpha) => alpha < FULL);
      await writeTo(encoder, stackedFrame(frame, size.width * size.height));
      frames += 1;
      job.onSeconds(frames / framesPerSecond(rate));
    }
    await decoder.finished;
    encoder.input.end();
    await encoder.finished;
    return { isAlphaUsed };
  } finally {
    decoder.kill();
    encoder.kill();
  }
}

async function* framesOf(run: ToolRun, bytes: number): AsyncGenerator<Buffer> {
  let frame = Buffer.allocUnsafe(bytes);
  let filled = 0;
  for await (const part of run.output as AsyncIterable<Buffer>) {
    for (let at = 0; at < part.length; ) {
      const taken = part.copy(frame, filled, at);
      at += taken;
      filled += taken;
      if (filled < bytes) continue;
      yield frame;
      frame = Buffer.allocUnsafe(bytes);
      filled = 0;
    }
  }
}

/** Compression and conversion leave a little of what was full. */
const FULL = 250;
/** Alpha counts from 0 to 255, brightness in video from 16 to 235. */
const BRIGHTNESS = Uint8Array.from({ length: 256 }, (_, alpha) => Math.round(16 + (alpha * 219) / 255));
const GREY = 128;

/** From planes Y, U, V, A to Y over A, U over grey, V over grey. `pixels` of one frame. */
function stackedFrame(planes: Buffer, pixels: number): Buffer {
  const quarter = pixels / 4;
  const frame = Buffer.alloc(pixels * 3, GREY);
  planes.copy(frame, 0, 0, pixels);
  for (let index = 0; index < pixels; index += 1) {
    frame[pixels + index] = BRIGHTNESS[planes[pixels + 2 * quarter + index] as number] as number;
  }
  planes.copy(frame, pixels * 2, pixels, pixels + quarter);
  planes.copy(frame, pixels * 2 + 2 * quarter, pixels + quarter, pixels + 2 * quarter);
  return frame;
}

async function writeTo(run: ToolRun, bytes: Buffer): Promise<void> {
  if (run.input.write(bytes)) return;
  await Promise.race([once(run.input, "drain"), run.finished]);
}
