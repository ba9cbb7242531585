import { readdirSync, readFileSync } from "node:fs";

/** USER_HZ. */
const TICKS_PER_SECOND = 100;

/** Processor time of all below a process, those that have ended and were waited for included (Linux; 0 elsewhere). */
export function processorSeconds(root: number): number {
  const rows = listed().map((pid) => ({ pid, fields: fieldsOf(pid) }));
  const family = new Set([root]);
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const { pid, fields } of rows) if (family.has(Number(fields[1]))) family.add(pid);
  }
  const ticks = rows
    .filter(({ pid }) => pid !== root && family.has(pid))
    .flatMap(({ fields }) => fields.slice(11, 15))
    .reduce((sum, field) => sum + Number(field), 0);
  return ticks / TICKS_PER_SECOND;
}

function listed(): number[] {
  try {
    return readdirSync("/proc").map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** What follows the name in parentheses: state, parent ... utime, stime, cutime, cstime. */
function fieldsOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}
