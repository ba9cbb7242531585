import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { runEncoder, writeTo } from "./ffmpeg.ts";
import { imageRecord } from "./image-records.ts";

/** Where the pictures of a segment go. */
export interface SegmentSink {
  /** Waits while it is busy, so that pictures do not pile up in memory. */
  write(picture: Buffer): Promise<void>;
  /** No more pictures; resolves once the file is whole. */
  end(): Promise<void>;
  kill(): void;
}

export function encoderSink(folder: string, args: readonly string[]): SegmentSink {
  const run = runEncoder(folder, "ffmpeg", args);
  return {
    write: (picture) => writeTo(run, picture),
    end: () => {
      run.input.end();
      return run.finished;
    },
    kill: run.kill,
  };
}

export function imagesSink(path: string): SegmentSink {
  const file = createWriteStream(path, { flags: "wx" });
  const whole = finished(file);
  whole.catch(() => {});
  return {
    write: async (picture) => {
      if (!file.write(imageRecord(picture)))
        await Promise.race([new Promise<void>((resolve) => file.once("drain", resolve)), whole]);
    },
    end: () => {
      file.end();
      return whole;
    },
    kill: () => file.destroy(),
  };
}
