import ts from "typescript";
import { chooseNames, type NewNames } from "./choose-names.ts";
import { type EditedText, editText, type TextChange } from "./edited-text.ts";
import { forEachReference, renamedText } from "./identifiers.ts";
import { exportModifier, type ImportOf, type ModuleText } from "./read-module.ts";

/** All texts as one, which is checked and compiled as if its author had written it so. */
export interface LinkedText {
  readonly text: string;
  /** From which line on (1-based) it is the text of which module; null for the scene. */
  readonly parts: readonly (readonly [module: string | null, firstLine: number])[];
  /** Where a place of it stands: in the scene where there is no `module`. */
  placeOf(offset: number): { readonly module?: string; readonly offset: number };
  /** 1-based line of `text` -> the same of its own text. */
  lineOf(line: number): { readonly module?: string; readonly line: number };
  /** Words about `text` in the names its authors wrote. */
  inOwnNames(words: string): string;
}

/**
 * Puts shared modules in front of what imports them, in one scope: their imports and exports go, names that would clash get a
 * number. So every rule sees a shared function as it sees one of the scene's own, and there is nothing of modules left to defeat it.
 */
export function linkTexts(modules: readonly ModuleText[], entry: ModuleText): LinkedText {
  const names = chooseNames(modules, entry);
  const seenImports = new Set<string>();
  const parts: {
    readonly module: string | undefined;
    readonly edited: EditedText;
    readonly at: number;
    readonly firstLine: number;
  }[] = [];
  let text = "";
  let line = 1;
  for (const each of [...modules, entry]) {
    const edited = editText(each.code, changesOf(each, names, seenImports, each === entry && each.name === undefined));
    parts.push({ module: each.name, edited, at: text.length, firstLine: line });
    // The `;` ends a last statement that has none, which would run on into the next text.
    text += edited.text + (each === entry ? "" : "\n;\n");
    line += edited.text.split("\n").length + 1;
  }
  const partAt = (offset: number) => parts.findLast(({ at }) => at <= offset) ?? parts[0];
  return {
    text,
    parts: parts.map(({ module, firstLine }) => [module ?? null, firstLine] as const),
    placeOf(offset) {
      const part = partAt(offset);
      const own = part ? part.edited.originalOffset(offset - part.at) : offset;
      return { offset: own, ...(part?.module === undefined ? {} : { module: part.module }) };
    },
    lineOf(wanted) {
      const part = parts.findLast(({ firstLine }) => firstLine <= wanted) ?? parts[0];
      const own = wanted - (part?.firstLine ?? 1) + 1;
      return { line: own, ...(part?.module === undefined ? {} : { module: part.module }) };
    },
    inOwnNames: ownNames(names),
  };
}

function changesOf(text: ModuleText, names: NewNames, seenImports: Set<string>, isScene: boolean): TextChange[] {
  const { source } = text;
  const renamed = names.get(text) ?? new Map<string, string>();
  const changes: TextChange[] = text.imports.map((each) => importChange(each, source, renamed, seenImports));
  const inImports = (node: ts.Node) =>
    text.imports.some((each) => node.pos >= each.node.pos && node.end <= each.node.end);
  const deleted = (node: ts.Node) =>
    changes.some(({ start, end }) => node.getStart(source) >= start && node.end <= end);
  if (!isScene)
    for (const node of source.statements) {
      const modifier = exportModifier(node);
      if (modifier) changes.push({ start: modifier.getStart(source), end: modifier.end, text: "" });
      if (ts.isExportDeclaration(node) && !node.moduleSpecifier)
        changes.push({ start: node.getStart(source), end: node.end, text: "" });
    }
  forEachReference(source, (node) => {
    const name = renamed.get(node.text);
    if (name === undefined || inImports(node) || deleted(node)) return;
    changes.push({ start: node.getStart(source), end: node.end, text: renamedText(node, name) });
  });
  return changes;
}

/** Imports of shared modules go; of libraries each name is imported once for all texts. */
function importChange(
  { node, shared, specifier, names }: ImportOf,
  source: ts.SourceFile,
  renamed: ReadonlyMap<string, string>,
  seen: Set<string>,
): TextChange {
  const range = { start: node.getStart(source), end: node.end };
  if (shared !== undefined) return { ...range, text: "" };
  const kept = names.filter(({ local, imported, isTypeOnly }) => {
    const key = JSON.stringify([specifier, imported, renamed.get(local) ?? local, isTypeOnly]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
  const isUntouched = kept.length === names.length && !names.some(({ local }) => renamed.has(local));
  if (isUntouched) return { ...range, text: source.text.slice(range.start, range.end) };
  if (kept.length === 0) return { ...range, text: "" };
  const finalOf = (local: string) => renamed.get(local) ?? local;
  const whole = kept.filter(({ imported }) => imported === "default" || imported === "*");
  const named = kept.filter(({ imported }) => imported !== "default" && imported !== "*");
  const clauses = [
    ...whole.map(({ local, imported }) => (imported === "*" ? `* as ${finalOf(local)}` : finalOf(local))),
    ...(named.length === 0
      ? []
      : [
          `{${named
            .map(({ local, imported, isTypeOnly }) => {
              const final = finalOf(local);
              return `${isTypeOnly ? "type " : ""}${imported === final ? final : `${imported} as ${final}`}`;
            })
            .join(", ")}}`,
        ]),
  ];
  return { ...range, text: `import ${clauses.join(", ")} from ${JSON.stringify(specifier)};` };
}

function ownNames(names: NewNames): (words: string) => string {
  const originals = new Map<string, string>();
  for (const own of names.values())
    for (const [name, final] of own) if (/_\d+$/.test(final)) originals.set(final, name);
  if (originals.size === 0) return (words) => words;
  return (words) => words.replace(/\b\w+_\d+\b/g, (word) => originals.get(word) ?? word);
}
