import ts from "typescript";
import { bare, importedName, symbolOf, valueDeclarations } from "../analysis/names.ts";
import { sceneFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";

type Gate = GateFor<"top-level-statement" | "no-default-export" | "syntax-not-allowed" | "non-deterministic">;

const WANTED = "Write `export default function Scene() { return <AbsoluteFill>...</AbsoluteFill>; }`.";

/** A scene declares things and exports a component; nothing runs when it is loaded. */
export const moduleStructure = sceneFinder(
  ["top-level-statement", "no-default-export", "syntax-not-allowed", "non-deterministic"],
  (gate) => {
    for (const statement of gate.source.statements) checkStatement(statement, gate);
    checkDefaultExport(gate);
  },
);

function checkStatement(node: ts.Statement, gate: Gate): void {
  if (ts.isVariableStatement(node)) {
    if (!(node.declarationList.flags & ts.NodeFlags.Const)) {
      gate.report(
        node,
        "non-deterministic",
        "A variable outside of components keeps its value from frame to frame.",
        "Make it a `const`, and compute what changes from `useCurrentFrame()` inside the component.",
      );
    }
    return;
  }
  const isDeclaration =
    ts.isImportDeclaration(node) ||
    ts.isImportEqualsDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isExportAssignment(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    node.kind === ts.SyntaxKind.EmptyStatement;
  if (isDeclaration || isRefusedElsewhere(node)) return;
  if (isDisplayName(node)) return;
  if (ts.isExpressionStatement(node) && ts.isStringLiteral(node.expression)) return;
  gate.report(
    node,
    "top-level-statement",
    "Nothing may run when the scene is loaded.",
    "Keep imports, constants, functions and types at the top level; compute lists with `const POINTS = Array.from({length: 12}, (_, i) => i);` or inside the component.",
  );
}

/** `Card.displayName = "Card"` is a habit from React's docs and moves nothing. */
function isDisplayName(node: ts.Statement): boolean {
  return (
    ts.isExpressionStatement(node) &&
    ts.isBinaryExpression(node.expression) &&
    node.expression.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isPropertyAccessExpression(node.expression.left) &&
    ts.isIdentifier(node.expression.left.expression) &&
    node.expression.left.name.text === "displayName" &&
    ts.isStringLiteralLike(node.expression.right)
  );
}

function isRefusedElsewhere(node: ts.Statement): boolean {
  return ts.isEnumDeclaration(node) || ts.isModuleDeclaration(node);
}

function checkDefaultExport(gate: Gate): void {
  const exported = defaultExport(gate);
  if (!exported) {
    gate.report(gate.source, "no-default-export", "The scene exports no component.");
    return;
  }
  if (!isComponent(exported, gate, 0))
    gate.report(exported, "no-default-export", "The default export is not a component.");
}

function defaultExport(gate: Gate): ts.Node | undefined {
  for (const node of gate.source.statements) {
    if (ts.isExportAssignment(node)) {
      if (!node.isExportEquals) return node.expression;
      gate.report(node, "syntax-not-allowed", "`export =` is not allowed.", WANTED);
    }
    const isDefault =
      ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
    if (isDefault && !ts.isInterfaceDeclaration(node)) return node;
    if (
      ts.isExportDeclaration(node) &&
      !node.moduleSpecifier &&
      node.exportClause &&
      ts.isNamedExports(node.exportClause)
    ) {
      const specifier = node.exportClause.elements.find(({ name }) => name.text === "default");
      if (specifier) {
        const local = specifier.propertyName ?? specifier.name;
        if (ts.isIdentifier(local)) return local;
      }
    }
  }
  return undefined;
}

function isComponent(node: ts.Node, gate: Gate, depth: number): boolean {
  if (depth > 5) return false;
  if (ts.isFunctionDeclaration(node)) return node.body !== undefined && !node.asteriskToken;
  if (!ts.isExpression(node)) return false;
  const inner = bare(node);
  if (ts.isArrowFunction(inner)) return true;
  if (ts.isFunctionExpression(inner)) return !inner.asteriskToken;
  if (ts.isCallExpression(inner)) {
    const callee = importedName(inner.expression, gate);
    const argument = inner.arguments[0];
    return (
      callee?.module === "react" &&
      callee.name === "memo" &&
      argument !== undefined &&
      isComponent(argument, gate, depth + 1)
    );
  }
  if (!ts.isIdentifier(inner)) return false;
  const imported = importedName(inner, gate);
  if (imported) return imported.module.startsWith("@scenewright/") && /^[A-Z]/.test(imported.name);
  const declaration = valueDeclarations(symbolOf(inner, gate), gate)[0];
  if (!declaration) return false;
  if (ts.isVariableDeclaration(declaration))
    return declaration.initializer !== undefined && isComponent(declaration.initializer, gate, depth + 1);
  return isComponent(declaration, gate, depth + 1);
}
