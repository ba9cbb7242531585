import ts from "typescript";
import { bare } from "../analysis/names.ts";
import { defineFinder } from "../finder.ts";
import type { Found } from "../finding.ts";

const MAX_OVERLOADS = 24;
const MAX_CLASS_DEPTH = 10;
/** `{...(a ? X : Y), ...(b ? X : Y)}` is one of four objects; each more doubles them. */
const MAX_ALTERNATIVES = 256;
/** `a ? {x: 1} : b ? {y: 1} : ...`: each is compared with every other. */
const MAX_CHOSEN_OBJECTS = 64;
/** Members that all spreads of a scene copy, every alternative for itself. */
const MAX_COPIED_MEMBERS = 20_000;

/**
 * Code whose types grow faster than its text: found by its shape, before any type is computed. Each of these takes the compiler
 * seconds at a length that a scene may have.
 */
export const typeLoad = defineFinder({ stage: "shape", reports: ["type-too-complex"], find: loadsIn });

type Report = (node: ts.Node, message: string, fix: string) => void;

function loadsIn(source: ts.SourceFile): Found<"type-too-complex">[] {
  const findings: Found<"type-too-complex">[] = [];
  const report: Report = (node, message, fix) =>
    findings.push({ rule: "type-too-complex", start: node.getStart(source), message, fix });
  const nodes = allNodes(source);
  overloads(nodes, report);
  classes(nodes, report);
  spreads(nodes, report);
  return findings.slice(0, 5);
}

function allNodes(source: ts.SourceFile): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return nodes;
}

/** Every call tries one signature after the other. */
function overloads(nodes: readonly ts.Node[], report: Report): void {
  const counts = new Map<ts.Node, Map<string, number>>();
  for (const node of nodes) {
    const isSignature =
      (ts.isFunctionDeclaration(node) && !node.body) ||
      ts.isMethodSignature(node) ||
      ts.isCallSignatureDeclaration(node) ||
      (ts.isMethodDeclaration(node) && !node.body);
    if (!isSignature) continue;
    const name = node.name && ts.isIdentifier(node.name) ? node.name.text : "";
    const siblings = counts.get(node.parent) ?? new Map<string, number>();
    counts.set(node.parent, siblings);
    const count = (siblings.get(name) ?? 0) + 1;
    siblings.set(name, count);
    if (count === MAX_OVERLOADS + 1)
      report(
        node,
        `${name ? `"${name.slice(0, 40)}"` : "This"} has more than ${MAX_OVERLOADS} overloads.`,
        'Write one signature that takes a union: `function draw(kind: "bar" | "line"): number`.',
      );
  }
}

function classes(nodes: readonly ts.Node[], report: Report): void {
  const parents = new Map<string, string>();
  const declared = nodes.filter(ts.isClassLike);
  for (const node of declared) {
    const parent = node.heritageClauses?.[0]?.types[0]?.expression;
    if (node.name && parent && ts.isIdentifier(parent)) parents.set(node.name.text, parent.text);
  }
  for (const node of declared) {
    let depth = 0;
    for (let at = node.name?.text; at !== undefined && depth <= MAX_CLASS_DEPTH; at = parents.get(at)) depth += 1;
    if (depth <= MAX_CLASS_DEPTH) continue;
    report(
      node,
      `Classes extend one another here more than ${MAX_CLASS_DEPTH} levels deep.`,
      "Let an object hold another one instead, or use plain functions.",
    );
    return;
  }
}

function objectsChosen(node: ts.ConditionalExpression): number {
  let count = 0;
  const open: ts.Expression[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    const inner = bare(next);
    if (ts.isConditionalExpression(inner)) open.push(inner.whenTrue, inner.whenFalse);
    else if (ts.isObjectLiteralExpression(inner)) count += 1;
  }
  return count;
}

interface Weight {
  readonly members: number;
  readonly alternatives: number;
}

const NOTHING: Weight = { members: 0, alternatives: 1 };

/** Objects that are spread into objects that are spread again. */
function spreads(nodes: readonly ts.Node[], report: Report): void {
  const initializers = new Map<string, ts.Expression>();
  for (const node of nodes)
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer && !node.type)
      initializers.set(node.name.text, node.initializer);
  const known = new Map<ts.Node, Weight>();
  const weigh = (expression: ts.Expression): Weight => {
    const node = bare(expression);
    const before = known.get(node);
    if (before) return before;
    known.set(node, NOTHING);
    const weight = weightOf(node, weigh, initializers);
    known.set(node, weight);
    return weight;
  };
  const tooMany = nodes.find(
    (node) =>
      ts.isConditionalExpression(node) &&
      !ts.isConditionalExpression(node.parent) &&
      objectsChosen(node) > MAX_CHOSEN_OBJECTS,
  );
  if (tooMany)
    report(
      tooMany,
      `This chooses between more than ${MAX_CHOSEN_OBJECTS} objects.`,
      "Keep them in a list with a type, `const STEPS: readonly Step[] = [...]`, and take one: `STEPS[index]`.",
    );
  let copied = 0;
  for (const node of nodes) {
    if (!ts.isObjectLiteralExpression(node) || !node.properties.some(ts.isSpreadAssignment)) continue;
    const { members, alternatives } = weigh(node);
    copied += members * alternatives;
    if (alternatives <= MAX_ALTERNATIVES && copied <= MAX_COPIED_MEMBERS) continue;
    report(
      node,
      alternatives > MAX_ALTERNATIVES
        ? `What is spread here may be one of more than ${MAX_ALTERNATIVES} kinds of object.`
        : "Objects are spread into one another again and again here.",
      "Give the object a type of its own, `const style: CSSProperties = {...}`, and choose values instead of objects: `left: isLate ? 10 : 20`.",
    );
    return;
  }
}

function weightOf(
  node: ts.Expression,
  weigh: (node: ts.Expression) => Weight,
  initializers: ReadonlyMap<string, ts.Expression>,
): Weight {
  if (ts.isIdentifier(node)) {
    const initializer = initializers.get(node.text);
    return initializer ? weigh(initializer) : NOTHING;
  }
  if (ts.isConditionalExpression(node)) {
    const [one, other] = [weigh(node.whenTrue), weigh(node.whenFalse)];
    const alternatives = areAlike(bare(node.whenTrue), bare(node.whenFalse))
      ? Math.max(one.alternatives, other.alternatives)
      : one.alternatives + other.alternatives;
    return { members: Math.max(one.members, other.members), alternatives: capped(alternatives) };
  }
  // What stands before `&&` is no object; TypeScript takes the rest as members that may be missing.
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken)
    return weigh(node.right);
  if (!ts.isObjectLiteralExpression(node)) return NOTHING;
  let members = 0;
  let alternatives = 1;
  for (const property of node.properties) {
    if (!ts.isSpreadAssignment(property)) {
      members += 1;
      continue;
    }
    const spread = weigh(property.expression);
    members += spread.members;
    alternatives = capped(alternatives * spread.alternatives);
  }
  return { members, alternatives };
}

/** `{left: 1}` and `{left: 2}` are of one type, and beside `{}` a member is only one that may be missing. */
function areAlike(one: ts.Expression, other: ts.Expression): boolean {
  if (!ts.isObjectLiteralExpression(one) || !ts.isObjectLiteralExpression(other)) return false;
  const [names, otherNames] = [one, other].map(({ properties }) =>
    properties.map(({ name }) => name?.getText()).sort(),
  );
  if (names?.length === 0 || otherNames?.length === 0) return true;
  return names?.length === otherNames?.length && names?.every((name, at) => name && name === otherNames?.[at]) === true;
}

function capped(alternatives: number): number {
  return Math.min(alternatives, 1_000_000);
}
