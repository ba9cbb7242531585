import { createInterface } from "node:readline";
import type { ChildProtocol, FromChild, Input, Kind, Output, ToChild } from "./protocol.ts";

export interface Call<P extends ChildProtocol> {
  /** 1 or more, of this request alone. */
  readonly id: number;
  /** Aborted when the server no longer wants the answer. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: P["progress"]) => void;
}

export interface ChildService<P extends ChildProtocol> {
  readonly handlers: {
    readonly [K in Kind<P>]: (input: Input<P, K>, call: Call<P>) => Output<P, K> | Promise<Output<P, K>>;
  };
  /** The server went away: whatever must not outlive this process ends here. */
  close?(): Promise<void>;
}

/**
 * Serves the requests of the server until standard input ends, and then ends this process.
 * `open` gets the options and resolves when requests can be answered; `explain` puts an error into a failure for the server.
 */
export function serveRequests<P extends ChildProtocol>(
  open: (options: P["options"]) => ChildService<P> | Promise<ChildService<P>>,
  explain: (error: unknown, signal: AbortSignal) => P["failure"],
): void {
  const running = new Map<number, AbortController>();
  const lines = createInterface({ input: process.stdin });
  let opening: Promise<ChildService<P>> | undefined;

  async function serve<K extends Kind<P>>(id: number, kind: K, input: Input<P, K>): Promise<void> {
    const abort = new AbortController();
    running.set(id, abort);
    try {
      const handlers = (await opening)?.handlers;
      if (!handlers || !Object.hasOwn(handlers, kind)) throw new Error(`No request kind "${kind}".`);
      const onProgress = (progress: P["progress"]) => reply({ type: "progress", id, progress });
      reply({ type: "done", id, output: await handlers[kind](input, { id, signal: abort.signal, onProgress }) });
    } catch (error) {
      reply({ type: "failed", id, failure: explain(error, abort.signal) });
    } finally {
      running.delete(id);
    }
  }

  function reply(message: FromChild<P>): void {
    process.stdout.write(`${JSON.stringify(message)}\n`);
  }

  lines.on("line", (line) => {
    const message = JSON.parse(line) as ToChild<P>;
    switch (message.type) {
      case "start":
        opening ??= Promise.resolve(open(message.options));
        opening.then(() => reply({ type: "ready" }), endWith);
        return;
      case "cancel":
        running.get(message.id)?.abort();
        return;
      case "request":
        void serve(message.id, message.kind, message.input);
    }
  });
  lines.on("close", async () => {
    await (await opening)?.close?.();
    process.exit(0);
  });
  // A terminal's Ctrl-C reaches every process of the group; the server decides when this one ends.
  process.on("SIGINT", () => undefined);
}

function endWith(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
