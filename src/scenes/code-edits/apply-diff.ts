import { createRequire } from "node:module";
import { UserError } from "../../errors.ts";
import type { CodeSource, SourceChange } from "./code-source.ts";
import { type DiffFile, type DiffHunk, parseDiff } from "./parse-diff.ts";
import { nearestLine, quoteLine } from "./quote-line.ts";

/** Loaded with the first diff that is applied, not with the server. */
const library = () => createRequire(import.meta.url)("diff") as typeof import("diff");

/** Applies a unified diff, whole or not at all. Hunks whose lines have moved are found where they are now. */
export function applyDiff(sources: readonly CodeSource[], diff: string): SourceChange[] {
  const files = parseDiff(diff);
  const changes = files.map((file) => applyFile(sourceOf(file, sources, files.length), file));
  const names = changes.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new UserError(`The diff has "${twice}" twice. Nothing was changed.`, "Put all its hunks below one header.");
  return changes.filter(({ before, after }) => before !== after);
}

/** `scenes/intro.tsx`, `intro.tsx` and `intro` are one; where only one text was asked for, its name need not be right. */
function sourceOf({ fileName }: DiffFile, sources: readonly CodeSource[], fileCount: number): CodeSource {
  const [only] = sources;
  if (only && sources.length === 1 && fileCount === 1) return only;
  const wanted = fileName?.replace(/^(\.\/)?(scenes\/)?/, "").replace(/\.tsx$/, "");
  const found = sources.find(({ name }) => name === wanted);
  if (found) return found;
  const names = sources.slice(0, 30).map(({ name }) => name);
  throw new UserError(
    wanted === undefined
      ? "The diff does not say which scene it is of."
      : `The diff is of ${quoteLine(wanted)}, which is no scene.`,
    `Give sceneId, or a header such as "--- a/scenes/${names[0]}.tsx"; there are: ${names.join(", ")}.`,
  );
}

function applyFile({ name, code }: CodeSource, { hunks }: DiffFile): SourceChange {
  const placed: PlacedHunk[] = [];
  let after = code;
  for (const [index, hunk] of hunks.entries()) {
    const label = hunks.length === 1 ? "The hunk" : `Hunk ${index + 1} of ${hunks.length}`;
    placed.push(placedHunk({ name, code }, hunk, label));
    // Again from the start: the library moves later hunks by what it learned from the earlier ones.
    const applied = library().applyPatch(code, { ...NO_NAMES, hunks: placed }, { autoConvertLineEndings: true });
    if (applied === false) throw doesNotApply({ name, code }, hunk, label);
    after = applied;
  }
  return { name, before: code, after, count: hunks.length };
}

const NO_NAMES = { oldFileName: undefined, newFileName: undefined, oldHeader: undefined, newHeader: undefined };

interface PlacedHunk {
  oldStart: number;
  oldLines: number;
  newStart: number;
  newLines: number;
  lines: string[];
}

function placedHunk(source: CodeSource, hunk: DiffHunk, label: string): PlacedHunk {
  const oldStart = hunk.oldStart ?? onlyPlaceOf(source, hunk, label);
  const count = (mark: string) => hunk.lines.filter((line) => line.startsWith(mark)).length;
  const kept = count(" ");
  return {
    oldStart,
    newStart: oldStart,
    oldLines: kept + count("-"),
    newLines: kept + count("+"),
    lines: [...hunk.lines],
  };
}

/** Where a hunk without line numbers belongs. */
function onlyPlaceOf(source: CodeSource, hunk: DiffHunk, label: string): number {
  const wanted = oldLinesOf(hunk);
  const lines = source.code.split(/\r?\n/);
  const places = lines.flatMap((_, at) =>
    wanted.every((line, offset) => lines[at + offset] === line) ? [at + 1] : [],
  );
  const [place] = places;
  if (place === undefined) throw doesNotApply(source, hunk, label);
  if (places.length === 1) return place;
  throw new UserError(
    `${label} fits "${source.name}" at ${places.length} places (lines ${places.slice(0, 20).join(", ")}). Nothing was changed.`,
    "Give its line: `@@ -12,3 +12,3 @@`, or more lines of context.",
  );
}

function doesNotApply(source: CodeSource, hunk: DiffHunk, label: string): UserError {
  const lines = new Set(source.code.split(/\r?\n/));
  const missing = oldLinesOf(hunk).find((line) => !lines.has(line));
  const nearest = missing === undefined ? undefined : nearestLine([source], missing);
  const reason =
    missing === undefined
      ? "Its lines are there, but not together and in this order."
      : `Its line ${quoteLine(missing)} is not there${nearest ? `; nearest is ${nearest}` : ""}.`;
  return new UserError(
    `${label} does not apply to "${source.name}". Nothing was changed.`,
    `${reason} Take the lines from get_scene_code.`,
  );
}

function oldLinesOf({ lines }: DiffHunk): string[] {
  return lines.filter((line) => /^[ -]/.test(line)).map((line) => line.slice(1));
}
