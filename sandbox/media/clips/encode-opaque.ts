import { createInterface } from "node:readline";
import type { FrameRate } from "./frame-rate.ts";
import { mezzanineEncoding, onlyStream, spelled } from "./mezzanine.ts";
import { pictureFilters, type Size } from "./picture-filters.ts";
import type { Picture } from "./probe-clip.ts";
import { runTool, type Workshop } from "./run-tool.ts";
import { QUIET } from "./untrusted-input.ts";

export interface PictureJob {
  /** Arguments that read the source. */
  readonly source: readonly string[];
  readonly picture: Picture;
  readonly size: Size;
  readonly rate: FrameRate;
  readonly maxSeconds: number;
  readonly output: string;
  readonly onSeconds: (seconds: number) => void;
}

/** Writes a clip without transparency. */
export async function encodeOpaque(workshop: Workshop, job: PictureJob): Promise<void> {
  const { picture, size, rate } = job;
  const run = runTool(workshop, "ffmpeg", [
    ...[...QUIET, "-nostdin", "-y", "-progress", "pipe:1", "-stats_period", "0.5"],
    ...["-xerror", "-threads", "2", ...job.source],
    ...[...onlyStream(picture.stream), "-an", "-t", String(job.maxSeconds)],
    ...["-vf", pictureFilters(picture, size, "yuv420p"), "-fps_mode", "cfr", "-r", spelled(rate)],
    ...[...mezzanineEncoding(size, rate), "-f", "mp4", job.output],
  ]);
  run.input.end();
  for await (const line of createInterface({ input: run.output })) {
    const microseconds = Number(/^out_time_us=(\d+)$/.exec(line)?.[1]);
    if (microseconds > 0) job.onSeconds(microseconds / 1e6);
  }
  await run.finished;
}
