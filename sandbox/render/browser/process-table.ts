import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

export interface Row {
  readonly pid: number;
  readonly parent: number;
  readonly residentBytes: number;
}

const PAGE_BYTES = 4096;
/** USER_HZ, which is 100 on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;
const HAS_PROC = process.platform === "linux";

/** A process and all below it; nothing where the system has no way to tell. */
export function processTree(root: number | undefined): Row[] {
  if (root === undefined || process.platform === "win32") return [];
  const rows = HAS_PROC ? rowsOfProc() : rowsOfPs();
  const family = new Set([root]);
  // Children have larger ids than their parents but where the counter wrapped: such a process is seen one look later.
  for (const { pid, parent } of rows) if (family.has(parent)) family.add(pid);
  return rows.filter(({ pid }) => family.has(pid));
}

/** The same processes with what they hold by now; those that are gone hold nothing (Linux). */
export function refreshed(tree: readonly Row[]): Row[] {
  return tree.map((row) => ({ ...row, residentBytes: residentOf(row.pid) }));
}

/** Milliseconds of processor time the processes have used; undefined where the system does not tell. */
export function processorMilliseconds(tree: readonly Row[]): number | undefined {
  if (!HAS_PROC) return undefined;
  return tree.reduce((sum, { pid }) => {
    const stat = field(pid, "stat");
    // The name in parentheses may hold anything: fields are counted after it. utime and stime are the 14th and 15th.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return sum + ((Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 1000) / TICKS_PER_SECOND;
  }, 0);
}

/** What the processes hold together, memory that they share counted once where the system tells (Linux). */
export function heldBytes(tree: readonly Row[]): number {
  return tree.reduce((sum, { pid, residentBytes }) => {
    const share = HAS_PROC ? field(pid, "smaps_rollup").match(/^Pss:\s+(\d+) kB/m)?.[1] : undefined;
    return sum + (share === undefined ? residentBytes : Number(share) * 1024);
  }, 0);
}

export function residentBytes(tree: readonly Row[]): number {
  return tree.reduce((sum, row) => sum + row.residentBytes, 0);
}

function rowsOfProc(): Row[] {
  const pids = readdirSync("/proc").map(Number).filter(Number.isInteger);
  return pids
    .sort((a, b) => a - b)
    .map((pid) => ({
      pid,
      parent: Number(field(pid, "stat").replace(/^.*\) . (\d+).*$/s, "$1")),
      residentBytes: residentOf(pid),
    }));
}

function residentOf(pid: number): number {
  return Number(field(pid, "statm").split(" ")[1] ?? 0) * PAGE_BYTES;
}

function rowsOfPs(): Row[] {
  try {
    return execFileSync("/bin/ps", ["-A", "-o", "pid=,ppid=,rss="], { encoding: "utf8", timeout: 2_000 })
      .trim()
      .split("\n")
      .map((line) => line.trim().split(/\s+/).map(Number))
      .map(([pid = 0, parent = 0, kilobytes = 0]) => ({ pid, parent, residentBytes: kilobytes * 1024 }))
      .sort((a, b) => a.pid - b.pid);
  } catch {
    return [];
  }
}

function field(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
}
