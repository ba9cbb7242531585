import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { CheckReply } from "../../sandbox/code/protocol.ts";
import { emptyEnvironment } from "../platform/processes/process-tree.ts";
import { watchWork } from "./work-budget.ts";

const MEMORY_MEGABYTES = 640;
const BOOT_MILLISECONDS = 60_000;

export type CheckFailure = "too-expensive" | "crashed" | "aborted";

export class CheckProcessError extends Error {
  readonly failure: CheckFailure;

  constructor(failure: CheckFailure, message: string) {
    super(message);
    this.name = "CheckProcessError";
    this.failure = failure;
  }
}

/** One running check process. Answers one request at a time; once it failed it is dead and a new one is needed. */
export class CheckChild {
  readonly #process: ChildProcess;
  readonly #ready: Promise<void>;
  readonly #exited: Promise<void>;
  #isAlive = true;
  #isReady = false;
  #waiting: { settle(reply: CheckReply): void; fail(error: Error): void } | undefined;
  #nextId = 1;

  constructor() {
    this.#process = fork(processPath(), [], {
      env: emptyEnvironment(),
      execArgv: [`--max-old-space-size=${MEMORY_MEGABYTES}`],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      windowsHide: true,
    } as Parameters<typeof fork>[2]);
    this.#exited = new Promise((resolve) => {
      this.#process.once("exit", () => resolve());
      this.#process.once("error", () => resolve());
    });
    this.#ready = this.#boot();
    this.#ready.catch(() => undefined);
    this.#process.on("message", (reply) => this.#waiting?.settle(reply as CheckReply));
    void this.#exited.then(() => {
      this.#isAlive = false;
      this.#waiting?.fail(new CheckProcessError("crashed", "The check process ended."));
    });
    this.#restOutsideOfWork(true);
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  /** @throws CheckProcessError after which the process is dead */
  async ask(kind: string, input: unknown, budgetMilliseconds: number, signal?: AbortSignal): Promise<unknown> {
    this.#restOutsideOfWork(false);
    try {
      await this.#ready;
      return await this.#exchange(kind, input, budgetMilliseconds, signal);
    } finally {
      this.#restOutsideOfWork(true);
    }
  }

  /** Resolves when the process is gone. */
  async kill(): Promise<void> {
    this.#isAlive = false;
    this.#process.kill("SIGKILL");
    await this.#exited;
  }

  async #boot(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new CheckProcessError("crashed", "The check process did not start.")),
        BOOT_MILLISECONDS,
      );
      timer.unref();
    });
    const started = new Promise<void>((resolve) => {
      const listen = (reply: unknown) => {
        if ((reply as CheckReply).kind !== "ready") return;
        this.#process.off("message", listen);
        resolve();
      };
      this.#process.on("message", listen);
    });
    const gone = this.#exited.then(() => {
      throw new CheckProcessError("crashed", "The check process ended while it started.");
    });
    try {
      await Promise.race([started, gone, late]);
      this.#isReady = true;
    } finally {
      clearTimeout(timer);
    }
  }

  #exchange(kind: string, input: unknown, budgetMilliseconds: number, signal?: AbortSignal): Promise<unknown> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const end = () => {
        stopWatching();
        signal?.removeEventListener("abort", abort);
        this.#waiting = undefined;
      };
      const fail = (error: Error) => {
        end();
        void this.kill();
        reject(error);
      };
      const abort = () => fail(new CheckProcessError("aborted", "The check was cancelled."));
      const stopWatching = watchWork(this.#process.pid, budgetMilliseconds, () =>
        fail(new CheckProcessError("too-expensive", "The check took too long.")),
      );
      this.#waiting = {
        fail,
        settle: (reply) => {
          if (reply.kind === "ready" || reply.id !== id) return;
          end();
          if (reply.kind === "done") resolve(reply.output);
          else reject(new Error(`The check failed: ${reply.problem}`));
        },
      };
      if (signal?.aborted) return abort();
      signal?.addEventListener("abort", abort, { once: true });
      this.#process.send({ id, kind, input }, (error) => {
        if (error) fail(new CheckProcessError("crashed", "The check process ended."));
      });
    });
  }

  /** An idle check process must not keep the server from ending. */
  #restOutsideOfWork(isIdle: boolean): void {
    const { channel } = this.#process;
    if (isIdle) {
      this.#process.unref();
      channel?.unref();
    } else {
      this.#process.ref();
      channel?.ref();
    }
  }
}

/** Under a test runner this file runs as TypeScript, but a plain Node child needs the built one. */
function processPath(): string {
  const built = import.meta.url.endsWith(".ts")
    ? "../../dist/sandbox/code/code-process.js"
    : "../../sandbox/code/code-process.js";
  return fileURLToPath(new URL(built, import.meta.url));
}
