import ts from "typescript";
import { nodeFinder } from "../finder.ts";

/** Patterns that can take exponential time on short text. */
export const regexes = nodeFinder(["regex-too-complex"], (node, gate) => {
  if (!ts.isRegularExpressionLiteral(node)) return;
  const source = node.text.slice(1, node.text.lastIndexOf("/"));
  if (!isRisky(source)) return;
  gate.report(node, "regex-too-complex", "This pattern can take endless time on short text.");
});

interface Group {
  repeats: boolean;
  starts: Set<string>;
  alternatives: number;
  overlaps: boolean;
  atStart: boolean;
}

const newGroup = (): Group => ({ repeats: false, starts: new Set(), alternatives: 1, overlaps: false, atStart: true });

function isRisky(source: string): boolean {
  const stack: Group[] = [newGroup()];
  let openRepeats = 0;
  const repeatsOf = new Map<string, number>();
  let at = 0;
  while (at < source.length) {
    const group = stack[stack.length - 1] as Group;
    const character = source[at] as string;
    let closed: Group | undefined;
    let atom = character;
    if (character === "(") {
      const opening = source.slice(at).match(/^\((\?(<[=!]|<\w+>|[:=!]|[a-z-]*:))?/)?.[0] ?? "(";
      stack.push(newGroup());
      noteStart(group, "(");
      at += opening.length;
      continue;
    }
    if (character === "|") {
      group.alternatives += 1;
      group.atStart = true;
      at += 1;
      continue;
    }
    if (character === ")") {
      closed = stack.length > 1 ? stack.pop() : undefined;
      at += 1;
    } else {
      atom =
        source
          .slice(at)
          .match(/^(\\[1-9]\d*|\\k<\w*>|\\u\{[^}]*\}|\\p\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|[\s\S])/u)?.[0] ?? character;
      if (/^\\([1-9]|k<)/.test(atom)) return true;
      noteStart(group, atom);
      at += atom.length;
    }
    const quantifier = source.slice(at).match(/^(\*|\+|\?|\{\d+(,\d*)?\})[?+]?/)?.[0];
    if (!quantifier) {
      if (closed?.repeats) (stack[stack.length - 1] as Group).repeats = true;
      continue;
    }
    at += quantifier.length;
    const isOpen = isUnbounded(quantifier);
    if (isOpen) {
      if (closed && (closed.repeats || closed.overlaps)) return true;
      (stack[stack.length - 1] as Group).repeats = true;
      if (!closed && /^(\.|\[|\\[sSdDwW])/.test(atom)) openRepeats += 1;
      // Letters too, where the same one is repeated again and again: `a*a*a*a*b`.
      if (!closed) repeatsOf.set(atom, (repeatsOf.get(atom) ?? 0) + 1);
      if (openRepeats > 6 || (repeatsOf.get(atom) ?? 0) > 3) return true;
    } else if (closed?.repeats) (stack[stack.length - 1] as Group).repeats = true;
  }
  return false;
}

function isUnbounded(quantifier: string): boolean {
  if (/^[*+]/.test(quantifier) || /^\{\d+,\}/.test(quantifier)) return true;
  const upper = quantifier.match(/^\{(?:\d+,)?(\d+)\}/)?.[1];
  return upper !== undefined && Number(upper) > 30;
}

function noteStart(group: Group, atom: string): void {
  if (!group.atStart) return;
  group.atStart = false;
  const isBroad = (start: string) => /^(\(|\.|\[|\\[sSwWdD])/.test(start);
  if (group.alternatives > 1) {
    const clashes =
      group.starts.has(atom) || (isBroad(atom) && [...group.starts].some((start) => isBroad(start) || isWord(start)));
    const isCovered = isWord(atom) && [...group.starts].some((start) => /^(\.|\\w|\\S|\()/.test(start));
    if (clashes || isCovered) group.overlaps = true;
  }
  group.starts.add(atom);
}

function isWord(start: string): boolean {
  return /^\w$/.test(start);
}
