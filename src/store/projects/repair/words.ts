import { MAX_TITLE_CHARS } from "../../../project/limits.ts";

/** `revision 3`, `revisions 3 to 5 and 9`. */
export function inRuns(numbers: readonly number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  const words = runs.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`));
  const shown = words.length > 6 ? [...words.slice(0, 6), "others"] : words;
  const last = shown.pop();
  return `${numbers.length === 1 ? "revision" : "revisions"} ${shown.length > 0 ? `${shown.join(", ")} and ` : ""}${last}`;
}

/** What tells a copy from its original in a list. */
export function copiedTitle(title: string): string {
  const mark = " (copy)";
  return `${title.slice(0, MAX_TITLE_CHARS - mark.length)}${mark}`;
}
