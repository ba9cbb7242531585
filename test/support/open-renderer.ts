import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cacheFolder } from "../../src/platform/files/cache-folder.ts";
import type { Renderer } from "../../src/render/renderer.ts";
import { ROOT } from "./server.ts";

const { makeRenderer } = (await import(
  join(ROOT, "dist/src/render/make-renderer.js")
)) as typeof import("../../src/render/make-renderer.ts");

/** A folder for kept segments, which renderers may share. */
export function segmentFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "sw-segments-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The renderer as the server makes it. */
export function openRenderer(segments: string) {
  const log: string[] = [];
  const renderer = makeRenderer({
    segments: { folder: segments, workspace: "test", maxBytes: 1024 ** 3 },
    cache: process.env.SCENEWRIGHT_CACHE ?? cacheFolder(),
    browser: process.env.SCENEWRIGHT_BROWSER,
    requireSandbox: false,
    log: (line) => log.push(line),
    onSetup: () => {},
  });
  return Object.assign(renderer, { log });
}

/** How many frames a video would have to be drawn of. */
export async function framesToDraw(
  renderer: Pick<Renderer, "workToDo">,
  ...video: Parameters<Renderer["workToDo"]>
): Promise<number> {
  const { toDraw } = await renderer.workToDo(...video);
  return toDraw.reduce((sum, [from, to]) => sum + to - from, 0);
}
