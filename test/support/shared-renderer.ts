import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { openRenderer } from "./open-renderer.ts";

type OpenRenderer = ReturnType<typeof openRenderer>;

let renderer: OpenRenderer | undefined;

/** One renderer, with its browser, for all files of a worker that don't look at which segments are kept: it ends with the worker. */
export function sharedRenderer(): Omit<OpenRenderer, "close"> {
  renderer ??= openRenderer(mkdtempSync(join(inject("sharedFolder"), "segments-")));
  return renderer;
}
