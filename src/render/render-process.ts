import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type {
  RenderFailure,
  RenderKind,
  RenderProgress,
  RenderReply,
  RenderRequests,
} from "../../sandbox/render/protocol.ts";
import { emptyEnvironment, killTree, OWN_TREE } from "../platform/processes/process-tree.ts";

type Input<K extends RenderKind> = RenderRequests[K]["input"];
type Output<K extends RenderKind> = RenderRequests[K]["output"];

/** What the render process said went wrong, or what its end says. */
export class RenderError extends Error {
  readonly failure: RenderFailure;

  constructor(failure: RenderFailure) {
    super(`render failed: ${failure.code}`);
    this.name = "RenderError";
    this.failure = failure;
  }
}

export interface RenderLaunch {
  readonly command: string;
  readonly args: readonly string[];
  /** The first line on its standard input. */
  readonly options: unknown;
  readonly uid?: number;
  readonly gid?: number;
}

export interface RequestLimits {
  /** After this the whole process tree is killed: the last wall, where everything inside has failed. */
  readonly wallClockMilliseconds: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: RenderProgress) => void) | undefined;
}

interface Waiting {
  readonly resolve: (output: never) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: RequestLimits["onProgress"];
}

/** One render process and the requests under way in it. Started at the first request, and again after its end. */
export class RenderProcess {
  readonly #launch: () => Promise<RenderLaunch>;
  readonly #log: (line: string) => void;
  readonly #waiting = new Map<number, Waiting>();
  #child: Promise<ChildProcess> | undefined;
  #nextId = 1;
  #closed = false;

  constructor(launch: () => Promise<RenderLaunch>, log: (line: string) => void) {
    this.#launch = launch;
    this.#log = log;
  }

  get running(): boolean {
    return this.#child !== undefined;
  }

  async request<K extends RenderKind>(kind: K, input: Input<K>, limits: RequestLimits): Promise<Output<K>> {
    limits.signal?.throwIfAborted();
    const child = await this.#start();
    const id = this.#nextId++;
    const cancel = () => this.#send(child, { id, kind: "cancel" });
    const timer = setTimeout(() => {
      this.#log(`render process killed: "${kind}" took longer than ${limits.wallClockMilliseconds} ms`);
      killTree(child);
    }, limits.wallClockMilliseconds);
    limits.signal?.addEventListener("abort", cancel, { once: true });
    try {
      return await new Promise<Output<K>>((resolve, reject) => {
        this.#waiting.set(id, { resolve, reject, onProgress: limits.onProgress });
        this.#send(child, { id, kind, input });
      });
    } finally {
      clearTimeout(timer);
      limits.signal?.removeEventListener("abort", cancel);
      this.#waiting.delete(id);
    }
  }

  /** Ends it and all it started. Requests under way fail. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.stop();
  }

  /** As {@link close}, but the next request starts it again. */
  async stop(): Promise<void> {
    const child = await this.#child?.catch(() => undefined);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once("close", resolve));
    // Its own end first, so that the browser goes with it; a jailed or stuck one is killed.
    child.stdin?.end();
    const timer = setTimeout(() => killTree(child), 1_500);
    await gone;
    clearTimeout(timer);
  }

  #start(): Promise<ChildProcess> {
    if (this.#closed) return Promise.reject(new RenderError({ code: "cancelled" }));
    this.#child ??= this.#spawn().catch((error) => {
      this.#child = undefined;
      throw error;
    });
    return this.#child;
  }

  async #spawn(): Promise<ChildProcess> {
    const { command, args, options, uid, gid } = await this.#launch();
    const child = spawn(command, [...args], {
      ...OWN_TREE,
      env: emptyEnvironment(),
      stdio: ["pipe", "pipe", "pipe"],
      ...(uid === undefined ? {} : { uid }),
      ...(gid === undefined ? {} : { gid }),
    });
    createInterface({ input: child.stdout }).on("line", (line) => this.#receive(line));
    createInterface({ input: child.stderr }).on("line", (line) => this.#log(line.slice(0, 2_000)));
    child.stdin.on("error", () => {});
    child.once("error", () => this.#ended());
    child.once("close", () => {
      killTree(child);
      this.#ended();
    });
    this.#send(child, options);
    return child;
  }

  #ended(): void {
    this.#child = undefined;
    for (const { reject } of this.#waiting.values()) reject(new RenderError({ code: "page-lost" }));
    this.#waiting.clear();
  }

  #receive(line: string): void {
    let reply: RenderReply;
    try {
      reply = JSON.parse(line) as RenderReply;
    } catch {
      return;
    }
    const waiting = this.#waiting.get(reply.id);
    if (!waiting) return;
    if (reply.kind === "progress") waiting.onProgress?.(reply);
    else if (reply.kind === "failed") waiting.reject(new RenderError(reply.failure));
    else waiting.resolve(reply.output as never);
  }

  #send(child: ChildProcess, message: unknown): void {
    child.stdin?.write(`${JSON.stringify(message)}\n`);
  }
}
