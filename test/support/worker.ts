import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { MAIN, serverEnvironment, waitFor } from "./server.ts";

export interface RunningWorker {
  readonly process: ChildProcess;
  stderr(): string;
  stop(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
}

/** Starts the built worker as an operator would. */
export async function startWorker(home: string, environment: Readonly<Record<string, string>>): Promise<RunningWorker> {
  const env = { ...serverEnvironment(home), ...environment };
  const child = spawn(process.execPath, [MAIN, "worker"], { env, stdio: ["ignore", "inherit", "pipe"] });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  await waitFor(() => /working, with a queue/.test(stderr) || child.exitCode !== null, 60_000);
  if (child.exitCode !== null) throw new Error(`The worker did not start: ${stderr}`);
  return {
    process: child,
    stderr: () => stderr,
    async stop(signal = "SIGTERM") {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(signal);
      await once(child, "exit");
    },
  };
}
