import { createReadStream, createWriteStream } from "node:fs";
import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { RenderRequests } from "../protocol.ts";
import { RenderFailedError } from "../render-failed.ts";
import type { StreamJoin } from "./containers/container.ts";
import { containerNamed } from "./containers.ts";
import { joinArguments } from "./encoder-arguments.ts";
import { runEncoder } from "./ffmpeg.ts";
import { joinGifs } from "./join-gif.ts";
import type { VideoPlaces } from "./segment-writer.ts";

type Input = RenderRequests["join"]["input"];

const MAX_OUTPUT_BYTES = 4 * 1024 ** 3;

/** Joins segments: nothing is encoded again, so reused segments stay identical, bit for bit. */
export async function joinSegments(places: VideoPlaces, input: Input): Promise<Record<string, never>> {
  const { join: way } = containerNamed(input.encoding.container);
  const outputPath = join(places.scratch, input.fileName);
  if (way.by === "streams") await joinStreams(places, way, input, outputPath);
  else if (way.by === "gif-blocks") await joinPictures(places, input, outputPath);
  else await joinRecords(places, input, outputPath);
  const { size } = await stat(outputPath);
  if (size > MAX_OUTPUT_BYTES)
    throw new RenderFailedError({ code: "encoder-failed", detail: "the file grew too large" });
  return {};
}

async function joinStreams(
  { encoderFolder, scratch }: VideoPlaces,
  way: StreamJoin,
  { segments, encoding, soundFileName }: Input,
  outputPath: string,
): Promise<void> {
  const listPath = `${outputPath}.txt`;
  // Our own names, of hexadecimal digits: nothing in them needs quoting.
  await writeFile(listPath, segments.map(({ fileName }) => `file ${fileName}\n`).join(""));
  const frames = segments.reduce((sum, segment) => sum + segment.frames, 0);
  const sound = soundFileName === undefined ? undefined : join(scratch, soundFileName);
  const paths = { list: listPath, sound, output: outputPath };
  const run = runEncoder(encoderFolder, "ffmpeg", joinArguments(way, encoding, frames, paths));
  run.input.end();
  await run.finished;
}

function joinPictures({ scratch }: VideoPlaces, { segments, timelineFps, encoding }: Input, outputPath: string) {
  const files = segments.map((segment) => ({ ...segment, path: join(scratch, segment.fileName) }));
  return joinGifs(files, { timelineFps, fps: encoding.fps }, outputPath);
}

async function joinRecords({ scratch }: VideoPlaces, { segments }: Input, outputPath: string): Promise<void> {
  await writeFile(outputPath, "", { flag: "wx" });
  for (const { fileName } of segments)
    await pipeline(createReadStream(join(scratch, fileName)), createWriteStream(outputPath, { flags: "a" }));
}
