import ts from "typescript";
import type { Gate } from "../rule-context.ts";
import { bare, symbolOf } from "./names.ts";

const MAX_USES = 60;
const useIndexes = new WeakMap<ts.SourceFile, Map<ts.Symbol, ts.Identifier[]>>();
const mentionIndexes = new WeakMap<ts.SourceFile, Map<ts.Symbol, ts.Identifier[]>>();
const callIndexes = new WeakMap<ts.SourceFile, Map<ts.Symbol, ts.CallExpression[]>>();

/** Where the scene names a function of its own, its declaration left out. */
export function namedUses(owner: ts.SignatureDeclaration, gate: Gate): readonly ts.Identifier[] {
  const name = functionName(owner);
  const symbol = name && gate.checker.getSymbolAtLocation(name);
  return symbol
    ? usesOf(symbol, gate)
        .filter((use) => use !== name)
        .slice(0, MAX_USES)
    : [];
}

/** `function draw() {}`, `const draw = () => {}` and `const draw = memo(() => {})` are all called draw. */
export function functionName(owner: ts.Node): ts.Identifier | undefined {
  if (ts.isFunctionLike(owner) && owner.name && ts.isIdentifier(owner.name)) return owner.name;
  let node = owner.parent;
  while (node && (ts.isParenthesizedExpression(node) || isWrapper(node))) node = node.parent;
  return node && ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) ? node.name : undefined;
}

function isWrapper(node: ts.Node): boolean {
  return ts.isCallExpression(node) && /^(React\.)?(memo|useCallback)$/.test(node.expression.getText());
}

/** Every call of what is declared under this name. */
export function callsOf(name: ts.Identifier, gate: Gate): readonly ts.CallExpression[] {
  const symbol = gate.checker.getSymbolAtLocation(name);
  return (symbol && indexed(callIndexes, calledName, gate).get(symbol)) ?? [];
}

/** Every place that names what is declared under this name, its declaration included. */
export function mentionsOf(name: ts.Identifier, gate: Gate): readonly ts.Identifier[] {
  const symbol = gate.checker.getSymbolAtLocation(name);
  return (symbol && indexed(mentionIndexes, mentionedName, gate).get(symbol)) ?? [];
}

function mentionedName(node: ts.Node): readonly [ts.Identifier, ts.Identifier] | undefined {
  return ts.isIdentifier(node) ? [node, node] : undefined;
}

function calledName(node: ts.Node): readonly [ts.Identifier, ts.CallExpression] | undefined {
  const callee = ts.isCallExpression(node) ? bare(node.expression) : undefined;
  return callee && ts.isIdentifier(callee) ? [callee, node as ts.CallExpression] : undefined;
}

function usesOf(symbol: ts.Symbol, gate: Gate): readonly ts.Identifier[] {
  return indexed(useIndexes, usedName, gate).get(symbol) ?? [];
}

function usedName(node: ts.Node): readonly [ts.Identifier, ts.Identifier] | undefined {
  return ts.isIdentifier(node) && (isCalledOrDrawn(node) || isReadOfGetter(node)) ? [node, node] : undefined;
}

/** Reading a getter calls it. Only scenes that write one are asked: the symbol of a member is dear. */
function isReadOfGetter(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    ts.isPropertyAccessExpression(parent) && parent.name === node && getterNames(node.getSourceFile()).has(node.text)
  );
}

const getters = new WeakMap<ts.SourceFile, ReadonlySet<string>>();

/** The names of the getters that a scene writes. */
export function getterNames(source: ts.SourceFile): ReadonlySet<string> {
  const before = getters.get(source);
  if (before) return before;
  const names = new Set<string>();
  const collect = (node: ts.Node): void => {
    if (ts.isGetAccessorDeclaration(node) && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, collect);
  };
  collect(source);
  getters.set(source, names);
  return names;
}

/** What `pick` finds in the scene, by the symbol of the name that it goes under; the scene is walked once. */
function indexed<T>(
  indexes: WeakMap<ts.SourceFile, Map<ts.Symbol, T[]>>,
  pick: (node: ts.Node) => readonly [name: ts.Identifier, found: T] | undefined,
  gate: Gate,
): ReadonlyMap<ts.Symbol, readonly T[]> {
  const before = indexes.get(gate.source);
  if (before) return before;
  const index = new Map<ts.Symbol, T[]>();
  const collect = (node: ts.Node): void => {
    const [name, found] = pick(node) ?? [];
    const symbol = name && symbolOf(name, gate);
    const known = symbol && index.get(symbol);
    if (known && found) known.push(found);
    else if (symbol && found) index.set(symbol, [found]);
    ts.forEachChild(node, collect);
  };
  collect(gate.source);
  indexes.set(gate.source, index);
  return index;
}

function isCalledOrDrawn(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isCallExpression(parent)) return true;
  return ts.isJsxOpeningElement(parent) || ts.isJsxSelfClosingElement(parent);
}
