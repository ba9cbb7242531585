import ts from "typescript";
import type { Gate } from "../rule-context.ts";

export interface ImportedName {
  readonly module: string;
  /** `default` and `*` for whole-module imports. */
  readonly name: string;
}

/** A node is of one program, and a dozen rules ask the same of it. */
const symbols = new WeakMap<ts.Identifier, ts.Symbol | undefined>();

/** The symbol that an identifier in expression position stands for, as the compiler resolves it. */
export function symbolOf(node: ts.Identifier, gate: Gate): ts.Symbol | undefined {
  if (symbols.has(node)) return symbols.get(node);
  const symbol = resolved(node, gate);
  symbols.set(node, symbol);
  return symbol;
}

function resolved(node: ts.Identifier, gate: Gate): ts.Symbol | undefined {
  if (ts.isShorthandPropertyAssignment(node.parent) && node.parent.name === node) {
    return gate.checker.getShorthandAssignmentValueSymbol(node.parent);
  }
  if (ts.isExportSpecifier(node.parent)) return gate.checker.getExportSpecifierLocalTargetSymbol(node.parent);
  return gate.checker.getSymbolAtLocation(node);
}

/** Declarations in the scene itself that exist at run time: types, type-only imports and `declare` make no variables. */
export function valueDeclarations(symbol: ts.Symbol | undefined, gate: Gate): readonly ts.Declaration[] {
  return (symbol?.declarations ?? []).filter(
    (declaration) => declaration.getSourceFile() === gate.source && isRunTimeDeclaration(declaration),
  );
}

function isRunTimeDeclaration(declaration: ts.Declaration): boolean {
  if (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Ambient) return false;
  if (ts.isTypeAliasDeclaration(declaration) || ts.isInterfaceDeclaration(declaration)) return false;
  if (ts.isTypeParameterDeclaration(declaration)) return false;
  if (ts.isImportSpecifier(declaration)) return !declaration.isTypeOnly && !declaration.parent.parent.isTypeOnly;
  if (ts.isImportClause(declaration)) return !declaration.isTypeOnly;
  if (ts.isNamespaceImport(declaration)) return !declaration.parent.isTypeOnly;
  if (ts.isFunctionDeclaration(declaration)) return declaration.body !== undefined;
  return true;
}

export function importedName(node: ts.Expression, gate: Gate): ImportedName | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const whole = importedName(node.expression, gate);
    return whole && (whole.name === "*" || whole.name === "default")
      ? { module: whole.module, name: node.name.text }
      : undefined;
  }
  if (!ts.isIdentifier(node)) return undefined;
  const declaration = valueDeclarations(symbolOf(node, gate), gate)[0];
  return declaration && importOf(declaration);
}

function importOf(declaration: ts.Declaration): ImportedName | undefined {
  if (ts.isImportSpecifier(declaration)) {
    return named(declaration.parent.parent.parent, (declaration.propertyName ?? declaration.name).text);
  }
  if (ts.isImportClause(declaration)) return named(declaration.parent, "default");
  if (ts.isNamespaceImport(declaration)) return named(declaration.parent.parent, "*");
  return undefined;
}

function named(declaration: ts.Node, name: string): ImportedName | undefined {
  return ts.isImportDeclaration(declaration) && ts.isStringLiteral(declaration.moduleSpecifier)
    ? { module: declaration.moduleSpecifier.text, name }
    : undefined;
}

/** The expression that a local `const` was declared with, or undefined. */
export function constInitializer(node: ts.Identifier, gate: Gate): ts.Expression | undefined {
  const declaration = valueDeclarations(symbolOf(node, gate), gate)[0];
  if (!declaration || !ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return undefined;
  return declaration.parent.flags & ts.NodeFlags.Const ? declaration.initializer : undefined;
}

/** Drops parentheses, casts and `!`. */
export function bare(node: ts.Expression): ts.Expression {
  let inner = node;
  while (
    ts.isParenthesizedExpression(inner) ||
    ts.isAsExpression(inner) ||
    ts.isSatisfiesExpression(inner) ||
    ts.isNonNullExpression(inner)
  ) {
    inner = inner.expression;
  }
  return inner;
}

/**
 * Whether an identifier is used as a variable, as opposed to naming a property, a label, a type or a declaration.
 * Contexts that are not known count as uses, so that a new syntax is refused rather than missed.
 */
export function isVariableUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isExportSpecifier(parent)) return (parent.propertyName ?? parent.name) === node && !parent.isTypeOnly;
  if ("name" in parent && parent.name === node) return false;
  if ((ts.isBindingElement(parent) || ts.isImportSpecifier(parent)) && parent.propertyName === node) return false;
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent)) return false;
  if (ts.isJsxOpeningLikeElement(parent) || ts.isJsxClosingElement(parent)) return !isIntrinsicName(node.text);
  if (ts.isQualifiedName(parent) || ts.isTypeQueryNode(parent) || ts.isTypePredicateNode(parent)) return false;
  return !ts.isPartOfTypeNode(node);
}

export function isIntrinsicName(name: string): boolean {
  return /^[a-z]/.test(name) || name.includes("-");
}

/** `point` of `point.list[0].x`. */
export function rootOf(expression: ts.Expression): ts.Expression {
  let root = bare(expression);
  while (ts.isPropertyAccessExpression(root) || ts.isElementAccessExpression(root)) root = bare(root.expression);
  return root;
}

/** Declared by the language itself, not by the scene or a library. */
export function isOfLanguage(declaration: ts.Declaration): boolean {
  return declaration.getSourceFile().fileName.startsWith("/lib/");
}
