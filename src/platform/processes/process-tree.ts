import { type ChildProcess, execFile } from "node:child_process";

/** How a child is spawned so that {@link killTree} reaches all it starts: a process group of its own where there are such. */
export const OWN_TREE = { detached: process.platform !== "win32", windowsHide: true } as const;

/** Ends a child and everything it started, at once. */
export function killTree(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === "win32") {
    execFile("taskkill", ["/pid", String(child.pid), "/T", "/F"], { windowsHide: true }, () => {});
    return;
  }
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}

/** The least a program needs to start on this system, for children that must not see ours. */
export function emptyEnvironment(): NodeJS.ProcessEnv {
  if (process.platform !== "win32") return {};
  // Without these Windows cannot load system libraries or make sockets.
  const { SystemRoot, SystemDrive, windir } = process.env;
  return { SystemRoot, SystemDrive, windir };
}
