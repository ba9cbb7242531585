import { spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { explainedCacheError } from "../files/file-errors.ts";
import { emptyEnvironment } from "../processes/child-environment.ts";
import { nodeExecutable } from "../processes/node-executable.ts";
import { siblingProgram } from "../processes/sibling-program.ts";
import type { FoundBrowser } from "./found-browser.ts";

/** Loaded when first needed, not with the server. */
const lockfile = async () => (await import("proper-lockfile")).default;

const DOWNLOAD_TIMEOUT_MILLISECONDS = 10 * 60_000;

/** The headless shell that Remotion downloads once, kept in the cache. Undefined where it cannot be had. */
export async function downloadedBrowser(cache: string): Promise<FoundBrowser | undefined> {
  const folder = join(cache, "remotion-browser");
  await mkdir(folder, { recursive: true }).catch((error) => {
    throw explainedCacheError(error, cache);
  });
  // Two downloads into one folder corrupt each other: remotion-dev/remotion#9875.
  const release = await (await lockfile()).lock(folder, {
    stale: 30_000,
    retries: { retries: 600, minTimeout: 1_000, factor: 1 },
  });
  try {
    const executable = await download(folder);
    return executable
      ? { executable, source: "Remotion's download", environment: {}, folders: [dirname(executable)] }
      : undefined;
  } finally {
    await release();
  }
}

/** In a process of its own: Remotion prints to standard output, and that belongs to the protocol here. */
async function download(folder: string): Promise<string | undefined> {
  const node = await nodeExecutable();
  return new Promise((resolve) => {
    const child = spawn(node.command, [siblingProgram(import.meta.url, "./download-browser")], {
      cwd: folder,
      env: { ...emptyEnvironment(), ...proxySettings(), ...node.environment },
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      timeout: DOWNLOAD_TIMEOUT_MILLISECONDS,
    });
    let executable: string | undefined;
    child.on("message", (path) => {
      executable = String(path);
    });
    child.once("error", () => resolve(undefined));
    child.once("exit", () => resolve(executable));
  });
}

function proxySettings(): NodeJS.ProcessEnv {
  const names = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy"];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}
