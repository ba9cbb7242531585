import type { VideoEncoding } from "../protocol.ts";
import type { Pictures } from "./colour.ts";
import type { StreamJoin } from "./containers/container.ts";
import { containerNamed } from "./containers.ts";
import { rationalOf, spelled } from "./rational.ts";

const QUIET = ["-hide_banner", "-nostdin", "-loglevel", "quiet", "-y"];

/** Arguments that read captured frames from standard input and write one file without sound; nothing where none is needed. */
export function segmentArguments(
  encoding: VideoEncoding,
  pictures: Pictures,
  outputPath: string,
): string[] | undefined {
  const encoded = containerNamed(encoding.container).segment?.(encoding, pictures);
  const rate = spelled(rationalOf(encoding.fps));
  const frames = ["-f", "image2pipe", "-c:v", pictures.codec, "-framerate", rate, "-i", "pipe:0"];
  return encoded && [...QUIET, ...frames, ...encoded, outputPath];
}

/** Arguments that join the segments named in a list file, with a sound track that is copied as it is, or a silent one. */
export function joinArguments(
  join: StreamJoin,
  encoding: VideoEncoding,
  frames: number,
  paths: { readonly list: string; readonly sound: string | undefined; readonly output: string },
): string[] {
  const segments = ["-f", "concat", "-safe", "0", "-i", paths.list];
  const seconds = (frames / encoding.fps).toFixed(6);
  const sound = paths.sound ? ["-i", paths.sound] : ["-f", "lavfi", "-t", seconds, "-i", "anullsrc=r=48000:cl=stereo"];
  return [
    ...QUIET,
    ...segments,
    ...sound,
    ...["-map", "0:v", "-map", "1:a", "-c:v", "copy", "-bsf:v", join.times(encoding.fps)],
    ...(paths.sound ? ["-c:a", "copy"] : join.silence),
    ...join.whole(encoding),
    paths.output,
  ];
}
