import { serveRequests } from "../child/serve-requests.ts";
import { locateElement, measureLayout, renderFrames } from "./pictures/pictures.ts";
import { probeFrames } from "./pictures/probe.ts";
import { rehearseFrames } from "./pictures/rehearse.ts";
import { renderBoard, renderCells, renderSheet } from "./pictures/sheets.ts";
import { spreadOfFrames } from "./pictures/spread.ts";
import { Stage } from "./pictures/stage.ts";
import type { RenderFailure, RenderProtocol } from "./protocol.ts";
import { RenderFailedError } from "./render-failed.ts";
import { joinSegments } from "./video/join.ts";
import { samplePace } from "./video/sample-pace.ts";
import { verifyVideo } from "./video/verify.ts";
import { renderVideo } from "./video/video.ts";

// The program of the render process. It ends when its standard input does.
serveRequests<RenderProtocol>(
  (options) => {
    const stage = new Stage(options);
    return {
      handlers: {
        frames: (input, { signal }) => renderFrames(stage, input, signal),
        cells: (input, { signal }) => renderCells(stage, input, signal),
        sheet: (input) => renderSheet(stage, input),
        board: (input) => renderBoard(stage, input),
        locate: (input, { signal }) => locateElement(stage, input, signal),
        layout: (input, { signal }) => measureLayout(stage, input, signal),
        probe: (input, { signal }) => probeFrames(stage, input, signal),
        rehearse: (input, { signal }) => rehearseFrames(stage, input, signal),
        spread: (input, { signal }) => spreadOfFrames(stage, input, signal),
        pace: (input, { signal }) => samplePace(stage, input, signal),
        video: (input, { signal, onProgress }) => renderVideo(stage, options, input, signal, onProgress),
        join: (input) => joinSegments(options, input),
        verify: (input) => verifyVideo(options, input),
        warm: async () => {
          const { version, ownSandbox } = await stage.warm();
          return { browser: version, browserSandbox: ownSandbox };
        },
      },
      close: () => stage.close(),
    };
  },
  (error, signal) => (signal.aborted ? { code: "cancelled" } : failureOf(error)),
);

function failureOf(error: unknown): RenderFailure {
  if (error instanceof RenderFailedError) return error.failure;
  // A bug of ours or a problem of the machine: the text goes to the log, never to the agent.
  process.stderr.write(`render process: ${error instanceof Error ? error.stack : String(error)}\n`);
  return { code: "internal" };
}
