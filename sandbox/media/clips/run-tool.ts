import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { ImportFailedError } from "../import-failed.ts";

export interface ToolRun {
  readonly input: Writable;
  readonly output: Readable;
  /** Resolves at exit code 0. The tool's own words are dropped: they quote files. */
  readonly finished: Promise<void>;
  kill(): void;
}

/** Where ffmpeg is, where it works, and what ends it. */
export interface Workshop {
  readonly encoderFolder: string;
  readonly scratch: string;
  readonly signal: AbortSignal;
}

/** Runs ffmpeg or ffprobe in the scratch folder with nothing of the environment but the way to its libraries. */
export function runTool(workshop: Workshop, program: "ffmpeg" | "ffprobe", args: readonly string[]): ToolRun {
  const { encoderFolder, scratch, signal } = workshop;
  signal.throwIfAborted();
  const executable = join(encoderFolder, process.platform === "win32" ? `${program}.exe` : program);
  const child = spawn(executable, [...args], {
    cwd: scratch,
    env: libraryPath(encoderFolder),
    stdio: ["pipe", "pipe", "ignore"],
    windowsHide: true,
  });
  child.stdin.on("error", () => undefined);
  const kill = () => void child.kill("SIGKILL");
  signal.addEventListener("abort", kill, { once: true });
  const finished = new Promise<void>((resolve, reject) => {
    const fail = () => reject(new ImportFailedError({ code: signal.aborted ? "cancelled" : "encoder-failed" }));
    child.once("error", fail);
    child.once("close", (code) => {
      signal.removeEventListener("abort", kill);
      code === 0 ? resolve() : fail();
    });
  });
  finished.catch(() => undefined);
  return { input: child.stdin, output: child.stdout, finished, kill };
}

function libraryPath(folder: string): NodeJS.ProcessEnv {
  if (process.platform === "darwin") return { DYLD_LIBRARY_PATH: folder };
  if (process.platform === "win32") return { PATH: folder, SystemRoot: process.env.SystemRoot };
  return { LD_LIBRARY_PATH: folder };
}

const MAX_OUTPUT_BYTES = 32 * 1024 ** 2;

/** All that a tool prints, up to a bound. */
export async function outputOf(run: ToolRun): Promise<Buffer> {
  run.input.end();
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of run.output) {
    length += part.length;
    if (length > MAX_OUTPUT_BYTES) {
      run.kill();
      throw new ImportFailedError({ code: "encoder-failed" });
    }
    parts.push(part);
  }
  await run.finished;
  return Buffer.concat(parts);
}
