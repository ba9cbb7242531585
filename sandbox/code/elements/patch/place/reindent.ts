import * as t from "@babel/types";
import { indentAt, startsItsLine } from "../../source/code-style.ts";
import type { Scene } from "../../source/scene.ts";
import type { Splice } from "../../source/splice.ts";

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Shifts all lines after the first, so that code that starts its line fits another indentation. */
export function indentSplices(scene: Scene, range: Range, indent: string): Splice[] {
  const { source } = scene;
  const from = startsItsLine(source, range.start) ? indentAt(source, range.start) : undefined;
  if (from === undefined || from === indent) return [];
  const templates = templatesIn(scene, range);
  return [...source.slice(range.start, range.end).matchAll(/\n/g)].flatMap((match) => {
    const start = range.start + match.index + 1;
    const inTemplate = templates.some((template) => template.start < start && start < template.end);
    return inTemplate || !source.startsWith(from, start) ? [] : [{ start, end: start + from.length, text: indent }];
  });
}

/** Line breaks inside a template literal are part of its value. */
function templatesIn(scene: Scene, range: Range): Range[] {
  const found: Range[] = [];
  t.traverseFast(scene.program.node, (node) => {
    const { start, end } = node as { start: number; end: number };
    if (t.isTemplateLiteral(node) && start >= range.start && end <= range.end) found.push({ start, end });
  });
  return found;
}
