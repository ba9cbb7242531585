import { join } from "node:path";
import type { VideoFacts } from "../protocol.ts";
import { RenderFailedError } from "../render-failed.ts";
import { runEncoder } from "./ffmpeg.ts";
import type { VideoPlaces } from "./segment-writer.ts";

const THUMB_WIDTH = 64;
const THUMB_HEIGHT = 36;
/** JPEG and H.264 dither a flat colour by a step or two of 255. */
const FLAT_SPREAD = 3;

/** Decodes the whole file at thumbnail size: counts the frames that really come out, and finds those that show nothing. */
export async function verifyVideo(places: VideoPlaces, fileName: string): Promise<VideoFacts> {
  const path = join(places.scratch, fileName);
  const [streams, pictures] = await Promise.all([
    probe(places.encoderFolder, path),
    decode(places.encoderFolder, path),
  ]);
  const video = streams.find(({ codec_type }) => codec_type === "video");
  if (!video) throw new RenderFailedError({ code: "encoder-failed", detail: "no video stream" });
  const fps = ratio(video.r_frame_rate);
  return {
    width: video.width ?? 0,
    height: video.height ?? 0,
    fps,
    frames: pictures.frames,
    durationSeconds: pictures.frames / fps,
    flatRuns: pictures.flatRuns,
    hasAudio: streams.some(({ codec_type }) => codec_type === "audio"),
  };
}

interface ProbedStream {
  readonly codec_type: string;
  readonly width?: number;
  readonly height?: number;
  readonly r_frame_rate?: string;
}

async function probe(folder: string, path: string): Promise<ProbedStream[]> {
  const run = runEncoder(folder, "ffprobe", ["-v", "quiet", "-print_format", "json", "-show_streams", path]);
  run.input.end();
  const chunks: Buffer[] = [];
  for await (const chunk of run.output) chunks.push(chunk as Buffer);
  await run.finished;
  return (JSON.parse(Buffer.concat(chunks).toString("utf8")) as { streams?: ProbedStream[] }).streams ?? [];
}

async function decode(folder: string, path: string): Promise<{ frames: number; flatRuns: VideoFacts["flatRuns"] }> {
  const filter = `scale=${THUMB_WIDTH}:${THUMB_HEIGHT}:flags=area,format=gray`;
  const args = ["-hide_banner", "-nostdin", "-loglevel", "quiet", "-xerror", "-i", path];
  const run = runEncoder(folder, "ffmpeg", [
    ...args,
    "-an",
    "-vf",
    filter,
    "-fps_mode",
    "passthrough",
    "-f",
    "image2pipe",
    "-c:v",
    "rawvideo",
    "pipe:1",
  ]);
  run.input.end();
  const size = THUMB_WIDTH * THUMB_HEIGHT;
  const flatRuns: { from: number; to: number }[] = [];
  let pending: Buffer = Buffer.alloc(0);
  let frames = 0;
  for await (const chunk of run.output) {
    pending = pending.length === 0 ? (chunk as Buffer) : Buffer.concat([pending, chunk as Buffer]);
    for (; pending.length >= size; pending = pending.subarray(size)) {
      if (isFlat(pending.subarray(0, size))) extend(flatRuns, frames);
      frames += 1;
    }
  }
  await run.finished;
  return { frames, flatRuns };
}

function isFlat(pixels: Buffer): boolean {
  let least = 255;
  let most = 0;
  for (const value of pixels) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most - least <= FLAT_SPREAD;
}

function extend(runs: { from: number; to: number }[], frame: number): void {
  const last = runs.at(-1);
  if (last && last.to === frame) last.to = frame + 1;
  else runs.push({ from: frame, to: frame + 1 });
}

function ratio(text = "0/1"): number {
  const [over = 0, under = 1] = text.split("/").map(Number);
  return under === 0 ? 0 : over / under;
}
