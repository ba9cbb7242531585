import { spawn } from "node:child_process";
import { emptyEnvironment } from "./child-environment.ts";
import { killTree, OWN_TREE } from "./process-tree.ts";

export interface ProgramRun {
  readonly milliseconds: number;
  readonly signal?: AbortSignal | undefined;
}

/** Far above what a list of voices or of words takes. */
const MAX_OUTPUT_BYTES = 4 * 1024 ** 2;

/** The program isn't there, took too long, or ended with a failure. */
export class ProgramError extends Error {
  readonly isMissing: boolean;

  constructor(cause: string, isMissing = false) {
    super(cause);
    this.name = "ProgramError";
    this.isMissing = isMissing;
  }
}

/**
 * Runs a program of this machine that PATH finds, with an environment that is empty but for that, and returns what it printed.
 * Text from outside goes to it in files, never as an argument.
 * @throws ProgramError; the abort reason
 */
export function runProgram(
  command: string,
  args: readonly string[],
  { milliseconds, signal }: ProgramRun,
): Promise<string> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const environment = { ...emptyEnvironment(), ...pathOf(process.env), LANG: "C.UTF-8" };
    const child = spawn(command, [...args], { ...OWN_TREE, env: environment, stdio: ["ignore", "pipe", "ignore"] });
    const printed: Buffer[] = [];
    let size = 0;
    const end = (error: unknown) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      if (error) reject(error);
      else resolve(Buffer.concat(printed).toString("utf8"));
    };
    const stop = (error: unknown) => {
      killTree(child);
      end(error);
    };
    const abort = () => stop(signal?.reason);
    const timer = setTimeout(() => stop(new ProgramError(`it took longer than ${milliseconds} ms`)), milliseconds);
    signal?.addEventListener("abort", abort, { once: true });
    child.stdout.on("data", (bytes: Buffer) => {
      size += bytes.length;
      if (size > MAX_OUTPUT_BYTES) stop(new ProgramError("it printed too much"));
      else printed.push(bytes);
    });
    child.once("error", (error: NodeJS.ErrnoException) => {
      end(new ProgramError(`it could not be run (${error.code})`, error.code === "ENOENT"));
    });
    child.once("close", (code, killer) => {
      end(code === 0 ? undefined : new ProgramError(`it ended with ${killer ?? `exit code ${code}`}`));
    });
  });
}

/** Under whatever name Windows has it. */
function pathOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  const [name, value] = Object.entries(environment).find(([each]) => each.toUpperCase() === "PATH") ?? [];
  return name && value ? { [name]: value } : {};
}
