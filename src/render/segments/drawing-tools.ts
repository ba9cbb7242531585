import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { JailLevel } from "../../../sandbox/jail/jail-level.ts";
import type { FoundBrowser } from "../../platform/browsers/found-browser.ts";
import { ContentHashes } from "./content-hashes.ts";
import { browserFiles, filesIn, fontFiles } from "./drawing-files.ts";

export { ContentHashes };

/** Our own code between a timeline and its bytes. */
const DRAWING_CODE = resolve(import.meta.dirname, "../../../sandbox/render");

/**
 * A hash of all that pixels depend on beside the video itself, by content: two machines that are set up alike agree, wherever things
 * lie on them, and another browser, font or encoder draws other pixels.
 */
export async function drawingTools(
  browser: FoundBrowser,
  jail: JailLevel,
  folders: { readonly bundle: string; readonly encoder: string },
  hashes: ContentHashes,
): Promise<string> {
  const files = (await Promise.all([browserFiles(browser), filesIn(folders.encoder), fontFiles(jail)])).flat();
  const parts = await Promise.all([
    contents(DRAWING_CODE),
    readFile(join(folders.bundle, "built-from.txt"), "utf8"),
    hashes.of(files.map(({ path }) => path)),
  ]);
  // What the browser is told names folders of this machine; what lies in those is among the files.
  const setting = [process.platform, process.arch, jail, Object.keys(browser.environment).sort()];
  const names = files.map(({ name }) => name);
  return createHash("sha256")
    .update(JSON.stringify([setting, names, parts]))
    .digest("hex");
}

async function contents(folder: string): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.[jt]s$/.test(name)).sort();
  return Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
}
