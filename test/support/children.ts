import { existsSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";

/** Whether leftovers can be looked for: /proc tells every process's arguments. */
export const CAN_SEE_PROCESSES = existsSync("/proc/self/cmdline");

/** Processes, of whatever parent, that mention the scratch folder of a server: its render processes, browsers and encoders. */
export function processesOf(serverPid: number): string[] {
  if (!CAN_SEE_PROCESSES) return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
        const parent = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[1];
        const isOurs = command.includes(`scenewright-${serverPid}-`) || parent === String(serverPid);
        return isOurs ? [`${pid}: ${command.slice(0, 200)}`] : [];
      } catch {
        return [];
      }
    });
}

export function scratchFoldersOf(serverPid: number): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`scenewright-${serverPid}-`));
}
