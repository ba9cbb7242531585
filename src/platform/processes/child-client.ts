// node:child_process and not execa: execa doesn't kill a process tree, and what we unref is the child with its pipes.
import { type ChildProcess, type ChildProcessByStdio, spawn } from "node:child_process";
import { Socket } from "node:net";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { ChildProtocol, FromChild, Input, Kind, Output, ToChild } from "../../../sandbox/child/protocol.ts";
import { emptyEnvironment } from "./child-environment.ts";
import { ChildProcessError, RequestFailedError } from "./child-errors.ts";
import { killTree, OWN_TREE } from "./process-tree.ts";
import { readLines } from "./read-lines.ts";

const BOOT_MILLISECONDS = 60_000;
/** How long a child that was told to end may take before it is killed. */
const ENDING_MILLISECONDS = 1_500;
/** Far above the largest honest answer, which is a few pictures. */
const MAX_REPLY_CHARACTERS = 128 * 1024 ** 2;
const MAX_LOG_LINE_CHARACTERS = 2_000;

export interface ChildLaunch<P extends ChildProtocol> {
  readonly command: string;
  readonly args: readonly string[];
  /** The first line on its standard input. */
  readonly options: P["options"];
  /** Added to an environment that is empty otherwise. */
  readonly environment?: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
}

export interface ChildClientOptions {
  /** Gets what the child writes to stderr, line by line. */
  readonly log?: ((line: string) => void) | undefined;
  readonly bootMilliseconds?: number | undefined;
  readonly maxReplyCharacters?: number | undefined;
}

export interface CallOptions<P extends ChildProtocol> {
  /** Asks the child to stop this request. The child still answers, usually with a failure. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: P["progress"]) => void) | undefined;
}

interface Waiting<P extends ChildProtocol> {
  settle(reply: Exclude<FromChild<P>, { type: "ready" }>): void;
  fail(error: Error): void;
}

/** One child process and the requests under way in it, from its start to its end. Idle, it doesn't keep this process alive. */
export class ChildClient<P extends ChildProtocol> {
  /** Rejects with a {@link ChildProcessError} where the child can't be started. */
  readonly ready: Promise<void>;
  /** Resolves when the child is gone. */
  readonly ended: Promise<void>;
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #waiting = new Map<number, Waiting<P>>();
  readonly #log: (line: string) => void;
  #becomeReady: () => void = () => undefined;
  #state: "starting" | "ready" | "ended" = "starting";
  #end = "it ended";
  #nextId = 1;
  #keepers = 0;

  constructor({ command, args, options, environment, ...user }: ChildLaunch<P>, settings: ChildClientOptions = {}) {
    this.#log = settings.log ?? (() => undefined);
    this.#child = started(() =>
      spawn(command, [...args], {
        ...OWN_TREE,
        ...user,
        env: { ...emptyEnvironment(), ...environment },
        stdio: ["pipe", "pipe", "pipe"],
      }),
    );
    this.#child.stdin.on("error", () => undefined);
    readLines(this.#child.stdout, {
      maxCharacters: settings.maxReplyCharacters ?? MAX_REPLY_CHARACTERS,
      onLine: (line) => this.#receive(line),
      onTooLong: () => this.#endWith("its answer was too long"),
    });
    createInterface({ input: this.#child.stderr }).on("line", (line) =>
      this.#log(line.slice(0, MAX_LOG_LINE_CHARACTERS)),
    );
    this.ended = this.#watchEnd();
    this.ready = this.#boot(settings.bootMilliseconds ?? BOOT_MILLISECONDS);
    this.ready.catch(() => undefined);
    this.#send({ type: "start", options });
    this.#keepServerAlive(false);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get isAlive(): boolean {
    return this.#state !== "ended";
  }

  get isReady(): boolean {
    return this.#state === "ready";
  }

  /** @throws ChildProcessError, RequestFailedError */
  request<K extends Kind<P>>(
    kind: K,
    input: Input<P, K>,
    { signal, onProgress }: CallOptions<P> = {},
  ): Promise<Output<P, K>> {
    return this.#whileKeptAlive(async () => {
      await this.ready;
      signal?.throwIfAborted();
      if (!this.isAlive) throw new ChildProcessError("ended", this.#end);
      const id = this.#nextId++;
      const cancel = () => this.#send({ type: "cancel", id });
      signal?.addEventListener("abort", cancel, { once: true });
      try {
        return await new Promise<Output<P, K>>((resolve, reject) => {
          this.#waiting.set(id, {
            fail: reject,
            settle: (reply) => {
              if (reply.type === "progress") onProgress?.(reply.progress);
              else if (reply.type === "failed") reject(new RequestFailedError(reply.failure));
              else resolve(reply.output as Output<P, K>);
            },
          });
          this.#send({ type: "request", id, kind, input });
        });
      } finally {
        signal?.removeEventListener("abort", cancel);
        this.#waiting.delete(id);
      }
    });
  }

  /** Ends the child and all it started, at once. Requests under way fail. */
  async kill(cause = "it was stopped"): Promise<void> {
    this.#endWith(cause);
    await this.#whileKeptAlive(() => this.ended);
  }

  /** Lets the child end by itself, so that what it started goes with it; a stuck one is killed. */
  async close(): Promise<void> {
    this.#child.stdin.end();
    const timer = setTimeout(() => killTree(this.#child), ENDING_MILLISECONDS);
    await this.#whileKeptAlive(() => this.ended);
    clearTimeout(timer);
  }

  async #boot(milliseconds: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    try {
      await Promise.race([
        new Promise<void>((resolve) => {
          this.#becomeReady = resolve;
        }),
        new Promise<void>((resolve) => {
          timer = setTimeout(() => {
            this.#endWith(`it was not ready after ${Math.round(milliseconds / 1000)} s`);
            resolve();
          }, milliseconds);
          timer.unref();
        }),
        this.ended,
      ]);
    } finally {
      clearTimeout(timer);
    }
    if (this.#state !== "starting") throw new ChildProcessError("not-started", this.#end);
    this.#state = "ready";
  }

  #watchEnd(): Promise<void> {
    return new Promise((resolve) => {
      const end = (cause: string) => {
        this.#fail(cause);
        resolve();
      };
      this.#child.once("error", (error) => end(couldNotRun(error)));
      this.#child.once("close", (code, signal) => {
        end(signal ? `it was ended by ${signal}` : `it ended with exit code ${code}`);
      });
    });
  }

  #endWith(cause: string): void {
    this.#fail(cause);
    killTree(this.#child);
  }

  #fail(cause: string): void {
    if (this.#state === "ended") return;
    this.#state = "ended";
    this.#end = cause;
    for (const { fail } of this.#waiting.values()) fail(new ChildProcessError("ended", cause));
    this.#waiting.clear();
  }

  #receive(line: string): void {
    const reply = parsed<P>(line);
    if (reply?.type === "ready") this.#becomeReady();
    else if (reply) this.#waiting.get(reply.id)?.settle(reply);
  }

  #send(message: ToChild<P>): void {
    if (this.isAlive) this.#child.stdin.write(`${JSON.stringify(message)}\n`);
  }

  async #whileKeptAlive<T>(work: () => Promise<T>): Promise<T> {
    this.#keepers += 1;
    if (this.#keepers === 1) this.#keepServerAlive(true);
    try {
      return await work();
    } finally {
      this.#keepers -= 1;
      if (this.#keepers === 0) this.#keepServerAlive(false);
    }
  }

  #keepServerAlive(isKept: boolean): void {
    const { stdin, stdout, stderr } = this.#child;
    const handles: (ChildProcess | Socket)[] = [stdin, stdout, stderr].filter((pipe) => pipe instanceof Socket);
    for (const handle of [this.#child, ...handles]) isKept ? handle.ref() : handle.unref();
  }
}

/** Most failures of `spawn` come as an event; the others, such as a user it may not switch to, are thrown. */
function started<T>(start: () => T): T {
  try {
    return start();
  } catch (error) {
    throw new ChildProcessError("not-started", couldNotRun(error as NodeJS.ErrnoException));
  }
}

function couldNotRun({ code }: NodeJS.ErrnoException): string {
  return `it could not be run (${code})`;
}

/** Whatever isn't a reply is no more than noise: a library may print to standard output. */
function parsed<P extends ChildProtocol>(line: string): FromChild<P> | undefined {
  try {
    const reply: unknown = JSON.parse(line);
    return typeof reply === "object" && reply !== null && "type" in reply ? (reply as FromChild<P>) : undefined;
  } catch {
    return undefined;
  }
}
