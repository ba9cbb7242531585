import type { ChildProcess } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** How much private memory one page may hold: far above any frame, far below what freezes a laptop. */
const MAX_PAGE_BYTES = 2 * 1024 ** 3;
const LOOK_EVERY_MILLISECONDS = 400;
const PAGE_BYTES = 4096;

/**
 * Kills each process below the browser that grows too large; only its own page is lost. Where there is no /proc
 * the limit of the JavaScript heap stands alone. (A limit on address space would not work: Chromium reserves terabytes of it.)
 */
export function watchMemory(browser: ChildProcess): () => void {
  if (process.platform !== "linux") return () => {};
  const timer = setInterval(() => {
    for (const pid of descendantsOf(browser.pid)) if (ownBytes(pid) > MAX_PAGE_BYTES) end(pid);
  }, LOOK_EVERY_MILLISECONDS);
  timer.unref();
  return () => clearInterval(timer);
}

function descendantsOf(root: number | undefined): number[] {
  if (root === undefined) return [];
  const family = new Set([root]);
  // Children have larger ids than their parents, except where the counter wrapped: then the next round sees them.
  for (const [pid, parent] of parents()) if (family.has(parent)) family.add(pid);
  family.delete(root);
  return [...family];
}

function parents(): [pid: number, parent: number][] {
  const pids = readdirSync("/proc").map(Number).filter(Number.isInteger);
  return pids.sort((a, b) => a - b).map((pid) => [pid, Number(field(pid, "stat").replace(/^.*\) . (\d+).*$/s, "$1"))]);
}

/** Resident memory minus what it shares with other processes. */
function ownBytes(pid: number): number {
  const [, resident = 0, shared = 0] = field(pid, "statm").split(" ").map(Number);
  return (resident - shared) * PAGE_BYTES;
}

function field(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // Gone by itself in between.
  }
}
