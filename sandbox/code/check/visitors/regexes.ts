import { type AST, RegExpParser } from "@eslint-community/regexpp";
import ts from "typescript";
import { isExponential } from "../analysis/is-exponential.ts";
import { nodeFinder } from "../finder.ts";

/** Patterns that can take exponential time, or a high power of the text's length. */
export const regexes = nodeFinder(["regex-too-complex"], (node, gate) => {
  if (!ts.isRegularExpressionLiteral(node)) return;
  const literal = parsed(node.text);
  if (literal && !isExponential(literal) && !repeatsTooOften(literal.pattern)) return;
  gate.report(node, "regex-too-complex", "This pattern can take endless time on short text.");
});

/** Each repetition on one way through a pattern multiplies the time by the length of the text. */
const MAX_REPETITIONS = 6;
/** Of one and the same thing: `a*a*a*a*b`. */
const MAX_REPETITIONS_ALIKE = 3;
/** `a?a?a?...`: each may be there or not. */
const MAX_OPTIONS_ALIKE = 10;

interface Counts {
  readonly repetitions: number;
  readonly alike: ReadonlyMap<string, number>;
  readonly options: ReadonlyMap<string, number>;
}

const NONE: Counts = { repetitions: 0, alike: new Map(), options: new Map() };

/** Nothing where it doesn't parse: such a pattern can't be vouched for. */
function parsed(literal: string): AST.RegExpLiteral | undefined {
  try {
    return new RegExpParser({ ecmaVersion: 2024 }).parseLiteral(literal);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function repeatsTooOften(pattern: AST.Pattern): boolean {
  const { repetitions, alike, options } = countsOf(pattern);
  return (
    repetitions > MAX_REPETITIONS ||
    [...alike.values()].some((count) => count > MAX_REPETITIONS_ALIKE) ||
    [...options.values()].some((count) => count > MAX_OPTIONS_ALIKE)
  );
}

function countsOf(node: AST.Node): Counts {
  if ("alternatives" in node)
    return node.alternatives.map(countsOf).reduce((one, other) => joined(one, other, Math.max), NONE);
  if (node.type === "Alternative")
    return node.elements.map(countsOf).reduce((one, other) => joined(one, other, add), NONE);
  if (node.type !== "Quantifier") return NONE;
  const { element, min, max } = node;
  const inner = countsOf(element);
  if (max === 1) return min === 1 ? inner : joined(inner, { ...NONE, options: new Map([[element.raw, 1]]) }, add);
  if (max <= 30 && min === max) return inner;
  const isOne = "alternatives" in element;
  const isBroad = element.type === "CharacterSet" || element.type === "CharacterClass";
  const own: Counts = {
    repetitions: isBroad ? 1 : 0,
    alike: isOne ? new Map() : new Map([[element.raw, 1]]),
    options: new Map(),
  };
  return joined(inner, own, add);
}

function add(one: number, other: number): number {
  return one + other;
}

function joined(one: Counts, other: Counts, join: (one: number, other: number) => number): Counts {
  return {
    repetitions: join(one.repetitions, other.repetitions),
    alike: joinedMaps(one.alike, other.alike, join),
    options: joinedMaps(one.options, other.options, join),
  };
}

function joinedMaps(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
  join: (one: number, other: number) => number,
): ReadonlyMap<string, number> {
  const names = new Set([...one.keys(), ...other.keys()]);
  return new Map([...names].map((name) => [name, join(one.get(name) ?? 0, other.get(name) ?? 0)]));
}
