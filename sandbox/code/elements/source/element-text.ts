import * as t from "@babel/types";

/** Where an element's words are. Offsets are UTF-16, into the source. */
export type ElementText =
  | { readonly form: "none" }
  /** Words written out in place, `<br />` counting as a line break. */
  | { readonly form: "words"; readonly text: string; readonly start: number; readonly end: number }
  /** One `{expression}` and nothing else. */
  | { readonly form: "expression"; readonly expression: t.Expression; readonly start: number; readonly end: number }
  /** Words and expressions, such as `{count}%`. */
  | { readonly form: "computed"; readonly code: string; readonly start: number; readonly end: number }
  /** Words beside elements; `runs` are the stretches of words. */
  | { readonly form: "mixed"; readonly runs: readonly { text: string; start: number; end: number }[] }
  | { readonly form: "elements" };

type Child = t.JSXElement["children"][number];

export function readText(element: t.JSXElement, source: string): ElementText {
  const children = meaningfulChildren(element);
  if (children.length === 0) return { form: "none" };
  const { start, end } = trimmedRange(children, source);
  const code = source.slice(start, end);
  const only = children.length === 1 ? children[0] : undefined;
  if (t.isJSXExpressionContainer(only) && !holdsJsx(only) && t.isExpression(only.expression)) {
    return { form: "expression", expression: only.expression, start, end };
  }
  if (children.every((child) => wordsOf(child) !== undefined)) {
    return { form: "words", text: children.map(wordsOf).join(""), start, end };
  }
  if (!children.some(holdsJsx)) return { form: "computed", code, start, end };
  const runs = children
    .filter((child) => t.isJSXText(child))
    .map((child) => ({ text: cleanJsxText(child.value), ...trimmedRange([child], source) }));
  return runs.length > 0 ? { form: "mixed", runs } : { form: "elements" };
}

/** Without layout whitespace and comments. */
export function meaningfulChildren(element: t.JSXElement): Child[] {
  return element.children.filter((child) => {
    if (t.isJSXText(child)) return /\S/.test(child.value);
    return !(
      t.isJSXExpressionContainer(child) &&
      (t.isJSXEmptyExpression(child.expression) || isBlankString(child.expression))
    );
  });
}

export function holdsJsx(node: t.Node): boolean {
  let found = false;
  t.traverseFast(node, (inner) => {
    if (t.isJSXElement(inner) || t.isJSXFragment(inner)) found = true;
  });
  return found;
}

/** What is drawn of the raw text between tags: lines are trimmed and joined by one space, as React does. */
export function cleanJsxText(value: string): string {
  const lines = value.split(/\r\n|\n|\r/);
  const drawn = lines.map((line, index) => {
    let text = line.replaceAll("\t", " ");
    if (index > 0) text = text.replace(/^ +/, "");
    if (index < lines.length - 1) text = text.replace(/ +$/, "");
    return text;
  });
  return drawn.filter((line) => line !== "").join(" ");
}

function isBlankString(node: t.Node): boolean {
  return t.isStringLiteral(node) && node.value.trim() === "";
}

function wordsOf(child: Child): string | undefined {
  if (t.isJSXText(child)) return cleanJsxText(child.value);
  if (t.isJSXElement(child)) return t.isJSXIdentifier(child.openingElement.name, { name: "br" }) ? "\n" : undefined;
  if (!t.isJSXExpressionContainer(child)) return undefined;
  const { expression } = child;
  if (t.isStringLiteral(expression)) return expression.value;
  if (t.isTemplateLiteral(expression) && expression.expressions.length === 0)
    return expression.quasis[0]?.value.cooked ?? "";
  return t.isNumericLiteral(expression) ? String(expression.value) : undefined;
}

function trimmedRange(children: readonly Child[], source: string): { start: number; end: number } {
  const first = children[0];
  const last = children.at(-1);
  let start = first?.start ?? 0;
  let end = last?.end ?? 0;
  if (t.isJSXText(first)) start += (/^\s*/.exec(source.slice(start, first.end ?? start))?.[0] ?? "").length;
  if (t.isJSXText(last)) end -= (/\s*$/.exec(source.slice(last.start ?? 0, end))?.[0] ?? "").length;
  return { start, end };
}
