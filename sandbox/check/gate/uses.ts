import ts from "typescript";
import type { Gate } from "./gate-context.ts";
import { symbolOf } from "./names.ts";

const MAX_USES = 60;
const indexes = new WeakMap<ts.SourceFile, Map<ts.Symbol, ts.Identifier[]>>();

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

function usesOf(symbol: ts.Symbol, gate: Gate): readonly ts.Identifier[] {
  let index = indexes.get(gate.source);
  if (!index) {
    index = new Map();
    collect(gate.source, index, gate);
    indexes.set(gate.source, index);
  }
  return index.get(symbol) ?? [];
}

function collect(node: ts.Node, index: Map<ts.Symbol, ts.Identifier[]>, gate: Gate): void {
  if (ts.isIdentifier(node) && isCalledOrDrawn(node)) {
    const symbol = symbolOf(node, gate);
    const known = symbol && index.get(symbol);
    if (known) known.push(node);
    else if (symbol) index.set(symbol, [node]);
  }
  ts.forEachChild(node, (child) => collect(child, index, gate));
}

function isCalledOrDrawn(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isCallExpression(parent)) return true;
  return ts.isJsxOpeningElement(parent) || ts.isJsxSelfClosingElement(parent);
}
