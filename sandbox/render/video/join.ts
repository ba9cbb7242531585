import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { RenderRequests } from "../protocol.ts";
import { RenderFailedError } from "../render-failed.ts";
import { joinArguments } from "./encoder-arguments.ts";
import { runEncoder } from "./ffmpeg.ts";
import type { VideoPlaces } from "./segment-writer.ts";

const MAX_OUTPUT_BYTES = 4 * 1024 ** 3;

/** Joins segments by copying their streams: nothing is encoded again, so reused segments stay identical, bit for bit. */
export async function joinSegments(
  { encoderFolder, scratch }: VideoPlaces,
  { segmentFileNames, frames, encoding, fileName }: RenderRequests["join"]["input"],
): Promise<Record<string, never>> {
  const outputPath = join(scratch, fileName);
  const listPath = `${outputPath}.txt`;
  // Our own names, of hexadecimal digits: nothing in them needs quoting.
  await writeFile(listPath, segmentFileNames.map((name) => `file ${name}\n`).join(""));
  const run = runEncoder(encoderFolder, "ffmpeg", joinArguments(encoding, frames, listPath, outputPath));
  run.input.end();
  await run.finished;
  const { size } = await stat(outputPath);
  if (size > MAX_OUTPUT_BYTES)
    throw new RenderFailedError({ code: "encoder-failed", detail: "the file grew too large" });
  return {};
}
