import { runEncoder } from "../../sandbox/render/video/ffmpeg.ts";
import { encoderFolder } from "../../src/platform/processes/encoder-folder.ts";

/** All frames of a file one after the other as raw pixels. ffmpeg's quick way from YCbCr to RGB is off by up to two; this is not. */
export async function decodedFrames(
  path: string,
  pixelFormat: "rgb24" | "rgba" = "rgb24",
  decoder: readonly string[] = [],
): Promise<Buffer> {
  const exact = `scale=flags=accurate_rnd+full_chroma_int+full_chroma_inp,format=${pixelFormat}`;
  return read("ffmpeg", [
    ...["-hide_banner", "-nostdin", "-loglevel", "quiet", "-xerror", ...decoder, "-i", path, "-an"],
    ...["-vf", exact, "-fps_mode", "passthrough", "-f", "image2pipe", "-c:v", "rawvideo", "pipe:1"],
  ]);
}

/** What a file says of its picture. */
export async function pictureStream(path: string): Promise<Record<string, unknown>> {
  const json = await read("ffprobe", [
    ...["-v", "quiet", "-select_streams", "v", "-print_format", "json", "-show_streams", path],
  ]);
  return JSON.parse(json.toString("utf8")).streams[0];
}

async function read(program: "ffmpeg" | "ffprobe", args: readonly string[]): Promise<Buffer> {
  const run = runEncoder(encoderFolder(), program, args);
  run.input.end();
  const chunks: Buffer[] = [];
  for await (const chunk of run.output) chunks.push(chunk as Buffer);
  await run.finished;
  return Buffer.concat(chunks);
}
