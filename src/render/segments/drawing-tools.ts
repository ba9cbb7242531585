import { createHash } from "node:crypto";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import type { JailLevel } from "../../../sandbox/jail/jail-level.ts";
import type { FoundBrowser } from "../../platform/browsers/found-browser.ts";

/** Our own code between a timeline and its bytes. */
const DRAWING_CODE = resolve(import.meta.dirname, "../../../sandbox/render");

/** A hash of all that pixels depend on beside the video itself. Another browser, font or encoder draws other pixels. */
export async function drawingTools(
  browser: FoundBrowser,
  jail: JailLevel,
  folders: { readonly bundle: string; readonly encoder: string },
): Promise<string> {
  const parts = await Promise.all([
    contents(DRAWING_CODE),
    readFile(join(folders.bundle, "built-from.txt"), "utf8"),
    stamp(browser.executable),
    ...(await readdir(folders.encoder)).sort().map((name) => stamp(join(folders.encoder, name))),
    ...fontFolders().map(listing),
  ]);
  // A jail hides the fonts of the user's home folder.
  const setting = [process.platform, process.arch, jail, browser.environment];
  return createHash("sha256")
    .update(JSON.stringify([setting, parts]))
    .digest("hex");
}

async function contents(folder: string): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.[jt]s$/.test(name)).sort();
  return Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
}

/** Programs are too large to read for every export: size and time tell one from its successor. */
async function stamp(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path);
  return [await realpath(path), size, mtimeMs].join(" ");
}

function fontFolders(): string[] {
  const home = homedir();
  if (process.platform === "darwin") return ["/Library/Fonts", join(home, "Library/Fonts")];
  if (process.platform === "win32") return ["C:\\Windows\\Fonts"];
  return [
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/etc/fonts",
    join(home, ".fonts"),
    join(home, ".local/share/fonts"),
  ];
}

async function listing(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true }).catch(() => [])).sort();
}
