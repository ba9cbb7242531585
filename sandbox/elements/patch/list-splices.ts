import type * as t from "@babel/types";
import { indentAt, startsItsLine } from "../code-style.ts";
import type { Scene } from "../scene.ts";
import { insertion, type Splice } from "../splice.ts";

/** Entries between braces or parentheses, separated by commas. `open` is the bracket's offset, `close` that of its partner. */
export interface CommaList {
  readonly entries: readonly t.Node[];
  readonly open: number;
  readonly close: number;
  /** Whether one space goes inside empty brackets that get their first entry. */
  readonly spaced: boolean;
}

/** Adds entries at the end, on their own lines if that is how the list is written. */
export function appendToList(scene: Scene, list: CommaList, codes: readonly string[]): Splice[] {
  const { source, style } = scene;
  const last = list.entries.at(-1);
  if (codes.length === 0) return [];
  if (!last) {
    const pad = list.spaced ? " " : "";
    return [{ start: list.open + 1, end: list.close, text: `${pad}${codes.join(", ")}${pad}` }];
  }
  const lastEnd = last.end ?? 0;
  const comma = commaAfter(source, lastEnd, list.close);
  const afterLast = comma === undefined ? lastEnd : comma + 1;
  if (!startsItsLine(source, last.start ?? 0)) {
    return [insertion(lastEnd, codes.map((code) => `, ${code}`).join(""))];
  }
  const indent = indentAt(source, last.start ?? 0);
  const lines = codes.map((code) => `${style.newline}${indent}${code}`).join(",") + (comma === undefined ? "" : ",");
  // A comment that ends the last entry's line stays with it.
  const restOfLine = /^[^\r\n]*/.exec(source.slice(afterLast, list.close))?.[0] ?? "";
  const at = /^\s*(\/\/|\/\*.*\*\/\s*$)/.test(restOfLine) ? afterLast + restOfLine.length : afterLast;
  if (comma !== undefined) return [insertion(at, lines)];
  return at === lastEnd ? [insertion(lastEnd, `,${lines}`)] : [insertion(lastEnd, ","), insertion(at, lines)];
}

/** Takes one entry away with its comma, and its line if it had one to itself. */
export function removeFromList(scene: Scene, list: CommaList, entry: t.Node): Splice[] {
  const { source } = scene;
  const start = entry.start ?? 0;
  const end = entry.end ?? 0;
  const comma = commaAfter(source, end, list.close);
  const index = list.entries.indexOf(entry);
  if (comma !== undefined) {
    const after = comma + 1;
    const restOfLine = /^[ \t]*(\r?\n)?/.exec(source.slice(after))?.[0] ?? "";
    if (startsItsLine(source, start) && restOfLine.includes("\n")) {
      return [{ start: start - indentAt(source, start).length, end: after + restOfLine.length, text: "" }];
    }
    return [{ start, end: after + (/^[ \t]*/.exec(source.slice(after))?.[0] ?? "").length, text: "" }];
  }
  const before = list.entries[index - 1];
  return [{ start: before ? (before.end ?? start) : start, end, text: "" }];
}

function commaAfter(source: string, from: number, close: number): number | undefined {
  const gap = source
    .slice(from, close)
    .replace(/\/\*[\s\S]*?\*\/|\/\/[^\r\n]*/g, (comment) => " ".repeat(comment.length));
  const at = gap.indexOf(",");
  return at < 0 ? undefined : from + at;
}
