import type * as t from "@babel/types";
import { indentAt, startsItsLine } from "../../source/code-style.ts";
import { withoutComments } from "../../source/outer-range.ts";
import type { Scene } from "../../source/scene.ts";
import { insertion, type Splice } from "../../source/splice.ts";

/** Entries between braces or parentheses, separated by commas. `open` is the bracket's offset, `close` that of its partner. */
export interface CommaList {
  readonly entries: readonly t.Node[];
  readonly open: number;
  readonly close: number;
  /** Whether one space goes inside empty brackets that get their first entry. */
  readonly spaced: boolean;
}

/** Removes entries and adds others at the end, on lines of their own if the list is written that way. Comments stay. */
export function editList(
  scene: Scene,
  list: CommaList,
  removed: readonly t.Node[],
  codes: readonly string[],
): Splice[] {
  const { source, style } = scene;
  const kept = list.entries.filter((entry) => !removed.includes(entry));
  const [first, ...others] = list.entries;
  if (kept.length > 0 || !first) {
    return [...removals(scene, list, removed, codes.length > 0), ...appendToList(scene, list, kept, codes)];
  }
  if (
    codes.length === 0 &&
    withoutComments(source, list.open + 1, list.close) === source.slice(list.open + 1, list.close)
  )
    return [{ start: list.open + 1, end: list.close, text: "" }];
  const between = startsItsLine(source, first.start ?? 0)
    ? `,${style.newline}${indentAt(source, first.start ?? 0)}`
    : ", ";
  if (codes.length === 0) return removals(scene, list, removed, false);
  const replaced = { start: first.start ?? 0, end: first.end ?? 0, text: codes.join(between) };
  return [replaced, ...removals(scene, list, others, false)];
}

function appendToList(scene: Scene, list: CommaList, kept: readonly t.Node[], codes: readonly string[]): Splice[] {
  const { source, style } = scene;
  const last = kept.at(-1);
  if (codes.length === 0) return [];
  if (!last) {
    const pad = list.spaced ? " " : "";
    // An empty list can only hold a comment.
    const inside = source.slice(list.open + 1, list.close).trim();
    const text = inside === "" ? `${pad}${codes.join(", ")}${pad}` : undefined;
    return text === undefined
      ? [insertion(list.open + 1, `${pad}${codes.join(", ")}`)]
      : [{ start: list.open + 1, end: list.close, text }];
  }
  const lastEnd = last.end ?? 0;
  if (!startsItsLine(source, last.start ?? 0)) return [insertion(lastEnd, codes.map((code) => `, ${code}`).join(""))];
  const indent = indentAt(source, last.start ?? 0);
  const comma = commaAfter(source, lastEnd, list.close);
  const afterLast = comma === undefined ? lastEnd : comma + 1;
  const lines =
    codes.map((code) => `${style.newline}${indent}${code}`).join(",") + (endsWithComma(scene, list) ? "," : "");
  // A comment at the end of the last entry's line stays with that entry.
  const restOfLine = /^[^\r\n]*/.exec(source.slice(afterLast, list.close))?.[0] ?? "";
  const at = /^\s*(\/\/|\/\*.*\*\/\s*$)/.test(restOfLine) ? afterLast + restOfLine.length : afterLast;
  if (comma !== undefined) return [insertion(at, lines)];
  return at === lastEnd ? [insertion(lastEnd, `,${lines}`)] : [insertion(lastEnd, ","), insertion(at, lines)];
}

/** Each entry is removed with its comma, and with its line if it has one to itself. */
function removals(scene: Scene, list: CommaList, removed: readonly t.Node[], more: boolean): Splice[] {
  const { source } = scene;
  const lastKept = list.entries.findLast((entry) => !removed.includes(entry));
  const tail = lastKept ? list.entries.slice(list.entries.indexOf(lastKept) + 1) : list.entries;
  const splices = list.entries
    .filter((entry) => removed.includes(entry))
    .map((entry) => {
      const start = entry.start ?? 0;
      const comma = commaAfter(source, entry.end ?? 0, list.close);
      const end = comma === undefined ? (entry.end ?? 0) : comma + 1;
      // A comment after the entry belongs to it.
      const line = /^[ \t]*(\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/[ \t]*)?\r?\n/.exec(source.slice(end))?.[0];
      if (line && startsItsLine(source, start)) {
        return { start: start - indentAt(source, start).length, end: end + line.length, text: "" };
      }
      const space = comma === undefined ? "" : (/^[ \t]*/.exec(source.slice(end))?.[0] ?? "");
      const before = entry === tail[0] ? spaceBefore(source, start) : 0;
      return { start: start - before, end: end + space.length, text: "" };
    });
  // Also removes the comma after the new last entry, unless the list had a trailing comma or new entries follow on their own lines.
  const comma = lastKept && commaAfter(source, lastKept.end ?? 0, list.close);
  const needed = endsWithComma(scene, list) || (more && startsItsLine(source, lastKept?.start ?? 0));
  if (tail.length === 0 || comma === undefined || needed) return splices;
  return [...splices, { start: comma, end: comma + 1, text: "" }];
}

function spaceBefore(source: string, offset: number): number {
  return startsItsLine(source, offset) ? 0 : (/[ \t]*$/.exec(source.slice(0, offset))?.[0].length ?? 0);
}

function endsWithComma({ source }: Scene, list: CommaList): boolean {
  return commaAfter(source, list.entries.at(-1)?.end ?? list.open + 1, list.close) !== undefined;
}

function commaAfter(source: string, from: number, close: number): number | undefined {
  const at = withoutComments(source, from, close).indexOf(",");
  return at < 0 ? undefined : from + at;
}
