import type { AST } from "@eslint-community/regexpp";
import { MAX_POSITIONS, type PatternAutomaton, patternAutomaton, TooManyPositions } from "./pattern-automaton.ts";

/** Pairs of places that are looked at; a pattern with more is taken for a dangerous one. */
const MAX_PAIRS = 60_000;

/**
 * Whether a backtracking engine may need time exponential in the text: that is so where some text leads from a place back to
 * itself in two ways (Weber and Seidl, "On the degree of ambiguity of finite automata", 1991).
 * `(a+)+` is one; `(?:[^"]*"[^"]*")*`, which always knows what to read next, is not.
 * Patterns that can't be told are taken for dangerous, such as those with references.
 */
export function isExponential({ pattern, flags }: AST.RegExpLiteral): boolean {
  try {
    return branchesOf(pattern).some((alternatives) => isAmbiguous(patternAutomaton(alternatives, flags)));
  } catch (error) {
    if (error instanceof TooManyPositions || error instanceof SyntaxError) return true;
    throw error;
  }
}

/** The pattern itself, and what stands in its assertions: each is matched by itself. */
function branchesOf(pattern: AST.Pattern): (readonly AST.Alternative[])[] {
  const all: (readonly AST.Alternative[])[] = [pattern.alternatives];
  const visit = (node: AST.Node): void => {
    if (node.type === "Backreference") throw new SyntaxError("A reference needs the text that was read.");
    if (node.type === "Assertion" && (node.kind === "lookahead" || node.kind === "lookbehind"))
      all.push(node.alternatives);
    if ("alternatives" in node) for (const each of node.alternatives) visit(each);
    if ("elements" in node) for (const each of node.elements) visit(each);
    if (node.type === "Quantifier") visit(node.element);
  };
  visit(pattern);
  return all;
}

function isAmbiguous(automaton: PatternAutomaton): boolean {
  const { positions, next } = automaton;
  const component = components(positions.length, (at) => [...(next[at]?.keys() ?? [])]);
  const isInCycle = (at: number, to: number) => component[at] === component[to];
  for (const [at, ways] of next.entries())
    for (const [to, count] of ways) if (count > 1 && isInCycle(at, to)) return true;
  return meetsAgain(automaton, isInCycle);
}

/** Walks two ways at once that read the same text, apart and together again, within one cycle. */
function meetsAgain({ positions, next }: PatternAutomaton, isInCycle: (at: number, to: number) => boolean): boolean {
  const pairs = new Map<number, number>();
  const nodes: [number, number][] = [];
  const edges: number[][] = [];
  const indexOf = (one: number, other: number): number => {
    const key = one * MAX_POSITIONS + other;
    const known = pairs.get(key);
    if (known !== undefined) return known;
    const index = nodes.push([one, other]) - 1;
    pairs.set(key, index);
    edges.push([]);
    return index;
  };
  for (const at of positions.keys()) indexOf(at, at);
  for (let index = 0; index < nodes.length; index++) {
    if (nodes.length > MAX_PAIRS) throw new TooManyPositions();
    const [one, other] = nodes[index] as [number, number];
    for (const left of next[one]?.keys() ?? [])
      for (const right of next[other]?.keys() ?? []) {
        if (!isInCycle(one, left) || !isInCycle(other, right)) continue;
        if (left === right || readSame(positions, left, right)) edges[index]?.push(indexOf(left, right));
      }
  }
  const component = components(nodes.length, (at) => edges[at] ?? []);
  const apart = new Set<number>();
  for (const [index, [one, other]] of nodes.entries()) if (one !== other) apart.add(component[index] as number);
  return nodes.some(([one, other], index) => one === other && apart.has(component[index] as number));
}

function readSame(positions: PatternAutomaton["positions"], one: number, other: number): boolean {
  const reads = positions[other]?.reads;
  for (const letter of positions[one]?.reads ?? []) if (reads?.has(letter)) return true;
  return false;
}

/** For each node of a graph, the number of its strongly connected component (Tarjan, without recursion). */
function components(size: number, next: (at: number) => readonly number[]): number[] {
  const index = new Array<number>(size).fill(-1);
  const low = new Array<number>(size).fill(0);
  const component = new Array<number>(size).fill(-1);
  const open: number[] = [];
  let counter = 0;
  let found = 0;
  for (let start = 0; start < size; start++) {
    if (index[start] !== -1) continue;
    const work: { at: number; ways: readonly number[]; step: number }[] = [];
    const enter = (at: number) => {
      index[at] = low[at] = counter++;
      open.push(at);
      work.push({ at, ways: next(at), step: 0 });
    };
    enter(start);
    while (work.length > 0) {
      const frame = work[work.length - 1] as (typeof work)[number];
      const to = frame.ways[frame.step++];
      if (to !== undefined) {
        if (index[to] === -1) enter(to);
        else if (component[to] === -1) low[frame.at] = Math.min(low[frame.at] as number, index[to] as number);
        continue;
      }
      work.pop();
      const above = work[work.length - 1];
      if (above) low[above.at] = Math.min(low[above.at] as number, low[frame.at] as number);
      if (low[frame.at] !== index[frame.at]) continue;
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        component[member] = found;
        if (member === frame.at) break;
      }
      found += 1;
    }
  }
  return component;
}
