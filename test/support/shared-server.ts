import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { isProcessRunning } from "../../src/platform/processes/is-process-running.ts";
import { type RunningServer, startServer } from "./server.ts";

export type SharedServer = Omit<RunningServer, "stop">;

let server: Promise<RunningServer> | undefined;

/**
 * One server for all files of a worker that want nothing of it but its tools: with its children it takes seconds of processor
 * time to start. Whoever ends it, gives it flags or counts what it has starts one of their own.
 */
export async function sharedServer(): Promise<SharedServer> {
  const running = await server?.catch(() => undefined);
  if (running && isProcessRunning(running.pid)) return running;
  server = startServer(mkdtempSync(join(inject("sharedFolder"), "server-")));
  return server;
}
