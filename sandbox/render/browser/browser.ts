import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { browserFlags } from "./browser-flags.ts";
import { BrowserGoneError, DevtoolsPipe, NoAnswerError } from "./devtools-pipe.ts";
import { watchMemory } from "./memory-watch.ts";
import { processorMilliseconds, processTree } from "./process-table.ts";

type Remove = (folder: string, options: NonNullable<Parameters<typeof rm>[1]>) => Promise<void>;

const LAUNCH_TIMEOUT_MILLISECONDS = 30_000;
const KILL_TIMEOUT_MILLISECONDS = 5_000;

export interface BrowserOptions {
  readonly executable: string;
  /** Folder for the throw-away profile. */
  readonly scratch: string;
  /** Whether to try with Chromium's own sandbox first. */
  readonly tryOwnSandbox: boolean;
  readonly environment: NodeJS.ProcessEnv;
  /** Told before it is killed for holding too much memory. */
  readonly onTooMuchMemory?: () => void;
}

export interface Browser {
  readonly pipe: DevtoolsPipe;
  readonly version: string;
  readonly ownSandbox: boolean;
  /** Of all its processes; undefined where the system does not tell. */
  processorMilliseconds(): number | undefined;
  /** What it is waited for at the moment, by its pages. */
  readonly waits: Set<Promise<unknown>>;
  /** Kills it at once: it holds nothing worth saving. */
  close(): Promise<void>;
}

/** Starts a headless Chromium. Runs without Chromium's own sandbox where the system denies it (root, no user namespaces). */
export async function launchBrowser(options: BrowserOptions): Promise<Browser> {
  if (options.tryOwnSandbox) {
    try {
      return await launch(options, true);
    } catch {
      // Chromium says why on stderr, in words that never leave this process; `ownSandbox` reports the level.
    }
  }
  return onceMore(() => launch(options, false));
}

/** Of some hundred starts Chromium ends one by itself, with a fault in its own libraries: the next one is as good as any. */
async function onceMore<T>(start: () => Promise<T>): Promise<T> {
  return start().catch((error) => {
    if (error instanceof NoAnswerError || !(error instanceof BrowserGoneError)) throw error;
    return start();
  });
}

async function launch(options: BrowserOptions, ownSandbox: boolean): Promise<Browser> {
  const profileDirectory = await mkdtemp(join(options.scratch, "profile-"));
  const child = spawn(options.executable, browserFlags({ profileDirectory, ownSandbox }), {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    env: options.environment,
    windowsHide: true,
  });
  const pipe = new DevtoolsPipe(child.stdio[4] as Readable, child.stdio[3] as Writable);
  const exited = whenExited(child);
  const stopWatching = watchMemory(child.pid, (pids) => {
    options.onTooMuchMemory?.();
    child.kill("SIGKILL");
    // Those that paint would go on until they notice that the browser is gone.
    for (const pid of pids) killQuietly(pid);
  });
  exited.then(() => {
    stopWatching();
    pipe.close();
  });

  const close = async () => {
    pipe.close();
    await killed(child, exited);
    await removeProfile(profileDirectory);
  };
  try {
    const { product } = await within(LAUNCH_TIMEOUT_MILLISECONDS, pipe.send("Browser.getVersion"));
    await pipe.send("Browser.setDownloadBehavior", { behavior: "deny" });
    return {
      pipe,
      version: product,
      ownSandbox,
      waits: new Set(),
      processorMilliseconds: () => processorMilliseconds(processTree(child.pid)),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Kills it and waits for its end, but not for ever: a process that hangs in the kernel survives SIGKILL. */
export async function killed(
  child: Pick<ChildProcess, "kill">,
  exited: Promise<void>,
  milliseconds = KILL_TIMEOUT_MILLISECONDS,
): Promise<void> {
  child.kill("SIGKILL");
  await within(milliseconds, exited).catch(() => undefined);
}

/**
 * Windows keeps files of a killed browser busy for seconds. What remains lies in the scratch folder, which is cleared when the
 * process ends and at the next start, so a failure here stops nobody.
 */
export async function removeProfile(folder: string, remove: Remove = rm): Promise<void> {
  await remove(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => undefined);
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

function whenExited(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
}

/** The promise, or {@link NoAnswerError} after so many milliseconds. Not p-timeout: this runs behind the wall, once a frame. */
export function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswerError()), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
