import { type EncoderRun, startEncoder } from "../../encoder/run-encoder.ts";
import { RenderFailedError } from "../render-failed.ts";

export { type EncoderRun, writeTo } from "../../encoder/run-encoder.ts";

/** As `startEncoder`; a bad end is `encoder-failed`. */
export function runEncoder(folder: string, program: "ffmpeg" | "ffprobe", args: readonly string[]): EncoderRun {
  const run = startEncoder(folder, program, args);
  const finished = run.finished.catch(() => {
    throw new RenderFailedError({ code: "encoder-failed" });
  });
  finished.catch(() => {});
  return { ...run, finished };
}
