import { readdirSync, readFileSync } from "node:fs";

const PAGE_BYTES = 4096;

export interface TreeFacts {
  /** Resident memory of the server alone, bytes. */
  readonly serverBytes: number;
  /** Of all processes below it; shared pages count in each. */
  readonly childBytes: number;
  readonly openFiles: number;
  readonly processes: number;
}

/** Memory, open files and number of a process and all processes below it, read from Linux's /proc. */
export function treeFacts(pid: number): TreeFacts {
  const below = descendants(pid);
  return {
    serverBytes: residentBytes(pid),
    childBytes: below.reduce((sum, each) => sum + residentBytes(each), 0),
    openFiles: [pid, ...below].reduce((sum, each) => sum + openFiles(each), 0),
    processes: below.length + 1,
  };
}

function descendants(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const parent = Number(read(`/proc/${name}/stat`).split(") ").at(-1)?.split(" ")[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const below = (pid: number): number[] => (children.get(pid) ?? []).flatMap((each) => [each, ...below(each)]);
  return below(root);
}

function residentBytes(pid: number): number {
  return Number(read(`/proc/${pid}/statm`).split(" ")[1] ?? 0) * PAGE_BYTES;
}

function openFiles(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
}

/** A process may end while it is being read. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
