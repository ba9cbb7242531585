import { MAX_RENDER_BYTES } from "../../policy/limits.ts";
import { heldBytes, processTree, type Row, refreshed, residentBytes } from "./process-table.ts";

const IS_CHEAP = process.platform === "linux";
/** By `ps`, which is a process of its own, less often. */
const LOOK_EVERY_MILLISECONDS = IS_CHEAP ? 40 : 2_000;
/** Which processes there are is asked less often than what those hold that are known: painting fills a gigabyte in half a second. */
const LOOKS_BETWEEN_LISTS = 6;

/**
 * Tells once when the browser with all its processes holds too much, and which processes those are. (A limit on address space is
 * no way: Chromium reserves terabytes of it. On Windows the limit of the JavaScript heap stands alone.)
 */
export function watchMemory(
  pid: number | undefined,
  onTooMuch: (pids: readonly number[]) => void,
  limit = MAX_RENDER_BYTES,
): () => void {
  let tree: Row[] = [];
  let looks = 0;
  /** Memory that is shared counts for each who has it: the exact figure takes longer to read and is never larger. */
  let exactFrom = limit;
  const timer = setInterval(() => {
    tree = !IS_CHEAP || looks % LOOKS_BETWEEN_LISTS === 0 ? processTree(pid) : refreshed(tree);
    looks += 1;
    const resident = residentBytes(tree);
    if (resident <= exactFrom) return;
    const held = heldBytes(tree);
    // What they hold together can grow no faster than the sum of what each holds.
    exactFrom = resident + limit - held;
    if (held <= limit) return;
    clearInterval(timer);
    onTooMuch(tree.map((row) => row.pid));
  }, LOOK_EVERY_MILLISECONDS);
  timer.unref();
  return () => clearInterval(timer);
}
