import type { Input, Kind, Output } from "../../sandbox/child/protocol.ts";
import type { CodeProtocol } from "../../sandbox/code/protocol.ts";
import type { WorkPlace } from "../../sandbox/code/watch/work-place.ts";
import { ChildClient, type ChildClientOptions, type ChildLaunch } from "../platform/processes/child-client.ts";
import { ChildProcessError, RequestFailedError } from "../platform/processes/child-errors.ts";
import { nodeExecutable } from "../platform/processes/node-executable.ts";
import { siblingProgram } from "../platform/processes/sibling-program.ts";
import { type WorkLimit, watchLimits } from "../platform/processes/work-budget.ts";

const MEMORY_MEGABYTES = 640;

export type CodeKind = Kind<CodeProtocol>;
export type CodeInput<K extends CodeKind> = Input<CodeProtocol, K>;
export type CodeOutput<K extends CodeKind> = Output<CodeProtocol, K>;
export type CodeLaunch = ChildLaunch<CodeProtocol>;

/** The code process itself failed. Only `too-expensive` and `crashed` say something of the scene. */
export class CheckProcessError extends Error {
  readonly failure: "not-started" | "too-expensive" | "crashed" | "aborted";
  /** Where the work stood, where that is known. */
  readonly place: WorkPlace | undefined;

  constructor(failure: CheckProcessError["failure"], message: string, place?: WorkPlace) {
    super(message);
    this.name = "CheckProcessError";
    this.failure = failure;
    this.place = place;
  }
}

export async function codeLaunch(): Promise<CodeLaunch> {
  const { command, environment } = await nodeExecutable();
  const program = siblingProgram(import.meta.url, "../../sandbox/code/code-process");
  return { command, args: [`--max-old-space-size=${MEMORY_MEGABYTES}`, program], environment, options: {} };
}

export interface AskOptions {
  /** Processor time, after which the process is killed. */
  readonly budgetMilliseconds: number;
  /** Told before that. */
  readonly slow?: WorkLimit | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** One running code process. It works on one request at a time, and nothing but its end stops that work. */
export class CodeChild {
  readonly ended: Promise<void>;
  readonly #client: ChildClient<CodeProtocol>;

  constructor(launch: CodeLaunch, options: ChildClientOptions = {}) {
    try {
      this.#client = new ChildClient(launch, options);
    } catch (error) {
      throw checkError(error);
    }
    this.ended = this.#client.ended;
  }

  get isAlive(): boolean {
    return this.#client.isAlive;
  }

  get pid(): number | undefined {
    return this.#client.pid;
  }

  /** @throws CheckProcessError */
  async ready(): Promise<void> {
    await this.#client.ready.catch((error) => {
      throw checkError(error);
    });
  }

  /** @throws CheckProcessError after which the process is dead */
  async ask<K extends CodeKind>(
    kind: K,
    input: CodeInput<K>,
    { budgetMilliseconds, slow, signal }: AskOptions,
  ): Promise<CodeOutput<K>> {
    let stopped: CheckProcessError | undefined;
    let place: WorkPlace | undefined;
    const stop = (failure: CheckProcessError["failure"], message: string) => {
      stopped ??= new CheckProcessError(failure, message, place);
      void this.kill();
    };
    const abort = () => stop("aborted", "The check was cancelled.");
    await this.ready();
    const spent = {
      milliseconds: budgetMilliseconds,
      onSpent: () => stop("too-expensive", "The check took too long."),
    };
    const stopWatching = watchLimits(this.#client.pid, slow ? [slow, spent] : [spent]);
    signal?.addEventListener("abort", abort, { once: true });
    try {
      if (signal?.aborted) throw new CheckProcessError("aborted", "The check was cancelled.");
      const onProgress = (told: WorkPlace) => {
        place = told;
      };
      return await this.#client.request(kind, input, { onProgress });
    } catch (error) {
      throw stopped ?? checkError(error, place);
    } finally {
      stopWatching();
      signal?.removeEventListener("abort", abort);
    }
  }

  /** Resolves when the process is gone. */
  kill(): Promise<void> {
    return this.#client.kill();
  }
}

function checkError(error: unknown, place?: WorkPlace): unknown {
  if (error instanceof RequestFailedError) {
    return new Error(`The check failed: ${(error.failure as CodeProtocol["failure"]).problem}`);
  }
  if (!(error instanceof ChildProcessError)) return error;
  return new CheckProcessError(error.failure === "ended" ? "crashed" : "not-started", error.message, place);
}
