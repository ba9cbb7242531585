import { UserError } from "../../errors.ts";
import { quoteLine } from "./quote-line.ts";

export interface DiffFile {
  /** As the header names it, without `a/` and `b/`; undefined where the diff is hunks alone. */
  readonly fileName: string | undefined;
  readonly hunks: readonly DiffHunk[];
}

export interface DiffHunk {
  /** 1-based; undefined where the header says `@@` and nothing more. */
  readonly oldStart: number | undefined;
  /** Each with its leading space, `+`, `-` or `\`. */
  readonly lines: readonly string[];
}

const HUNK_HEADER = /^@@(?: -(\d+)(?:,\d+)? \+\d+(?:,\d+)? @@)?/;

/**
 * A unified diff as models write it. Ours instead of the library's parser, which refuses a hunk whose header counts its lines
 * wrongly: the lines themselves say how many they are.
 */
export function parseDiff(diff: string): DiffFile[] {
  const lines = diff.replace(/\r\n/g, "\n").split("\n");
  const files: { fileName: string | undefined; hunks: { oldStart: number | undefined; lines: string[] }[] }[] = [];
  let hunk: { oldStart: number | undefined; lines: string[] } | undefined;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1] ?? "";
    if (line.startsWith("--- ") && next.startsWith("+++ ")) {
      files.push({ fileName: fileNameOf(line, next), hunks: [] });
      hunk = undefined;
    } else if (line.startsWith("+++ ") && lines[index - 1]?.startsWith("--- ") && hunk === undefined) {
      // The second line of the header was read with the first.
    } else if (HUNK_HEADER.test(line)) {
      const [, start] = HUNK_HEADER.exec(line) ?? [];
      hunk = { oldStart: start === undefined ? undefined : Number(start), lines: [] };
      if (files.length === 0) files.push({ fileName: undefined, hunks: [] });
      files.at(-1)?.hunks.push(hunk);
    } else if (/^(diff --git |index |new file |deleted file |old mode |new mode |```)/.test(line)) hunk = undefined;
    else if (hunk) hunk.lines.push(hunkLine(line, index));
    else if (line.trim() !== "" && files.length > 0) throw malformed(line, index);
  }
  const parsed = files.map(({ fileName, hunks }) => ({ fileName, hunks: hunks.map(withoutBlankEnd) }));
  if (parsed.length === 0 || parsed.some(({ hunks }) => hunks.length === 0))
    throw new UserError(
      "The diff has no hunks.",
      "Send a unified diff: `@@ -12,3 +12,3 @@`, then lines that start with a space, - or +.",
    );
  return parsed;
}

/** A line without anything is an empty line of context whose space got lost. */
function hunkLine(line: string, index: number): string {
  if (line === "") return " ";
  if (/^[ +\-\\]/.test(line)) return line;
  throw malformed(line, index);
}

function malformed(line: string, index: number): UserError {
  return new UserError(
    `Line ${index + 1} of the diff, ${quoteLine(line)}, is no line of a hunk. Nothing was changed.`,
    "Each line of a hunk starts with a space, - or +; a hunk starts with @@.",
  );
}

/** What follows the last hunk is the end of the argument, not an empty line of the scene. */
function withoutBlankEnd({ oldStart, lines }: DiffHunk): DiffHunk {
  const last = lines.findLastIndex((line) => line !== " ");
  return { oldStart, lines: lines.slice(0, last + 1) };
}

function fileNameOf(oldLine: string, newLine: string): string {
  const [from = "", to = ""] = [oldLine, newLine].map((line) => (line.slice(4).split("\t")[0] ?? "").trim());
  if (from === "/dev/null" || to === "/dev/null")
    throw new UserError(
      "edit_code neither adds nor deletes a scene.",
      "Use edit_timeline insert or delete, and generate_scene_code for whole new code.",
    );
  return to.replace(/^"|"$/g, "").replace(/^[ab]\//, "");
}
