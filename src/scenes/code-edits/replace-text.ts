import { UserError } from "../../errors.ts";
import type { CodeSource, SourceChange } from "./code-source.ts";
import { firstLine, nearestLine, quoteLine } from "./quote-line.ts";

/** Literal text to find and what to put in its place: exactly once, unless it says otherwise. */
export interface TextEdit {
  readonly find: string;
  readonly replace: string;
  /** However often it is there, but at least once. */
  readonly all?: boolean | undefined;
  /** Exactly this often, in all texts together. */
  readonly count?: number | undefined;
}

/** Applies the edits in order, each to what the one before it made. Only texts that change are in the answer. */
export function replaceText(sources: readonly CodeSource[], edits: readonly TextEdit[]): SourceChange[] {
  const counts = new Map<string, number>();
  let current = sources;
  for (const [index, edit] of edits.entries()) {
    const label = edits.length === 1 ? "" : `Edit ${index + 1}: `;
    refuseUseless(edit, label);
    const places = current.map((source) => placesOf(source, edit.find));
    refuseOtherCount(current, places, edit, label);
    current = current.map((source, at) => replaced(source, places[at] ?? [], edit));
    for (const [at, { name }] of current.entries())
      counts.set(name, (counts.get(name) ?? 0) + (places[at]?.length ?? 0));
  }
  return sources.flatMap(({ name, code: before }, at) => {
    const after = current[at]?.code ?? before;
    return after === before ? [] : [{ name, before, after, count: counts.get(name) ?? 0 }];
  });
}

function refuseUseless({ find, replace, all, count }: TextEdit, label: string): void {
  if (find === "") throw new UserError(`${label}find is empty.`, "Give the text to look for.");
  if (find === replace)
    throw new UserError(`${label}find and replace are the same.`, "Give what is to stand there instead.");
  if (all && count !== undefined)
    throw new UserError(`${label}both all and count were given.`, "Give one of them; nothing was changed.");
}

/** Offsets of the text, left to right, none inside another. */
function placesOf({ code }: CodeSource, find: string): number[] {
  const wanted = withLineEndsOf(code, find);
  const places: number[] = [];
  for (let at = code.indexOf(wanted); at >= 0; at = code.indexOf(wanted, at + wanted.length)) places.push(at);
  return places;
}

function replaced(source: CodeSource, places: readonly number[], { find, replace }: TextEdit): CodeSource {
  const { length } = withLineEndsOf(source.code, find);
  const text = withLineEndsOf(source.code, replace);
  let code = "";
  let from = 0;
  for (const place of places) {
    code += source.code.slice(from, place) + text;
    from = place + length;
  }
  return { ...source, code: code + source.code.slice(from) };
}

/** A file of another system's line ends is still edited with plain ones. */
function withLineEndsOf(code: string, text: string): string {
  return code.includes("\r\n") ? text.replace(/\r?\n/g, "\r\n") : text.replace(/\r\n/g, "\n");
}

function refuseOtherCount(
  sources: readonly CodeSource[],
  places: readonly (readonly number[])[],
  edit: TextEdit,
  label: string,
): void {
  const found = places.reduce((sum, { length }) => sum + length, 0);
  if (found === 0) throw notFound(sources, edit, label);
  const wanted = edit.count ?? 1;
  if (edit.all || found === wanted) return;
  throw new UserError(
    `${label}${quoteLine(edit.find)} is found ${times(found)} (${whereFound(sources, places)}), not ${times(wanted)}. Nothing was changed.`,
    `Make find longer so that it fits ${wanted === 1 ? "one place" : "those places"} only, or give all: true or count: ${found}.`,
  );
}

function notFound(sources: readonly CodeSource[], { find }: TextEdit, label: string): UserError {
  const [only] = sources;
  const where = sources.length === 1 ? `in "${only?.name}"` : `in any of the ${sources.length} scenes`;
  const nearest = sameButForSpace(sources, find) ?? nearestLine(sources, firstLine(find));
  return new UserError(
    `${label}${quoteLine(find)} is not ${where}. Nothing was changed.`,
    `${nearest ? `Nearest is ${nearest}. ` : ""}Copy the text as get_scene_code shows it.`,
  );
}

function sameButForSpace(sources: readonly CodeSource[], find: string): string | undefined {
  const pattern = find.trim().split(/\s+/).map(escaped).join("\\s+");
  const isLong = find.length > 2_000;
  for (const { name, code } of isLong ? [] : sources) {
    const at = code.search(new RegExp(pattern));
    if (at >= 0) return `the same with other white space at line ${lineAt(code, at)} of "${name}"`;
  }
  return undefined;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

const MAX_LISTED = 20;

function whereFound(sources: readonly CodeSource[], places: readonly (readonly number[])[]): string {
  const lists = sources.flatMap(({ name, code }, at) => {
    const lines = (places[at] ?? []).map((place) => lineAt(code, place));
    if (lines.length === 0) return [];
    const more = lines.length > MAX_LISTED ? " and more" : "";
    return [`"${name}" line${lines.length === 1 ? "" : "s"} ${lines.slice(0, MAX_LISTED).join(", ")}${more}`];
  });
  return lists.slice(0, MAX_LISTED).join("; ") + (lists.length > MAX_LISTED ? " and other scenes" : "");
}

function lineAt(code: string, offset: number): number {
  return code.slice(0, offset).split("\n").length;
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
