import type { Input, Kind, Output } from "../../sandbox/child/protocol.ts";
import type { RenderFailure, RenderProgress, RenderProtocol } from "../../sandbox/render/protocol.ts";
import { UserError } from "../errors.ts";
import { ChildClient, type ChildLaunch } from "../platform/processes/child-client.ts";
import { ChildProcessError, RequestFailedError } from "../platform/processes/child-errors.ts";

/** What the render process said went wrong, or what its end says. */
export class RenderError extends Error {
  readonly failure: RenderFailure;

  constructor(failure: RenderFailure) {
    super(`render failed: ${failure.code}`);
    this.name = "RenderError";
    this.failure = failure;
  }
}

export type RenderLaunch = ChildLaunch<RenderProtocol>;

export interface RequestLimits {
  /** After this the whole process tree is killed: the last wall, where everything inside has failed. */
  readonly wallClockMilliseconds: number;
  /** Whether each progress begins that time anew. */
  readonly untilNextProgress?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: RenderProgress) => void) | undefined;
}

/** One render process, started at the first request, and again after its end. */
export class RenderProcess {
  readonly #launch: () => Promise<RenderLaunch>;
  readonly #log: (line: string) => void;
  #child: ChildClient<RenderProtocol> | undefined;
  #starting: Promise<ChildClient<RenderProtocol>> | undefined;
  #closed = false;
  #hasAnswered = false;

  constructor(launch: () => Promise<RenderLaunch>, log: (line: string) => void) {
    this.#launch = launch;
    this.#log = log;
  }

  get running(): boolean {
    return this.#starting !== undefined || this.#child?.isAlive === true;
  }

  /** Whether the process that runs now has done something already: its browser is open. */
  get hasAnswered(): boolean {
    return this.#hasAnswered && this.#child?.isAlive === true;
  }

  /** @throws RenderError; UserError where the process can't be started; the abort reason where it wasn't yet */
  async request<K extends Kind<RenderProtocol>>(
    kind: K,
    input: Input<RenderProtocol, K>,
    { wallClockMilliseconds, untilNextProgress, ...call }: RequestLimits,
  ): Promise<Output<RenderProtocol, K>> {
    call.signal?.throwIfAborted();
    const child = await this.#start();
    const timer = setTimeout(() => {
      this.#log(`render process killed: "${kind}" took longer than ${wallClockMilliseconds} ms`);
      void child.kill();
    }, wallClockMilliseconds);
    const onProgress = (progress: RenderProgress) => {
      if (untilNextProgress) timer.refresh();
      call.onProgress?.(progress);
    };
    try {
      const output = await child.request(kind, input, { ...call, onProgress });
      this.#hasAnswered = true;
      return output;
    } catch (error) {
      throw renderError(error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends it and all it started. Requests under way fail. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.stop();
  }

  /** As {@link close}, but the next request starts it again. */
  async stop(): Promise<void> {
    const child = (await this.#starting?.catch(() => undefined)) ?? this.#child;
    await child?.close();
  }

  async #start(): Promise<ChildClient<RenderProtocol>> {
    if (this.#closed) throw new RenderError({ code: "cancelled" });
    if (this.#child?.isAlive) return this.#child;
    this.#starting ??= this.#spawn().finally(() => {
      this.#starting = undefined;
    });
    return this.#starting;
  }

  async #spawn(): Promise<ChildClient<RenderProtocol>> {
    const launch = await this.#launch();
    try {
      this.#hasAnswered = false;
      this.#child = new ChildClient(launch, { log: this.#log });
      return this.#child;
    } catch (error) {
      throw renderError(error);
    }
  }
}

function renderError(error: unknown): unknown {
  if (error instanceof RequestFailedError) return new RenderError(error.failure as RenderFailure);
  if (!(error instanceof ChildProcessError)) return error;
  if (error.failure === "ended") return new RenderError({ code: "page-lost" });
  return new UserError(
    `The render process could not start: ${error.message}.`,
    "Run `scenewright doctor` and follow what it says; the server's log on stderr has the details.",
  );
}
