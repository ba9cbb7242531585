import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";

/** ffmpeg or ffprobe ended badly. Its own words are dropped: they quote files. */
export class EncoderFailedError extends Error {
  constructor() {
    super("the encoder failed");
    this.name = "EncoderFailedError";
  }
}

export interface EncoderRun {
  readonly input: Writable;
  readonly output: Readable;
  /** Resolves at exit code 0; rejects with `EncoderFailedError` otherwise. */
  readonly finished: Promise<void>;
  kill(): void;
}

/** Runs the ffmpeg or ffprobe in `folder`, with the libraries beside it. No shell, no inherited environment, no network protocols. */
export function startEncoder(folder: string, program: "ffmpeg" | "ffprobe", args: readonly string[]): EncoderRun {
  const executable = join(folder, process.platform === "win32" ? `${program}.exe` : program);
  const child = spawn(executable, [...args], {
    cwd: folder,
    env: libraryPath(folder),
    stdio: ["pipe", "pipe", "ignore"],
    windowsHide: true,
  });
  // A broken pipe means that the encoder exited; `finished` reports why.
  child.stdin.on("error", () => {});
  const finished = whenFinished(child);
  finished.catch(() => {});
  return { input: child.stdin, output: child.stdout, finished, kill: () => child.kill("SIGKILL") };
}

/** Writes, and waits while the encoder is busy, so that what is written doesn't pile up in memory. */
export async function writeTo(run: EncoderRun, bytes: Buffer): Promise<void> {
  if (run.input.write(bytes)) return;
  const drained = new Promise<void>((resolve) => run.input.once("drain", resolve));
  await Promise.race([drained, run.finished.then(() => undefined)]);
}

function libraryPath(folder: string): NodeJS.ProcessEnv {
  if (process.platform === "darwin") return { DYLD_LIBRARY_PATH: folder };
  if (process.platform === "win32") return { PATH: folder, SystemRoot: process.env.SystemRoot };
  return { LD_LIBRARY_PATH: folder };
}

function whenFinished(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new EncoderFailedError());
    child.once("error", fail);
    child.once("close", (code) => (code === 0 ? resolve() : fail()));
  });
}
