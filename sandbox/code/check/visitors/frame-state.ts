import ts from "typescript";
import { assignedTargets } from "../analysis/assignments.ts";
import { isWithin } from "../analysis/is-within.ts";
import { iterationOf, listMethod } from "../analysis/list-methods.ts";
import {
  bare,
  constInitializer,
  importedName,
  isVariableUse,
  rootOf,
  symbolOf,
  valueDeclarations,
} from "../analysis/names.ts";
import { runsPerFrame } from "../analysis/runs-per-frame.ts";
import { assignsThis, isStatefulFactoryCall } from "../analysis/stateful-factories.ts";
import { callsOf } from "../analysis/uses.ts";
import { nodeFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";

const RULE = "non-deterministic";
type Gate = GateFor<typeof RULE>;
const FIX =
  "Make a new value in each frame: `const moved = POINTS.map((point) => ({...point, x: point.x + frame}));`, `[...LIST].sort(...)`.";

const STEPPING = new Set(["match", "replace", "search", "split"]);
const PERSISTENT_HOOKS = new Set(["useMemo", "useContext", "useCallback"]);

/** What lives longer than a frame may not be changed in one: frames are drawn in any order, more than once, in several pages. */
export const frameState = nodeFinder([RULE], (node, gate) => {
  for (const target of assignedTargets(node)) checkTarget(target, gate);
  if (ts.isDeleteExpression(node)) checkTarget(node.expression, gate);
  else if (ts.isCallExpression(node)) checkCall(node, gate);
  else if (ts.isIdentifier(node)) checkFactoryUse(node, gate);
});

function checkTarget(target: ts.Expression, gate: Gate): void {
  const node = bare(target);
  if (ts.isIdentifier(node)) checkReassigned(node, gate);
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node))
    checkMutation(node, node.expression, gate);
}

/** `drawn += 1` of a variable outside of every function. */
function checkReassigned(name: ts.Identifier, gate: Gate): void {
  const declaration = valueDeclarations(symbolOf(name, gate), gate)[0];
  const variable = declaration && enclosingVariable(declaration);
  if (!variable || isInFunction(variable) || !runsPerFrame(name, gate)) return;
  gate.report(
    variable,
    RULE,
    `${name.text} keeps its value from frame to frame.`,
    "Compute what changes from `useCurrentFrame()` inside of the component: `const seen = LIST.filter((item) => item.start <= frame).length;`.",
  );
}

function isInFunction(node: ts.Node): boolean {
  return ts.findAncestor(node, ts.isFunctionLike) !== undefined;
}

function checkCall(node: ts.CallExpression, gate: Gate): void {
  const callee = bare(node.expression);
  if (!ts.isPropertyAccessExpression(callee)) return;
  if ((callee.name.text === "test" || callee.name.text === "exec") && isRepeating(callee.expression, gate)) {
    checkMutation(node, callee.expression, gate);
    return;
  }
  const [pattern] = node.arguments;
  if (pattern && STEPPING.has(callee.name.text) && hasFlag(pattern, "y", gate)) checkMutation(node, pattern, gate);
  if (listMethod(callee.name.text).changes && !isHarmlessOwnMethod(callee.name, gate))
    checkMutation(node, callee.expression, gate);
}

/** `ORIGIN.add(offset)` of a class of the scene, which makes a new point. */
function isHarmlessOwnMethod(name: ts.MemberName, gate: Gate): boolean {
  const declaration = gate.mayAskTypes ? gate.checker.getSymbolAtLocation(name)?.valueDeclaration : undefined;
  if (declaration?.getSourceFile() !== gate.source) return false;
  return !ts.isMethodDeclaration(declaration) || !declaration.body || !assignsThis(declaration.body);
}

/** A pattern with the flag g or y goes on where it last stopped, one with y also when it is given to a text. */
function isRepeating(pattern: ts.Expression, gate: Gate): boolean {
  return hasFlag(pattern, "g", gate) || hasFlag(pattern, "y", gate);
}

function hasFlag(pattern: ts.Expression, flag: "g" | "y", gate: Gate): boolean {
  const node = bare(pattern);
  const literal = ts.isIdentifier(node) ? constInitializer(node, gate) : undefined;
  if (!literal || !ts.isRegularExpressionLiteral(bare(literal))) return false;
  return bare(literal).getText(gate.source).split("/").at(-1)?.includes(flag) ?? false;
}

function checkMutation(at: ts.Node, changed: ts.Expression, gate: Gate): void {
  const root = rootName(changed);
  if (!root || !runsPerFrame(at, gate) || isDisplayName(at)) return;
  const owner = persistentOwner(root, at, gate, 0);
  if (owner) gate.report(at, RULE, `${owner} outlives the frame: changing it makes frames depend on one another.`, FIX);
}

function isDisplayName(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) && node.name.text === "displayName";
}

function rootName(expression: ts.Expression): ts.Identifier | undefined {
  const root = rootOf(expression);
  return ts.isIdentifier(root) ? root : undefined;
}

/** The name of the long-lived thing that an identifier stands for, followed through constants, loops and callbacks. */
function persistentOwner(root: ts.Identifier, at: ts.Node, gate: Gate, depth: number): string | undefined {
  const declaration = valueDeclarations(symbolOf(root, gate), gate)[0];
  if (!declaration || depth > 6) return undefined;
  if (ts.isImportSpecifier(declaration) || ts.isImportClause(declaration) || ts.isNamespaceImport(declaration))
    return root.text;
  if (isTopLevel(declaration))
    return ts.isVariableDeclaration(declaration) ||
      ts.isBindingElement(declaration) ||
      !ts.isFunctionDeclaration(declaration) ||
      depth === 0
      ? root.text
      : undefined;
  const parameter = enclosingParameter(declaration);
  if (parameter) return ownerOfParameter(parameter, at, gate, depth) ?? ownerOfArgument(parameter, gate, depth);
  const variable = enclosingVariable(declaration);
  if (!variable) return undefined;
  const source = sourceOf(variable);
  return source && ownerOfValue(source, at, gate, depth);
}

function ownerOfValue(value: ts.Expression, at: ts.Node, gate: Gate, depth: number): string | undefined {
  const node = bare(value);
  if (ts.isCallExpression(node)) {
    const hook = importedName(node.expression, gate);
    if (hook?.module === "react" && PERSISTENT_HOOKS.has(hook.name) && !isWithin(at, node))
      return `What ${hook.name} returned`;
    return undefined;
  }
  if (ts.isConditionalExpression(node))
    return ownerOfValue(node.whenTrue, at, gate, depth) ?? ownerOfValue(node.whenFalse, at, gate, depth);
  const root = rootName(node);
  return root && gate.mayAskTypes && isObject(gate.checker.getTypeAtLocation(node))
    ? persistentOwner(root, at, gate, depth + 1)
    : undefined;
}

function isObject(type: ts.Type): boolean {
  const members = type.isUnion() ? type.types : [type];
  return members.some(({ flags }) => flags & (ts.TypeFlags.Object | ts.TypeFlags.Any | ts.TypeFlags.Intersection));
}

/** `PARTICLES.forEach((particle) => { particle.x += 1; })` changes PARTICLES. */
function ownerOfParameter(
  parameter: ts.ParameterDeclaration,
  at: ts.Node,
  gate: Gate,
  depth: number,
): string | undefined {
  const callback = parameter.parent;
  if (!ts.isArrowFunction(callback) && !ts.isFunctionExpression(callback)) return undefined;
  const call = callback.parent;
  const iteration = ts.isCallExpression(call) ? iterationOf(call) : undefined;
  if (!ts.isCallExpression(call) || !iteration || call.arguments[iteration.callback] !== callback) return undefined;
  const position = callback.parameters.indexOf(parameter);
  const first =
    position === iteration.accumulator ? (call.arguments[iteration.callback + 1] ?? iteration.list) : undefined;
  const source = first ?? (iteration.items.includes(position) ? iteration.list : undefined);
  const root = source && rootName(source);
  return root ? persistentOwner(root, at, gate, depth + 1) : undefined;
}

/** `bump(STATE)` changes STATE where bump changes what it is given. */
function ownerOfArgument(parameter: ts.ParameterDeclaration, gate: Gate, depth: number): string | undefined {
  const { parent } = parameter;
  const holder = ts.isFunctionDeclaration(parent) ? parent : parent.parent;
  const isNamed =
    ts.isFunctionDeclaration(holder) || (ts.isVariableDeclaration(holder) && holder.initializer === parent);
  if (!isNamed || !holder.name || !ts.isIdentifier(holder.name)) return undefined;
  const index = parent.parameters.indexOf(parameter);
  const given = [parameter.initializer, ...callsOf(holder.name, gate).map((call) => call.arguments[index])];
  for (const value of given) {
    const root = value && rootName(value);
    if (!root || !(value === parameter.initializer || runsPerFrame(value, gate))) continue;
    const owner = persistentOwner(root, value, gate, depth + 1);
    if (owner) return owner;
  }
  return undefined;
}

/** What a name is declared in, also where that is taken apart: `({inner}) => ...`, `const [first] = LIST`. */
function declaredIn(declaration: ts.Declaration): ts.Node {
  let node: ts.Node = declaration;
  while (ts.isBindingElement(node) || ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node))
    node = node.parent;
  return node;
}

function enclosingParameter(declaration: ts.Declaration): ts.ParameterDeclaration | undefined {
  const node = declaredIn(declaration);
  return ts.isParameter(node) ? node : undefined;
}

function enclosingVariable(declaration: ts.Declaration): ts.VariableDeclaration | undefined {
  const node = declaredIn(declaration);
  return ts.isVariableDeclaration(node) ? node : undefined;
}

function sourceOf(variable: ts.VariableDeclaration): ts.Expression | undefined {
  const loop = variable.parent.parent;
  return ts.isForOfStatement(loop) ? loop.expression : variable.initializer;
}

function isTopLevel(declaration: ts.Declaration): boolean {
  const variable = enclosingVariable(declaration);
  const statement = variable ? variable.parent.parent : declaration;
  return statement.parent !== undefined && ts.isSourceFile(statement.parent);
}

/** A generator or a seeded counter that was made once: each call in a frame would give the next value. */
function checkFactoryUse(node: ts.Identifier, gate: Gate): void {
  if (!gate.mayAskTypes || !isVariableUse(node) || !runsPerFrame(node, gate)) return;
  const declaration = valueDeclarations(symbolOf(node, gate), gate)[0];
  if (!declaration) return;
  const variable = enclosingVariable(declaration);
  if (!variable?.initializer) return;
  const call = longLivedValue(variable, gate);
  if (!call || isWithin(node, call) || !isStatefulFactoryCall(call, variable, gate)) return;
  gate.report(
    node,
    RULE,
    `${node.text} remembers how often it was used, so a frame depends on the frames before it.`,
    'Make it inside the component, or use `random("star-" + index)` of remotion: the same seed gives the same number.',
  );
}

function longLivedValue(variable: ts.VariableDeclaration, gate: Gate): ts.Expression | undefined {
  if (!variable.initializer) return undefined;
  if (isTopLevel(variable)) return variable.initializer;
  const value = bare(variable.initializer);
  if (!ts.isCallExpression(value)) return undefined;
  const hook = importedName(value.expression, gate);
  return hook?.module === "react" && hook.name === "useMemo" ? value : undefined;
}
