import { runEncoder } from "../../../../sandbox/render/video/ffmpeg.ts";
import { encoderFolder } from "../../../../src/platform/processes/encoder-folder.ts";
import { BITS } from "./timelines.ts";

/** The number that each frame of a file shows, read by decoding all of it; -1 where a cell is neither white nor black. */
export async function numbersInVideo(path: string): Promise<number[]> {
  const run = runEncoder(encoderFolder(), "ffmpeg", [
    ...["-hide_banner", "-nostdin", "-loglevel", "quiet", "-xerror", "-i", path, "-an"],
    ...["-vf", `scale=${BITS}:1:flags=area,format=gray`, "-fps_mode", "passthrough"],
    ...["-f", "image2pipe", "-c:v", "rawvideo", "pipe:1"],
  ]);
  run.input.end();
  const chunks: Buffer[] = [];
  for await (const chunk of run.output) chunks.push(chunk as Buffer);
  await run.finished;
  const cells = Buffer.concat(chunks);
  return Array.from({ length: cells.length / BITS }, (_, frame) => numberOf(cells.subarray(frame * BITS)));
}

function numberOf(cells: Buffer): number {
  let number = 0;
  for (let bit = 0; bit < BITS; bit++) {
    const light = cells[bit] as number;
    if (light > 80 && light < 175) return -1;
    if (light >= 175) number += 2 ** bit;
  }
  return number;
}

/** When each frame is shown, in ticks of the file's own clock, as the packets say it; and when it is decoded. */
export async function packetTimes(path: string): Promise<{ shown: number; decoded: number }[]> {
  const run = runEncoder(encoderFolder(), "ffprobe", [
    ...["-v", "quiet", "-select_streams", "v", "-show_entries", "packet=pts,dts", "-of", "json", path],
  ]);
  run.input.end();
  const chunks: Buffer[] = [];
  for await (const chunk of run.output) chunks.push(chunk as Buffer);
  await run.finished;
  const { packets } = JSON.parse(Buffer.concat(chunks).toString("utf8")) as { packets: { pts: number; dts: number }[] };
  return packets.map(({ pts, dts }) => ({ shown: pts, decoded: dts }));
}

/** The frame rates that a file says it has, as fractions. */
export async function frameRates(path: string): Promise<{ r_frame_rate: string; avg_frame_rate: string }> {
  const run = runEncoder(encoderFolder(), "ffprobe", [
    ...["-v", "quiet", "-select_streams", "v", "-print_format", "json"],
    ...["-show_entries", "stream=r_frame_rate,avg_frame_rate", path],
  ]);
  run.input.end();
  const chunks: Buffer[] = [];
  for await (const chunk of run.output) chunks.push(chunk as Buffer);
  await run.finished;
  return JSON.parse(Buffer.concat(chunks).toString("utf8")).streams[0];
}
