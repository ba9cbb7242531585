import { MAX_RENDER_BYTES } from "../../policy/limits.ts";
import { heldBytes, processTree, residentBytes } from "./process-table.ts";

/** By `ps`, which is a process of its own, less often. */
const LOOK_EVERY_MILLISECONDS = process.platform === "linux" ? 300 : 2_000;

/**
 * Tells once when the browser with all its processes holds too much. (A limit on address space is no way: Chromium reserves
 * terabytes of it. On Windows the limit of the JavaScript heap stands alone.)
 */
export function watchMemory(pid: number | undefined, onTooMuch: () => void): () => void {
  const timer = setInterval(() => {
    const tree = processTree(pid);
    // The exact figure takes longer to read, and is never larger.
    if (residentBytes(tree) <= MAX_RENDER_BYTES || heldBytes(tree) <= MAX_RENDER_BYTES) return;
    clearInterval(timer);
    onTooMuch();
  }, LOOK_EVERY_MILLISECONDS);
  timer.unref();
  return () => clearInterval(timer);
}
