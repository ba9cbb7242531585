import ts from "typescript";
import type { Gate } from "../rule-context.ts";
import { isWithin } from "./is-within.ts";
import { listMethod } from "./list-methods.ts";
import { bare, constInitializer, importedName, symbolOf, valueDeclarations } from "./names.ts";
import { objectLiteral, propertyText, staticValue } from "./static-value.ts";
import { namedUses } from "./uses.ts";

/** What a filter lets through cannot be known: one in ten is taken, so that sieves pass and floods do not. */
const KEPT_BY_A_FILTER = 0.1;
const MAX_DEPTH = 12;

type Measure = (given: ts.Expression, gate: Gate, depth: number) => number | undefined;

/** Looked up from anywhere in the scene, again and again: what was found out of a declaration with as much depth left holds. */
const found = new Map<Measure, WeakMap<ts.Node, { readonly depth: number; readonly value: number | undefined }>>();

function remembered(measure: Measure, declaration: ts.Node, depth: number, find: () => number | undefined) {
  const known = found.get(measure) ?? new WeakMap();
  found.set(measure, known);
  const before = known.get(declaration);
  if (before && before.depth <= depth) return before.value;
  // While it is looked for: what leads back to itself adds nothing.
  known.set(declaration, { depth: 0, value: undefined });
  const value = find();
  known.set(declaration, { depth, value });
  return value;
}

/** How many items a list has, or how many characters a text, as far as the scene's text says it. At least that many, or undefined. */
export function lengthOf(expression: ts.Expression, gate: Gate, depth = 0): number | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const node = bare(expression);
  const inner = (part: ts.Expression) => lengthOf(part, gate, depth + 1);
  if (ts.isStringLiteralLike(node)) return node.text.length;
  if (ts.isTemplateExpression(node)) {
    const written = node.head.text.length + sum(node.templateSpans.map(({ literal }) => literal.text.length));
    return (
      written + sum(node.templateSpans.map(({ expression: part }) => (isTextual(part, gate) ? (inner(part) ?? 1) : 1)))
    );
  }
  if (ts.isArrayLiteralExpression(node)) {
    return sum(node.elements.map((element) => (ts.isSpreadElement(element) ? (inner(element.expression) ?? 0) : 1)));
  }
  if (ts.isConditionalExpression(node)) return most([inner(node.whenTrue), inner(node.whenFalse)]);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [inner(node.left), inner(node.right)];
    return left === undefined && right === undefined ? undefined : (left ?? 0) + (right ?? 0);
  }
  if (ts.isNewExpression(node)) return node.arguments?.[0] && sizeOrLength(node.arguments[0], gate, depth);
  if (ts.isIdentifier(node)) {
    const initializer = constInitializer(node, gate) ?? letInitializer(node, gate);
    return initializer
      ? remembered(lengthOf, initializer, depth, () => inner(initializer))
      : mostPassed(node, gate, lengthOf, depth + 3);
  }
  return ts.isCallExpression(node) ? lengthOfCall(node, gate, depth) : undefined;
}

/** The largest number that an expression is known to become, through constants, lengths and what callers pass. */
export function largestOf(expression: ts.Expression, gate: Gate, depth = 0): number | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const known = staticValue(expression, gate);
  if (known.known) return typeof known.value === "number" ? known.value : undefined;
  const node = bare(expression);
  if (ts.isPropertyAccessExpression(node) && node.name.text === "length")
    return lengthOf(node.expression, gate, depth + 1);
  if (ts.isConditionalExpression(node))
    return most([largestOf(node.whenTrue, gate, depth + 1), largestOf(node.whenFalse, gate, depth + 1)]);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AsteriskToken) {
    const [left, right] = [largestOf(node.left, gate, depth + 1), largestOf(node.right, gate, depth + 1)];
    return left === undefined || right === undefined ? undefined : left * right;
  }
  if (!ts.isIdentifier(node)) return undefined;
  const initializer = constInitializer(node, gate);
  if (initializer) return remembered(largestOf, initializer, depth, () => largestOf(initializer, gate, depth + 1));
  return mostPassed(node, gate, largestOf, depth + 3);
}

/** A list in a `let` may be replaced, but it is the first one for a while. */
function letInitializer(name: ts.Identifier, gate: Gate): ts.Expression | undefined {
  const declaration = valueDeclarations(symbolOf(name, gate), gate)[0];
  return declaration && ts.isVariableDeclaration(declaration) && ts.isIdentifier(declaration.name)
    ? declaration.initializer
    : undefined;
}

/** The largest measure of what callers pass for a parameter; undefined for anything that is no parameter. */
function mostPassed(name: ts.Identifier, gate: Gate, measure: Measure, depth: number): number | undefined {
  const parameter = valueDeclarations(symbolOf(name, gate), gate)[0];
  if (!parameter || !ts.isParameter(parameter) || depth > MAX_DEPTH) return undefined;
  return remembered(measure, parameter, depth, () => {
    const position = parameter.parent.parameters.indexOf(parameter);
    const passed = namedUses(parameter.parent, gate).map((use) => {
      const call = use.parent;
      const given = ts.isCallExpression(call) && call.expression === use ? call.arguments[position] : undefined;
      return given && !isWithin(call, parameter.parent) ? measure(given, gate, depth) : undefined;
    });
    return most(passed);
  });
}

function lengthOfCall(node: ts.CallExpression, gate: Gate, depth: number): number | undefined {
  const callee = bare(node.expression);
  const [first, second] = node.arguments;
  if (ts.isIdentifier(callee)) {
    if (callee.text === "Array" && first) return sizeOrLength(first, gate, depth);
    const hook = importedName(callee, gate);
    return hook?.name === "useMemo" && first ? lengthOfResult(first, gate, depth) : undefined;
  }
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const method = callee.name.text;
  if (method === "from" && first) return lengthOfSource(first, gate, depth);
  if (method === "of" && isNamed(callee.expression, "Array")) return node.arguments.length;
  if (first && isNamed(callee.expression, "Object")) return lengthOfSource(first, gate, depth);
  if (first && method === "stringify") {
    // Each item takes a comma too.
    const items = lengthOf(first, gate, depth + 1);
    return items === undefined ? undefined : items * 2;
  }
  const length = lengthOf(callee.expression, gate, depth + 1);
  if (listMethod(method).sameLength) return length;
  if (method === "concat")
    return (length ?? 0) + sum(node.arguments.map((part) => lengthOf(part, gate, depth + 1) ?? 1));
  if (method === "keys" || method === "values" || method === "entries" || method === "flat") return length;
  if (method === "filter") return length === undefined ? undefined : Math.ceil(length * KEPT_BY_A_FILTER);
  if (method === "flatMap")
    return length === undefined ? undefined : length * (first ? (lengthOfResult(first, gate, depth) ?? 1) : 1);
  if (method === "repeat" && first) return (length ?? 1) * (largestOf(first, gate, depth + 1) ?? 1);
  if ((method === "padStart" || method === "padEnd") && first) return largestOf(first, gate, depth + 1);
  if (method === "split" && first) return ts.isStringLiteralLike(first) && first.text === "" ? length : undefined;
  if (method === "slice" && !first) return length;
  if (method === "slice") return second && largestOf(second, gate, depth + 1);
  if (method === "join") return length === undefined ? undefined : length * itemLength(callee.expression, gate, depth);
  return undefined;
}

/** How long the text of one item is, of a list that is about to be joined. */
function itemLength(list: ts.Expression, gate: Gate, depth: number): number {
  const node = bare(list);
  const resolved = ts.isIdentifier(node) ? constInitializer(node, gate) : node;
  if (!resolved || !ts.isCallExpression(resolved)) return 1;
  const callback = resolved.arguments[resolved.arguments.length - 1];
  return Math.max(1, (callback && lengthOfResult(callback, gate, depth)) ?? 1);
}

function lengthOfResult(callback: ts.Expression, gate: Gate, depth: number): number | undefined {
  const node = bare(callback);
  if (!ts.isArrowFunction(node)) return undefined;
  if (!ts.isBlock(node.body)) return lengthOf(node.body, gate, depth + 1);
  const last = node.body.statements[node.body.statements.length - 1];
  return last && ts.isReturnStatement(last) && last.expression ? lengthOf(last.expression, gate, depth + 1) : undefined;
}

function lengthOfSource(source: ts.Expression, gate: Gate, depth: number): number | undefined {
  const literal = objectLiteral(source, gate);
  if (!literal) return lengthOf(source, gate, depth + 1);
  for (const property of literal.properties) {
    if (!property.name || propertyText(property.name) !== "length") continue;
    if (ts.isPropertyAssignment(property)) return largestOf(property.initializer, gate, depth + 1);
    if (ts.isShorthandPropertyAssignment(property)) return largestOf(property.name, gate, depth + 1);
  }
  return undefined;
}

/** `new Array(12)` and `new Float32Array(12)` take a size, `new Set([1, 2])` takes a list. */
function sizeOrLength(given: ts.Expression, gate: Gate, depth: number): number | undefined {
  return largestOf(given, gate, depth + 1) ?? lengthOf(given, gate, depth + 1);
}

function isNamed(node: ts.Expression, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}

function isTextual(node: ts.Expression, gate: Gate): boolean {
  return gate.mayAskTypes && (gate.checker.getTypeAtLocation(node).flags & ts.TypeFlags.StringLike) !== 0;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function most(numbers: readonly (number | undefined)[]): number | undefined {
  const known = numbers.filter((one) => one !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}
