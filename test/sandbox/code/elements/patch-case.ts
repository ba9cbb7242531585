import { createTwoFilesPatch } from "diff";
import type { Patch } from "../../../../sandbox/code/elements/patch/patch.ts";

/** One promise of `patchElement`: this patch on that fixture changes these lines, to the byte, and says so. */
export interface PatchCase {
  readonly title: string;
  /** A file of `test/fixtures/elements`; `crlf:` in front gives it Windows line ends. */
  readonly scene: string;
  readonly patch: Patch;
  readonly receipt: string;
  readonly notes?: readonly string[];
  /** The lines taken out (`-`) and put in (`+`), in order. Lines that are not here are the same. */
  readonly diff: readonly string[];
  /** Why no pixel changes, where none does. */
  readonly unseen?: string;
}

export function changedLines(before: string, after: string): string[] {
  const lines = createTwoFilesPatch("before", "after", before, after, "", "", { context: 0 }).split("\n").slice(4);
  return lines.filter((line) => line !== "" && !line.startsWith("@@") && !line.startsWith("\\"));
}
