import type { AudioFailure, AudioProgress, AudioProtocol } from "../../sandbox/audio/protocol.ts";
import type { Input, Kind, Output } from "../../sandbox/child/protocol.ts";
import { UserError } from "../errors.ts";
import { ChildClient, type ChildLaunch } from "../platform/processes/child-client.ts";
import { ChildProcessError, RequestFailedError } from "../platform/processes/child-errors.ts";
import { nodeExecutable } from "../platform/processes/node-executable.ts";
import { siblingProgram } from "../platform/processes/sibling-program.ts";
import { watchWork } from "../platform/processes/work-budget.ts";
import { BUDGETS_MILLISECONDS } from "./budgets.ts";

export type AudioKind = Kind<AudioProtocol>;
export type AudioLaunch = ChildLaunch<AudioProtocol>;

const MEMORY_MEGABYTES = 512;
/** A request that was cancelled ends between two steps of its work; one that doesn't takes its process with it. */
const CANCELLING_MILLISECONDS = 2_000;
const IDLE_MILLISECONDS = 5 * 60_000;

export interface AudioCallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: AudioProgress) => void) | undefined;
  /** Of processor time, instead of the one for its kind. */
  readonly budgetMilliseconds?: number | undefined;
}

export interface AudioProcessOptions {
  readonly launch?: (() => Promise<AudioLaunch>) | undefined;
  readonly log?: ((line: string) => void) | undefined;
  readonly idleMilliseconds?: number | undefined;
}

export async function audioLaunch(): Promise<AudioLaunch> {
  const { command, environment } = await nodeExecutable();
  const program = siblingProgram(import.meta.url, "../../sandbox/audio/audio-process");
  return { command, args: [`--max-old-space-size=${MEMORY_MEGABYTES}`, program], environment, options: {} };
}

/**
 * The process that makes and measures sound: started at the first request, again after its end, and ended when nobody needs
 * it. It works on one request at a time, as all of them only calculate.
 */
export class AudioProcess {
  readonly #launch: () => Promise<AudioLaunch>;
  readonly #log: (line: string) => void;
  readonly #idleMilliseconds: number;
  #child: ChildClient<AudioProtocol> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #idle: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor({
    launch = audioLaunch,
    log = () => {},
    idleMilliseconds = IDLE_MILLISECONDS,
  }: AudioProcessOptions = {}) {
    this.#launch = launch;
    this.#log = log;
    this.#idleMilliseconds = idleMilliseconds;
  }

  get pid(): number | undefined {
    return this.#child?.isAlive ? this.#child.pid : undefined;
  }

  /** @throws UserError where the input is to blame or no process can be started; the abort reason */
  async request<K extends AudioKind>(
    kind: K,
    input: Input<AudioProtocol, K>,
    options: AudioCallOptions = {},
  ): Promise<Output<AudioProtocol, K>> {
    options.signal?.throwIfAborted();
    clearTimeout(this.#idle);
    this.#waiting += 1;
    const before = this.#last;
    const turn = before.then(() => {
      options.signal?.throwIfAborted();
      return this.#ask(kind, input, options);
    });
    this.#last = turn.catch(() => {});
    try {
      return await orAbort(turn, options.signal);
    } finally {
      this.#waiting -= 1;
      if (this.#waiting === 0) this.#rest();
    }
  }

  /** Resolves when no process is left. Requests under way fail. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#idle);
    await this.#child?.kill();
  }

  async #ask<K extends AudioKind>(
    kind: K,
    input: Input<AudioProtocol, K>,
    { signal, onProgress, budgetMilliseconds = BUDGETS_MILLISECONDS[kind] }: AudioCallOptions,
  ): Promise<Output<AudioProtocol, K>> {
    const child = await this.#start();
    let isSpent = false;
    let cancelling: NodeJS.Timeout | undefined;
    const stopWatching = watchWork(child.pid, budgetMilliseconds, () => {
      isSpent = true;
      this.#log(`audio process killed: "${kind}" took more than ${budgetMilliseconds} ms of processor time`);
      void child.kill();
    });
    const abort = () => {
      cancelling = setTimeout(() => void child.kill("it was cancelled"), CANCELLING_MILLISECONDS);
    };
    signal?.addEventListener("abort", abort, { once: true });
    try {
      return await child.request(kind, input, { signal, onProgress });
    } catch (error) {
      signal?.throwIfAborted();
      throw isSpent ? tooMuchWork() : this.#explained(error);
    } finally {
      clearTimeout(cancelling);
      stopWatching();
      signal?.removeEventListener("abort", abort);
    }
  }

  async #start(): Promise<ChildClient<AudioProtocol>> {
    if (this.#isClosed) throw new Error("The audio process is closed.");
    if (this.#child?.isAlive) return this.#child;
    try {
      // Whoever asks it something waits until it is ready.
      this.#child = new ChildClient(await this.#launch(), { log: this.#log });
      return this.#child;
    } catch (error) {
      throw this.#explained(error);
    }
  }

  #rest(): void {
    this.#idle = setTimeout(() => void this.#child?.close(), this.#idleMilliseconds);
    this.#idle.unref();
  }

  #explained(error: unknown): unknown {
    if (error instanceof RequestFailedError) {
      const failure = error.failure as AudioFailure;
      if (failure.code === "refused") return new UserError(failure.problem, failure.nextStep);
      return new Error(failure.code === "failed" ? `audio process: ${failure.problem}` : "It was cancelled.");
    }
    if (!(error instanceof ChildProcessError)) return error;
    this.#log(`audio process: ${error.message}`);
    if (error.failure === "ended") {
      return new UserError("The program that works on sound ended in the middle.", "Try again.");
    }
    return new UserError(
      `The program that works on sound could not start: ${error.message}.`,
      "Run `scenewright doctor` and follow what it says; the server's log on stderr has the details.",
    );
  }
}

function tooMuchWork(): UserError {
  return new UserError("This sound takes too long to make.", "Ask for less at once: a shorter text or fewer seconds.");
}

/** Whoever aborts need not wait until the process has noticed. */
async function orAbort<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  let leave = () => {};
  const aborted = new Promise<never>((_, reject) => {
    leave = () => reject(signal.reason);
    signal.addEventListener("abort", leave, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", leave);
  }
}
