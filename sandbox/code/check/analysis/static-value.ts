import ts from "typescript";
import type { Gate } from "../rule-context.ts";
import { bare, constInitializer, importedName, symbolOf, valueDeclarations } from "./names.ts";
import { arithmetic, NUMBER_CONSTANTS } from "./static-numbers.ts";

export type StaticValue = string | number | boolean | null | undefined | readonly StaticValue[];

const MAX_TEXT = 20_000;
const MAX_STEPS = 400;

/** Methods that only rearrange text and lists: enough to see through a name or URL that was taken apart. */
const TEXT_METHODS = new Set([
  "concat",
  "slice",
  "substring",
  "toLowerCase",
  "toUpperCase",
  "trim",
  "replace",
  "replaceAll",
  "split",
  "at",
  "charAt",
  "repeat",
  "toString",
]);
const LIST_METHODS = new Set(["concat", "slice", "join", "reverse", "toReversed", "at"]);

/** What an expression is bound to be, found without running it; `known: false` where that is open. */
export function staticValue(node: ts.Expression, gate: Gate): { known: boolean; value?: StaticValue } {
  const reader = new StaticReader(gate);
  const value = reader.read(node);
  return value === OPEN ? { known: false } : { known: true, value };
}

/** Text of an expression with `hole` for every part that is not known, or undefined where nothing of it is text. */
export function staticText(node: ts.Expression, gate: Gate, hole: string): string | undefined {
  const inner = bare(node);
  const whole = staticValue(inner, gate);
  if (whole.known)
    return typeof whole.value === "string" || typeof whole.value === "number" ? String(whole.value) : undefined;
  if (ts.isTemplateExpression(inner)) {
    const spans = inner.templateSpans.map(
      (span) => (staticText(span.expression, gate, hole) ?? hole) + span.literal.text,
    );
    return inner.head.text + spans.join("");
  }
  if (ts.isBinaryExpression(inner) && inner.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const left = staticText(inner.left, gate, hole);
    const right = staticText(inner.right, gate, hole);
    return left === undefined && right === undefined ? undefined : (left ?? hole) + (right ?? hole);
  }
  return undefined;
}

const OPEN = Symbol("open");
type Reading = StaticValue | typeof OPEN;

class StaticReader {
  readonly #gate: Gate;
  #steps = 0;

  constructor(gate: Gate) {
    this.#gate = gate;
  }

  read(expression: ts.Expression): Reading {
    this.#steps += 1;
    if (this.#steps > MAX_STEPS) return OPEN;
    const node = bare(expression);
    if (ts.isStringLiteralLike(node)) return node.text;
    if (ts.isNumericLiteral(node)) return Number(node.text);
    if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
    if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
    if (node.kind === ts.SyntaxKind.NullKeyword) return null;
    if (ts.isPrefixUnaryExpression(node)) return this.#unary(node);
    if (ts.isBinaryExpression(node)) return this.#binary(node);
    if (ts.isTemplateExpression(node)) return this.#template(node);
    if (ts.isArrayLiteralExpression(node)) return this.#list(node);
    if (ts.isIdentifier(node)) return this.#identifier(node);
    if (ts.isPropertyAccessExpression(node)) return this.#property(node.expression, node.name.text);
    if (ts.isElementAccessExpression(node)) return this.#element(node);
    if (ts.isCallExpression(node)) return this.#call(node);
    return OPEN;
  }

  #identifier(node: ts.Identifier): Reading {
    const declared = valueDeclarations(symbolOf(node, this.#gate), this.#gate).length > 0;
    if (!declared && node.text === "undefined") return undefined;
    if (!declared && node.text === "Infinity") return Number.POSITIVE_INFINITY;
    if (!declared && node.text === "NaN") return Number.NaN;
    const initializer = constInitializer(node, this.#gate);
    return initializer ? this.read(initializer) : OPEN;
  }

  #unary(node: ts.PrefixUnaryExpression): Reading {
    const operand = this.read(node.operand);
    if (operand === OPEN) return OPEN;
    if (node.operator === ts.SyntaxKind.ExclamationToken) return !operand;
    if (typeof operand !== "number") return OPEN;
    if (node.operator === ts.SyntaxKind.MinusToken) return -operand;
    if (node.operator === ts.SyntaxKind.PlusToken) return operand;
    return node.operator === ts.SyntaxKind.TildeToken ? ~operand : OPEN;
  }

  #binary(node: ts.BinaryExpression): Reading {
    const left = this.read(node.left);
    const right = this.read(node.right);
    if (left === OPEN || right === OPEN) return OPEN;
    if (node.operatorToken.kind === ts.SyntaxKind.PlusToken && (isText(left) || isText(right))) {
      return Array.isArray(left) || Array.isArray(right) ? OPEN : short(String(left) + String(right));
    }
    if (typeof left !== "number" || typeof right !== "number") return OPEN;
    return arithmetic(node.operatorToken.kind, left, right) ?? OPEN;
  }

  #template(node: ts.TemplateExpression): Reading {
    let text = node.head.text;
    for (const span of node.templateSpans) {
      const value = this.read(span.expression);
      if (value === OPEN || typeof value === "object") return OPEN;
      text += String(value) + span.literal.text;
    }
    return short(text);
  }

  #list(node: ts.ArrayLiteralExpression): Reading {
    const values: StaticValue[] = [];
    for (const element of node.elements) {
      const value = ts.isSpreadElement(element) ? this.read(element.expression) : this.read(element);
      if (value === OPEN) return OPEN;
      if (!ts.isSpreadElement(element)) values.push(value);
      else if (Array.isArray(value) || typeof value === "string") values.push(...value);
      else return OPEN;
    }
    return values;
  }

  #property(target: ts.Expression, name: string): Reading {
    if (
      ts.isIdentifier(target) &&
      target.text === "Number" &&
      valueDeclarations(symbolOf(target, this.#gate), this.#gate).length === 0
    ) {
      return NUMBER_CONSTANTS.get(name) ?? OPEN;
    }
    const literal = objectLiteral(target, this.#gate);
    if (literal) {
      const property = literal.properties.find(
        (entry) => entry.name && ts.isPropertyName(entry.name) && propertyText(entry.name) === name,
      );
      return property && ts.isPropertyAssignment(property) ? this.read(property.initializer) : OPEN;
    }
    const value = this.read(target);
    return name === "length" && (typeof value === "string" || Array.isArray(value)) ? value.length : OPEN;
  }

  #element(node: ts.ElementAccessExpression): Reading {
    const key = this.read(node.argumentExpression);
    if (typeof key === "string") return this.#property(node.expression, key);
    const target = this.read(node.expression);
    if (typeof key !== "number" || target === OPEN) return OPEN;
    return typeof target === "string" || Array.isArray(target) ? target[key] : OPEN;
  }

  #call(node: ts.CallExpression): Reading {
    const callee = bare(node.expression);
    if (!ts.isPropertyAccessExpression(callee)) return OPEN;
    const values: StaticValue[] = [];
    for (const argument of node.arguments) {
      const value = this.read(argument);
      if (value === OPEN) return OPEN;
      values.push(value);
    }
    const method = callee.name.text;
    if (
      ts.isIdentifier(callee.expression) &&
      callee.expression.text === "String" &&
      !importedName(callee.expression, this.#gate)
    ) {
      const codes = values.filter((value) => typeof value === "number" && value >= 0 && value <= 0x10ffff) as number[];
      if (codes.length !== values.length) return OPEN;
      if (method === "fromCharCode") return String.fromCharCode(...codes);
      if (method === "fromCodePoint") return String.fromCodePoint(...codes);
      return OPEN;
    }
    const target = this.read(callee.expression);
    if (typeof target === "string" && TEXT_METHODS.has(method)) return applied(target, method, values);
    if (Array.isArray(target) && LIST_METHODS.has(method)) return applied([...target], method, values);
    return OPEN;
  }
}

/** The object literal behind an expression, through local constants and properties of them. */
export function objectLiteral(
  expression: ts.Expression,
  gate: Gate,
  depth = 0,
): ts.ObjectLiteralExpression | undefined {
  if (depth > 8) return undefined;
  const node = bare(expression);
  if (ts.isObjectLiteralExpression(node)) return node;
  if (ts.isIdentifier(node)) {
    const initializer = constInitializer(node, gate);
    return initializer && objectLiteral(initializer, gate, depth + 1);
  }
  if (ts.isPropertyAccessExpression(node)) {
    const property = objectLiteral(node.expression, gate, depth + 1)?.properties.find(
      (entry) => entry.name && ts.isIdentifier(entry.name) && entry.name.text === node.name.text,
    );
    return property && ts.isPropertyAssignment(property)
      ? objectLiteral(property.initializer, gate, depth + 1)
      : undefined;
  }
  return undefined;
}

export function propertyText(name: ts.PropertyName): string | undefined {
  return ts.isComputedPropertyName(name) || ts.isPrivateIdentifier(name) ? undefined : name.text;
}

function applied(target: string | StaticValue[], method: string, values: readonly StaticValue[]): Reading {
  if (method === "repeat" && !(typeof values[0] === "number" && values[0] * target.length <= MAX_TEXT)) return OPEN;
  try {
    const call = (target as unknown as Record<string, (...given: readonly StaticValue[]) => unknown>)[method];
    const result = call?.apply(target, [...values]) as StaticValue;
    return typeof result === "string" ? short(result) : result;
  } catch {
    return OPEN;
  }
}

function isText(value: StaticValue): boolean {
  return typeof value === "string";
}

function short(text: string): Reading {
  return text.length > MAX_TEXT ? OPEN : text;
}
