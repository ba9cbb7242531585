import type { Input, Kind } from "../../../sandbox/child/protocol.ts";
import type { MediaFailure, MediaProtocol } from "../../../sandbox/media/protocol.ts";
import { UserError } from "../../errors.ts";
import { ChildClient, type ChildLaunch } from "../../platform/processes/child-client.ts";
import { ChildProcessError, RequestFailedError } from "../../platform/processes/child-errors.ts";
import { explainImportFailure } from "./explain-import-failure.ts";
import { watchMedia } from "./watch-media.ts";

export interface MediaCall {
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((fraction: number) => void) | undefined;
  readonly log: (line: string) => void;
}

/** Honest answers are a few kilobytes; five hundred names of columns are the most. */
const MAX_REPLY_CHARACTERS = 512 * 1024;

/**
 * Runs one request in a media process of its own and ends that process with all it started. What it answers is not yet to be
 * trusted.
 * @throws UserError; the reason of the signal
 */
export async function runMedia<K extends Kind<MediaProtocol>>(
  launch: ChildLaunch<MediaProtocol>,
  kind: K,
  input: Input<MediaProtocol, K>,
  { signal, progress, log }: MediaCall,
): Promise<unknown> {
  signal?.throwIfAborted();
  const child = started(launch, log);
  let isSpent = false;
  const stop = () => void child.kill("the import was stopped");
  signal?.addEventListener("abort", stop, { once: true });
  const watch = watchMedia(child.pid, () => {
    isSpent = true;
    log(`media process killed: "${kind}" took too long`);
    void child.kill("it took too long");
  });
  try {
    return await child.request(kind, input, {
      onProgress: (told) => {
        watch.note(told);
        if (told.phase === "encoding" && Number.isFinite(told.fraction)) progress?.(told.fraction);
      },
    });
  } catch (error) {
    signal?.throwIfAborted();
    throw explained(error, isSpent);
  } finally {
    watch.end();
    signal?.removeEventListener("abort", stop);
    await child.kill("it is done");
  }
}

function started(launch: ChildLaunch<MediaProtocol>, log: (line: string) => void): ChildClient<MediaProtocol> {
  try {
    return new ChildClient(launch, { log, maxReplyCharacters: MAX_REPLY_CHARACTERS });
  } catch (error) {
    throw explained(error, false);
  }
}

function explained(error: unknown, isSpent: boolean): unknown {
  if (error instanceof RequestFailedError) return explainImportFailure(error.failure as MediaFailure);
  if (!(error instanceof ChildProcessError)) return error;
  if (error.failure === "not-started") {
    return new UserError(
      `The process that reads media could not start: ${error.message}.`,
      "Run `scenewright doctor` and follow what it says; the server's log on stderr has the details.",
    );
  }
  return new UserError(
    isSpent
      ? "The file takes too long to read, so the process that read it was ended."
      : "The process that read the file ended: it needs more memory than a file may, or is made to break programs.",
    "Make it smaller or simpler, or save it again with the program it comes from.",
  );
}
