// A process group and not pidtree: killing the group is one immediate call, and no child can be started in between.
import { type ChildProcess, execFile } from "node:child_process";
import { win32 } from "node:path";

/** How a child is spawned so that {@link killTree} reaches all it starts: a process group of its own where there are such. */
export const OWN_TREE = { detached: process.platform !== "win32", windowsHide: true } as const;

/** What {@link killTree} does to the machine. A parameter, so that tests can stand in for Windows. */
export interface Killer {
  readonly platform: NodeJS.Platform;
  readonly systemRoot: string | undefined;
  killGroup(pid: number): void;
  run(program: string, args: readonly string[], onEnd: (error: Error | null) => void): void;
}

const MACHINE: Killer = {
  platform: process.platform,
  systemRoot: process.env.SystemRoot,
  killGroup: (pid) => process.kill(-pid, "SIGKILL"),
  run: (program, args, onEnd) => void execFile(program, [...args], { windowsHide: true, timeout: 10_000 }, onEnd),
};

type Child = Pick<ChildProcess, "pid" | "exitCode" | "signalCode" | "kill">;

/** Ends a child and everything it started, at once. Never throws. */
export function killTree(child: Child, killer: Killer = MACHINE): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const killChildOnly = () => void child.kill("SIGKILL");
  try {
    if (killer.platform !== "win32") {
      killer.killGroup(child.pid);
      return;
    }
    // By its full path, as PATH may lack System32; some companies forbid taskkill altogether.
    const taskkill = killer.systemRoot ? win32.join(killer.systemRoot, "System32", "taskkill.exe") : "taskkill";
    killer.run(taskkill, ["/pid", String(child.pid), "/T", "/F"], (error) => {
      if (error) killChildOnly();
    });
  } catch {
    killChildOnly();
  }
}
