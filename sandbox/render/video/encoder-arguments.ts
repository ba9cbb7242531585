import type { VideoEncoding } from "../protocol.ts";
import { containerNamed } from "./containers.ts";
import { rationalOf, spelled } from "./rational.ts";

const QUIET = ["-hide_banner", "-nostdin", "-loglevel", "quiet", "-y"];

/** Arguments that read JPEG frames from standard input and write one file without sound. */
export function segmentArguments(encoding: VideoEncoding, outputPath: string): string[] {
  const frames = ["-f", "image2pipe", "-c:v", "mjpeg", "-framerate", spelled(rationalOf(encoding.fps)), "-i", "pipe:0"];
  return [...QUIET, ...frames, ...containerNamed(encoding.container).picture(encoding), outputPath];
}

/** Arguments that join the segments named in a list file, with a silent track. */
export function joinArguments(
  { container, fps }: VideoEncoding,
  frames: number,
  listPath: string,
  outputPath: string,
): string[] {
  const { join } = containerNamed(container);
  if (!join) throw new Error(`Segments of ${container} cannot be joined.`);
  const segments = ["-f", "concat", "-safe", "0", "-i", listPath];
  const silence = [...["-f", "lavfi", "-t", (frames / fps).toFixed(6)], ...["-i", "anullsrc=r=48000:cl=stereo"]];
  return [
    ...QUIET,
    ...segments,
    ...silence,
    ...["-map", "0:v", "-map", "1:a", "-c:v", "copy", "-bsf:v", join.times(fps)],
    ...join.sound,
    ...join.whole(fps),
    outputPath,
  ];
}
