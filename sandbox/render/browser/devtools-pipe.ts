import type { Readable, Writable } from "node:stream";
import type { ProtocolMapping } from "devtools-protocol/types/protocol-mapping.js";

type Commands = ProtocolMapping.Commands;
type Events = ProtocolMapping.Events;
type Params<M extends keyof Commands> = Commands[M]["paramsType"][0];
type Listener = (params: unknown, sessionId: string | undefined) => void;

/** Far above a lossless picture of the largest frame: only a hostile page answers with more. */
const MAX_MESSAGE_BYTES = 256 * 1024 ** 2;

/** The browser went away, or a page of it did. */
export class BrowserGoneError extends Error {
  constructor(what: string) {
    super(what);
    this.name = "BrowserGoneError";
  }
}

/** It may still be running, but it did not answer in time. */
export class NoAnswerError extends BrowserGoneError {
  constructor() {
    super("The browser did not answer in time.");
    this.name = "NoAnswerError";
  }
}

/** It did not answer, and had so little processor time that nothing can be said of what it drew. */
export class NoTurnError extends NoAnswerError {
  override name = "NoTurnError";
}

/**
 * The Chrome DevTools protocol over a pair of pipes (`--remote-debugging-pipe`): JSON messages, each ended by a NUL.
 * Pipes rather than a port, as every program on the machine, and the page itself, can reach a port on loopback.
 */
export class DevtoolsPipe {
  readonly #output: Writable;
  readonly #waiting = new Map<
    number,
    { method: string; resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  readonly #listeners = new Map<string, Set<Listener>>();
  #nextId = 1;
  #closed = false;
  #partial: Buffer[] = [];
  #partialBytes = 0;

  constructor(input: Readable, output: Writable) {
    this.#output = output;
    input.on("data", (chunk: Buffer) => this.#read(chunk));
    input.on("close", () => this.close());
    input.on("error", () => this.close());
    output.on("error", () => this.close());
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Rejects with the protocol's message when the browser refuses, with {@link BrowserGoneError} when it is gone. */
  send<M extends keyof Commands>(
    method: M,
    params?: Params<M>,
    sessionId?: string,
  ): Promise<Commands[M]["returnType"]> {
    if (this.#closed) return Promise.reject(new BrowserGoneError("The browser is closed."));
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { method, resolve: resolve as (value: unknown) => void, reject });
      this.#output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  on<E extends keyof Events>(
    event: E,
    listener: (params: Events[E][0], sessionId: string | undefined) => void,
  ): () => void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners);
    listeners.add(listener as Listener);
    return () => listeners.delete(listener as Listener);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const { reject, method } of this.#waiting.values())
      reject(new BrowserGoneError(`The browser closed during ${method}.`));
    this.#waiting.clear();
  }

  #read(chunk: Buffer): void {
    let rest = chunk;
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
      const message = Buffer.concat([...this.#partial, rest.subarray(0, end)]).toString("utf8");
      this.#partial = [];
      this.#partialBytes = 0;
      rest = rest.subarray(end + 1);
      this.#receive(JSON.parse(message));
    }
    if (rest.length > 0) this.#partial.push(rest);
    this.#partialBytes += rest.length;
    if (this.#partialBytes > MAX_MESSAGE_BYTES) this.close();
  }

  #receive(message: {
    id?: number;
    method?: string;
    params?: unknown;
    result?: unknown;
    error?: { message: string };
    sessionId?: string;
  }): void {
    if (message.id !== undefined) {
      const waiting = this.#waiting.get(message.id);
      if (!waiting) return;
      this.#waiting.delete(message.id);
      if (message.error) waiting.reject(new Error(`${waiting.method}: ${message.error.message}`));
      else waiting.resolve(message.result);
    } else if (message.method) {
      for (const listener of this.#listeners.get(message.method) ?? []) listener(message.params, message.sessionId);
    }
  }
}
