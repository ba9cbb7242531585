import { serveRequests } from "../child/serve-requests.ts";
import { ImportFailedError } from "./import-failed.ts";
import { importFile } from "./import-file.ts";
import type { MediaFailure, MediaProtocol } from "./protocol.ts";

// The program that reads files which are not trusted: one process for one file. It ends when its standard input does.
serveRequests<MediaProtocol>(
  (options) => ({
    handlers: {
      import: (input, { signal, onProgress }) => importFile({ ...options, signal }, input, onProgress),
      thumbnail: async (input, { signal }) =>
        (await import("./draw-thumbnail.ts")).drawThumbnail({ ...options, signal }, input),
    },
  }),
  (error, signal) => (signal.aborted ? { code: "cancelled" } : failureOf(error)),
);

function failureOf(error: unknown): MediaFailure {
  if (error instanceof ImportFailedError) return error.failure;
  // A bug of ours or a problem of the machine: the kind of error goes to the log, its text may quote the file.
  process.stderr.write(`media process: ${error instanceof Error ? `${error.name} ${placeOf(error)}` : "unknown"}\n`);
  return { code: "internal" };
}

/** Where in our code it was thrown, without the message. */
function placeOf({ stack = "" }: Error): string {
  return stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 4)
    .map((line) => line.trim())
    .join(" ");
}
