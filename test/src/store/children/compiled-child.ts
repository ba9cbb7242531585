import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * Starts a sibling of this file as a process of its own, from `dist/`: Node 20 does not run TypeScript, so the suite is built
 * before it is run. Its stdout is a pipe, its stderr the test's.
 */
export function startChild(name: string, args: readonly string[]): ChildProcess {
  const file = join(process.cwd(), "dist", "test", "src", "store", "children", `${name}.js`);
  if (!existsSync(file)) throw new Error("Build first: npm run build.");
  return spawn(process.execPath, [file, ...args], { stdio: ["ignore", "pipe", "inherit"] });
}
