import { type ChildProcess, execFile } from "node:child_process";

/** How a child is spawned so that {@link killTree} reaches all it starts: a process group of its own where there are such. */
export const OWN_TREE = { detached: process.platform !== "win32", windowsHide: true } as const;

/** Ends a child and everything it started, at once. */
export function killTree(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === "win32") {
    // Where taskkill is missing or refuses, at least the child itself goes.
    execFile("taskkill", ["/pid", String(child.pid), "/T", "/F"], { windowsHide: true }, (error) => {
      if (error) child.kill("SIGKILL");
    });
    return;
  }
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}
