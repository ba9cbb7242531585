import * as t from "@babel/types";
import { generateCode, parseFragment } from "./babel.ts";
import type { CodeStyle } from "./code-style.ts";
import { applySplices, type Splice } from "./splice.ts";

/** What a style property or a component's prop can be set to. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

export function printValue(value: JsonValue, style: CodeStyle): string {
  return matchBraces(generateCode(t.valueToNode(value), style.quotes), style);
}

/** `code` is an expression written by this folder, with double quotes; it comes back in the file's own style. */
export function printExpression(code: string, style: CodeStyle): string {
  const node = parseFragment(code);
  t.traverseFast(node, (inner) => {
    // Without `extra.raw` the generator chooses the quotes itself.
    if (t.isStringLiteral(inner)) inner.extra = undefined;
  });
  return matchBraces(generateCode(node, style.quotes), style);
}

/** A JSX attribute, with a leading space. */
export function printAttribute(name: string, value: JsonValue, style: CodeStyle): string {
  return value === true ? ` ${name}` : ` ${name}=${printAttributeValue(value, style)}`;
}

export function printAttributeValue(value: JsonValue, style: CodeStyle): string {
  const plain = typeof value === "string" && !/["'\\&\n\r\t\u2028\u2029]/.test(value);
  return plain ? `${style.attributeQuote}${value}${style.attributeQuote}` : `{${printValue(value, style)}}`;
}

/** Children that read as `text`: plain where JSX keeps every character, a string expression where it would not. */
export function printJsxText(text: string, style: CodeStyle): string {
  const plain = !/[{}<>&\n\r\t\u2028\u2029]|^\s|\s$/.test(text) && text !== "";
  return plain ? text : `{${printValue(text, style)}}`;
}

export function printPropertyKey(key: string, style: CodeStyle): string {
  return t.isValidIdentifier(key, false) ? key : printValue(key, style);
}

function matchBraces(code: string, style: CodeStyle): string {
  if (style.spaceInBraces || !code.includes("{ ")) return code;
  const wrapped = parseFragment(code);
  const splices: Splice[] = [];
  t.traverseFast(wrapped, (node) => {
    if (!t.isObjectExpression(node) || node.properties.length === 0) return;
    const { start, end } = node as { start: number; end: number };
    if (code[start + 1] === " ") splices.push({ start: start + 1, end: start + 2, text: "" });
    if (code[end - 2] === " ") splices.push({ start: end - 2, end: end - 1, text: "" });
  });
  return applySplices(code, splices);
}
