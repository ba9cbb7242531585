import { createInterface } from "node:readline";
import { locateElement, renderFrames, renderSheet } from "./pictures/pictures.ts";
import { probeFrames } from "./pictures/probe.ts";
import { Stage, type StageOptions } from "./pictures/stage.ts";
import type { RenderFailure, RenderReply, RenderRequest, RenderRequests } from "./protocol.ts";
import { RenderFailedError } from "./render-failed.ts";
import { joinSegments } from "./video/join.ts";
import { verifyVideo } from "./video/verify.ts";
import { renderVideo } from "./video/video.ts";

// The program of the render process: one JSON request a line on stdin, replies on stdout. It ends when stdin does.
// The first line is its options: arguments would be seen by every program of the machine, and the environment is empty.

export interface RenderProcessOptions extends StageOptions {
  readonly encoderFolder: string;
}

const running = new Map<number, AbortController>();
const lines = createInterface({ input: process.stdin });
let stage: Stage | undefined;
let options: RenderProcessOptions;

lines.on("line", (line) => {
  const message = JSON.parse(line);
  if (!stage) {
    options = message as RenderProcessOptions;
    stage = new Stage(options);
  } else if (message.kind === "cancel") {
    running.get(message.id)?.abort();
  } else {
    void serve(message as RenderRequest);
  }
});
lines.on("close", async () => {
  await stage?.close();
  process.exit(0);
});

async function serve(request: RenderRequest): Promise<void> {
  const abort = new AbortController();
  running.set(request.id, abort);
  try {
    reply({ id: request.id, kind: "done", output: await run(request, abort.signal) });
  } catch (error) {
    reply({ id: request.id, kind: "failed", failure: abort.signal.aborted ? { code: "cancelled" } : failureOf(error) });
  } finally {
    running.delete(request.id);
  }
}

function run(request: RenderRequest, signal: AbortSignal): Promise<RenderRequests[typeof request.kind]["output"]> {
  const open = stage as Stage;
  switch (request.kind) {
    case "frames":
      return renderFrames(open, request.input, signal);
    case "sheet":
      return renderSheet(open, request.input, signal);
    case "locate":
      return locateElement(open, request.input, signal);
    case "probe":
      return probeFrames(open, request.input, signal);
    case "video":
      return renderVideo(open, options, request.input, signal, (progress) =>
        reply({ id: request.id, kind: "progress", ...progress }),
      );
    case "join":
      return joinSegments(options, request.input);
    case "verify":
      return verifyVideo(options, request.input.fileName);
    case "warm":
      return open.warm().then(({ version, ownSandbox }) => ({ browser: version, browserSandbox: ownSandbox }));
  }
}

function failureOf(error: unknown): RenderFailure {
  if (error instanceof RenderFailedError) return error.failure;
  // Our own bug or the machine's trouble: the words go to the log, never to the agent.
  process.stderr.write(`render process: ${error instanceof Error ? error.stack : String(error)}\n`);
  return { code: "internal" };
}

function reply(message: RenderReply): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}
