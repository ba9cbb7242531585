import * as t from "@babel/types";
import { parseModule } from "../../../../sandbox/code/elements/source/babel.ts";
import { cleanJsxText } from "../../../../sandbox/code/elements/source/element-text.ts";

/** What a text is made of, as far as injected code would show. */
export interface CodeWords {
  /** Every string the code holds, and every run of words between tags as it is drawn. */
  readonly strings: readonly string[];
  /** Names of variables, properties, tags and attributes, each as often as it is written. */
  readonly names: readonly string[];
  /** How many calls, functions, templates and spreads there are. */
  readonly active: number;
}

export function codeWords(source: string): CodeWords {
  const strings: string[] = [];
  const names: string[] = [];
  let active = 0;
  t.traverseFast(parseModule(source), (node) => {
    if (t.isStringLiteral(node)) strings.push(node.value);
    else if (t.isJSXText(node)) strings.push(cleanJsxText(node.value));
    else if (t.isTemplateElement(node)) strings.push(node.value.cooked ?? "");
    else if (t.isIdentifier(node) || t.isJSXIdentifier(node)) names.push(node.name);
    else if (t.isCallExpression(node) || t.isFunction(node) || t.isTemplateLiteral(node)) active++;
    else if (t.isSpreadElement(node) || t.isJSXSpreadAttribute(node)) active++;
  });
  return { strings, names: names.sort(), active };
}

/** The names of `after` that `before` lacks, one for each time. */
export function newNames(before: CodeWords, after: CodeWords): string[] {
  const left = [...before.names];
  return after.names.filter((name) => {
    const at = left.indexOf(name);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
