import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { RenderRequests, VideoEncoding, VideoFacts } from "../protocol.ts";
import { RenderFailedError } from "../render-failed.ts";
import { containerNamed } from "./containers.ts";
import { type EncoderRun, runEncoder } from "./ffmpeg.ts";
import { type ImagePlace, imagePlaces } from "./image-records.ts";
import { imageSize } from "./image-size.ts";
import type { VideoPlaces } from "./segment-writer.ts";
import { verifySound } from "./verify-sound.ts";

const THUMB_WIDTH = 64;
const THUMB_HEIGHT = 36;
/** JPEG and H.264 dither a flat colour by a step or two of 255. */
const FLAT_SPREAD = 3;

type Input = RenderRequests["verify"]["input"];

/** Decodes the whole file at thumbnail size: counts the frames that really come out, and finds those that show nothing. */
export async function verifyVideo(
  places: VideoPlaces,
  { fileName, encoding, measureSound }: Input,
): Promise<VideoFacts> {
  const path = join(places.scratch, fileName);
  const { join: way } = containerNamed(encoding.container);
  if (way.by === "records") return verifyImages(places.encoderFolder, path, encoding);
  const [{ streams = [], format }, pictures] = await Promise.all([
    probe(places.encoderFolder, path),
    decode(places.encoderFolder, ["-i", path]),
  ]);
  const video = streams.find(({ codec_type }) => codec_type === "video");
  if (!video) throw new RenderFailedError({ code: "encoder-failed", detail: "no video stream" });
  const audio = streams.find(({ codec_type }) => codec_type === "audio");
  // A GIF has no frame rate but a time for each picture, and more than one to make the average right.
  const fps = way.by === "gif-blocks" ? encoding.fps : ratio(video.r_frame_rate);
  return {
    width: video.width ?? 0,
    height: video.height ?? 0,
    fps,
    frames: pictures.frames,
    durationSeconds: way.by === "gif-blocks" ? Number(format?.duration ?? 0) : pictures.frames / fps,
    flatRuns: pictures.flatRuns,
    hasAudio: audio !== undefined,
    ...(audio && measureSound ? { sound: await verifySound(places.encoderFolder, path, endOf(audio)) } : {}),
  };
}

async function verifyImages(folder: string, path: string, { container, fps }: VideoEncoding): Promise<VideoFacts> {
  const source = ["-f", "image2pipe", "-c:v", container === "png" ? "png" : "mjpeg", "-i", "pipe:0"];
  const file = await open(path);
  try {
    const places = await imagePlaces(file);
    const first = await readImage(file, places[0]);
    const everyImage = Readable.from(imagesOf(file, places));
    const { frames, flatRuns } = await decode(folder, source, everyImage);
    return { ...imageSize(first), fps, frames, durationSeconds: frames / fps, flatRuns, hasAudio: false };
  } finally {
    await file.close();
  }
}

async function* imagesOf(file: FileHandle, places: readonly ImagePlace[]): AsyncGenerator<Buffer> {
  for (const place of places) yield await readImage(file, place);
}

async function readImage(file: FileHandle, place: ImagePlace | undefined): Promise<Buffer> {
  const bytes = Buffer.alloc(place?.sizeBytes ?? 0);
  if (place) await file.read(bytes, 0, place.sizeBytes, place.start);
  return bytes;
}

interface Probed {
  readonly streams?: readonly ProbedStream[];
  readonly format?: { readonly duration?: string };
}

interface ProbedStream {
  readonly codec_type: string;
  readonly width?: number;
  readonly height?: number;
  readonly r_frame_rate?: string;
  readonly start_time?: string;
  readonly duration?: string;
}

function endOf({ start_time = "0", duration }: ProbedStream): number | undefined {
  return duration === undefined ? undefined : Number(start_time) + Number(duration);
}

async function probe(folder: string, path: string): Promise<Probed> {
  const run = runEncoder(folder, "ffprobe", [
    ...["-v", "quiet", "-print_format", "json", "-show_streams", "-show_format", path],
  ]);
  run.input.end();
  const chunks: Buffer[] = [];
  for await (const chunk of run.output) chunks.push(chunk as Buffer);
  await run.finished;
  return JSON.parse(Buffer.concat(chunks).toString("utf8")) as Probed;
}

function feed(run: EncoderRun, input: Readable | undefined): void {
  // What goes wrong on the way is the encoder's exit, which whoever reads its output waits for.
  if (input) void pipeline(input, run.input).catch(() => {});
  else run.input.end();
}

async function decode(
  folder: string,
  source: readonly string[],
  input?: Readable,
): Promise<{ frames: number; flatRuns: VideoFacts["flatRuns"] }> {
  const filter = `scale=${THUMB_WIDTH}:${THUMB_HEIGHT}:flags=area,format=gray`;
  const run = runEncoder(folder, "ffmpeg", [
    ...["-hide_banner", "-nostdin", "-loglevel", "quiet", "-xerror", ...source],
    ...["-an", "-vf", filter, "-fps_mode", "passthrough", "-f", "image2pipe", "-c:v", "rawvideo", "pipe:1"],
  ]);
  feed(run, input);
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
