import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { removeHome } from "./server.ts";

/** A folder of this run, for what a worker keeps from file to file: a worker is killed, so it cannot clear up itself. */
export default function sharedFolder(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "sw-shared-"));
  project.provide("sharedFolder", folder);
  return () => removeHome(folder);
}

declare module "vitest" {
  interface ProvidedContext {
    sharedFolder: string;
  }
}
