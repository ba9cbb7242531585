import ts from "typescript";
import { isLoadingFragment, isSelfMovingProperty, styleFix, styleProblem } from "../../../policy/styles.ts";
import { branches } from "../analysis/branches.ts";
import { freshlyAssigned } from "../analysis/fresh-assign.ts";
import { literalsOf } from "../analysis/literals-of.ts";
import { bare, constInitializer } from "../analysis/names.ts";
import { objectLiteral, propertyText, staticText, staticValue } from "../analysis/static-value.ts";
import { textOrigins } from "../analysis/text-origins.ts";
import { defineFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";
import { tagKind } from "./jsx-tags.ts";

type Gate = GateFor<"style-not-allowed" | "non-deterministic" | "spread-not-allowed">;

/** Styles are read where they are written: on elements, and in every object that is typed as CSSProperties. */
export const styleValues = defineFinder({
  stage: "tree",
  reports: ["style-not-allowed", "non-deterministic", "spread-not-allowed"],
  begin: () => {
    const seen = new Set<ts.Node>();
    const checkOnce: CheckOnce = (literal, gate) => {
      if (seen.has(literal)) return;
      seen.add(literal);
      checkStyle(literal, gate, checkOnce);
    };
    return { visit: (node, gate) => checkNode(node, gate, checkOnce) };
  },
});

function checkNode(node: ts.Node, gate: Gate, checkOnce: CheckOnce): void {
  if (ts.isJsxAttribute(node)) {
    const name = node.name.getText(gate.source);
    if (!/^(style|pathStyle|styleWhile\w+)$/.test(name)) return;
    const value = node.initializer;
    if (value && ts.isStringLiteral(value)) {
      if (name === "style" && tagKind(node.parent.parent, gate).kind !== "local")
        gate.report(
          node,
          "style-not-allowed",
          "`style` is an object in React.",
          'Write `style={{color: "white", fontSize: 64}}`.',
        );
    } else if (value && ts.isJsxExpression(value) && value.expression) {
      const values = branches(value.expression).flatMap((each) => freshlyAssigned(bare(each)) ?? [each]);
      for (const branch of values.flatMap((each) => branches(each))) {
        const literal = objectLiteral(branch, gate);
        if (literal) checkOnce(literal, gate);
        else checkOpenStyle(branch, gate, checkOnce);
      }
    }
  } else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    checkAssignment(node, gate);
  } else if (ts.isObjectLiteralExpression(node) && gate.mayAskTypes && mayBeStyle(node)) {
    const contextual = gate.checker.getContextualType(node);
    if (contextual && isStyleType(contextual)) checkOnce(node, gate);
  }
}

/** Asking for the contextual type of every object would cost more than all other rules together. */
function mayBeStyle(node: ts.ObjectLiteralExpression): boolean {
  return node.properties.some(
    (property) => ts.isPropertyAssignment(property) && !ts.isNumericLiteral(property.initializer),
  );
}

function isStyleType(type: ts.Type): boolean {
  const members = type.isUnionOrIntersection() ? type.types : [type];
  return members.some(
    (member) => member.symbol?.name === "CSSProperties" || member.aliasSymbol?.name === "CSSProperties",
  );
}

type CheckOnce = (literal: ts.ObjectLiteralExpression, gate: Gate) => void;

function checkStyle(literal: ts.ObjectLiteralExpression, gate: Gate, checkOnce: CheckOnce): void {
  for (const property of literal.properties) {
    if (ts.isSpreadAssignment(property)) {
      for (const branch of spreadValues(property.expression, gate)) {
        const spread = objectLiteral(branch, gate);
        if (spread) checkOnce(spread, gate);
        else checkOpenStyle(branch, gate, checkOnce);
      }
      continue;
    }
    const name = nameOf(property, gate);
    if (name === undefined) continue;
    if (ts.isShorthandPropertyAssignment(property)) checkValue(name, property.name, gate);
    else if (ts.isPropertyAssignment(property))
      for (const branch of branches(property.initializer)) checkValue(name, branch, gate);
  }
}

function spreadValues(expression: ts.Expression, gate: Gate): readonly ts.Expression[] {
  return branches(expression).flatMap((branch): readonly ts.Expression[] => literalsOf(branch, gate) ?? [branch]);
}

/** A record with any keys could set any property. */
function checkOpenStyle(style: ts.Expression, gate: Gate, checkOnce: CheckOnce): void {
  if (!gate.mayAskTypes) return;
  const type = gate.checker.getTypeAtLocation(style);
  const members = type.isUnion() ? type.types : [type];
  const isOpen = members.some(
    (member) =>
      (member.flags & ts.TypeFlags.Any) !== 0 ||
      gate.checker.getIndexInfosOfType(member).some(({ keyType }) => (keyType.flags & ts.TypeFlags.String) !== 0),
  );
  if (!isOpen) return;
  const rows = rowsOf(style, gate);
  if (rows) {
    for (const row of rows) checkOnce(row, gate);
    return;
  }
  const isMoving = textOrigins(style, gate).some(isSelfMovingProperty);
  gate.report(
    style,
    isMoving ? "non-deterministic" : "spread-not-allowed",
    "This style could set any property.",
    "Name the properties, and type it as React.CSSProperties: `const card: React.CSSProperties = {padding: 24};`.",
  );
}

/** What `STYLES[kind]` may be, where `STYLES` is a table that the module writes out: it is frozen by the time it is read. */
function rowsOf(style: ts.Expression, gate: Gate): readonly ts.ObjectLiteralExpression[] | undefined {
  const access = bare(style);
  if (!ts.isElementAccessExpression(access)) return undefined;
  const name = bare(access.expression);
  if (!ts.isIdentifier(name)) return undefined;
  const initializer = constInitializer(name, gate);
  const isOfModule = initializer && ts.findAncestor(initializer, ts.isFunctionLike) === undefined;
  const table = isOfModule ? bare(initializer) : undefined;
  if (!table || !ts.isObjectLiteralExpression(table)) return undefined;
  const rows = table.properties.map((property) =>
    ts.isPropertyAssignment(property) ? bare(property.initializer) : property,
  );
  return rows.every(ts.isObjectLiteralExpression) ? rows : undefined;
}

/** `levels[key] = "var(--a) var(--a)"` in a loop: thirty such steps make text without end. */
function checkVariables(node: ts.BinaryExpression, gate: Gate): void {
  if (!ts.isElementAccessExpression(bare(node.left))) return;
  const uses = node.right.getText(gate.source).match(/var\(/g)?.length ?? 0;
  if (uses > 1)
    gate.report(
      node,
      "style-not-allowed",
      "A CSS variable that is made of others twice may double at each step.",
      "Compute the value in code: `const size = base * 2;`.",
    );
}

/** `style.backgroundImage = ...` after the object was written. */
function checkAssignment(node: ts.BinaryExpression, gate: Gate): void {
  checkVariables(node, gate);
  if (!gate.mayAskTypes || !ts.isPropertyAccessExpression(node.left)) return;
  if (!isStyleType(gate.checker.getTypeAtLocation(node.left.expression))) return;
  for (const branch of branches(node.right)) checkValue(node.left.name.text, branch, gate);
}

function nameOf(property: ts.ObjectLiteralElementLike, gate: Gate): string | undefined {
  if (!property.name) return undefined;
  if (!ts.isComputedPropertyName(property.name)) return propertyText(property.name);
  const key = staticValue(property.name.expression, gate);
  if (key.known) return String(key.value);
  return staticText(property.name.expression, gate, "x");
}

function checkValue(name: string, value: ts.Expression, gate: Gate): void {
  const known = staticValue(value, gate);
  const read = known.known && typeof known.value === "number" ? known.value : staticText(value, gate, "0");
  // A moving property with an open value still moves.
  const problem = styleProblem(name, read ?? (isSelfMovingProperty(name) && !isAbsent(value) ? "moving" : undefined));
  if (!problem) {
    if (!known.known && textOrigins(value, gate).some(isLoadingFragment)) refuseLoading(name, value, gate);
    return;
  }
  const isMoving = isSelfMovingProperty(name);
  const fix = isMoving && followsTheFrame(value, name, gate) ? LEFT_OVER : styleFix(name, problem);
  gate.report(bare(value), isMoving ? "non-deterministic" : "style-not-allowed", problem, fix);
}

const LEFT_OVER = "The value already follows the frame: delete this line.";

/** Whether what would be animated is computed in the same object, as it is where code was carried over from a web page. */
function followsTheFrame(value: ts.Expression, name: string, gate: Gate): boolean {
  const style = ts.findAncestor(value, ts.isObjectLiteralExpression);
  return (
    style?.properties.some((property) => {
      if (property.name && propertyText(property.name) === name) return false;
      if (ts.isShorthandPropertyAssignment(property) || ts.isSpreadAssignment(property)) return true;
      return ts.isPropertyAssignment(property) && !staticValue(property.initializer, gate).known;
    }) ?? false
  );
}

function refuseLoading(name: string, value: ts.Expression, gate: Gate): void {
  const problem = `"${name.slice(0, 60)}" is put together from parts that load a URL.`;
  gate.report(bare(value), "style-not-allowed", problem, styleFix(name, problem));
}

function isAbsent(value: ts.Expression): boolean {
  const inner = bare(value);
  return (ts.isIdentifier(inner) && inner.text === "undefined") || inner.kind === ts.SyntaxKind.FalseKeyword;
}
