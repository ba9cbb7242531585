import * as t from "@babel/types";

/** Where an element's words are. Offsets are UTF-16, into the source. */
export type ElementText =
  | { readonly form: "none" }
  /** Literal text; `<br />` counts as a line break. */
  | { readonly form: "words"; readonly text: string; readonly start: number; readonly end: number }
  /** One `{expression}` and nothing else. */
  | { readonly form: "expression"; readonly expression: t.Expression; readonly start: number; readonly end: number }
  /** Words and expressions, such as `{count}%`. */
  | { readonly form: "computed"; readonly code: string; readonly start: number; readonly end: number }
  /** Text beside elements, `{pct}<span>%</span>`; `runs` are the ranges of text and of expressions that give text. */
  | { readonly form: "mixed"; readonly runs: readonly TextRun[] }
  | { readonly form: "elements" };

export interface TextRun {
  /** Expressions in braces. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly children: readonly Child[];
}

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
  const runs = textRuns(children, source);
  return runs.length > 0 ? { form: "mixed", runs } : { form: "elements" };
}

function textRuns(children: readonly Child[], source: string): TextRun[] {
  const stretches: Child[][] = [];
  let before: Child | undefined;
  for (const child of children) {
    if (!isRunPart(child, children)) before = undefined;
    else {
      const stretch = before && stretches.at(-1);
      if (stretch) stretch.push(child);
      else stretches.push([child]);
      before = child;
    }
  }
  return stretches.map((stretch) => {
    const text = stretch.map((child) => wordsOf(child) ?? source.slice(child.start ?? 0, child.end ?? 0)).join("");
    return { text: text.trim(), children: stretch, ...trimmedRange(stretch, source) };
  });
}

function isRunPart(child: Child, children: readonly Child[]): boolean {
  return t.isJSXText(child) || (t.isJSXExpressionContainer(child) && isWordsBeside(child, children));
}

const inlineTags = new Set("span b strong em i u s small mark sub sup code kbd q cite a time br tspan".split(" "));
const wordMethods =
  /^(toFixed|toLocaleString|toString|toPrecision|slice|substring|padStart|padEnd|join|trim|toUpperCase|toLowerCase|repeat|replace|format)$/;
const wordMakers = /^(String|Number|interpolate|spring|random|parseInt|parseFloat)$/;
const nodeNames =
  /(icon|svg|element|node|child|logo|image|img|badge|dot|marker|render|content|slot|avatar|figure|jsx)/i;

/**
 * Whether an expression beside elements comes to words: a number, a template, a value. A bare name is one between inline elements
 * only, and not when it is called as elements are: `{icon}`.
 */
export function isWordsBeside(container: t.JSXExpressionContainer, siblings: readonly t.Node[]): boolean {
  if (holdsJsx(container)) return false;
  const isInline = siblings.every(
    (sibling) =>
      !t.isJSXElement(sibling) ||
      (t.isJSXIdentifier(sibling.openingElement.name) && inlineTags.has(sibling.openingElement.name.name)),
  );
  return comesToWords(container.expression, isInline);
}

function comesToWords(node: t.Node, named: boolean): boolean {
  if (t.isTSNonNullExpression(node) || t.isTSAsExpression(node)) return comesToWords(node.expression, named);
  if (t.isStringLiteral(node)) return node.value.trim() !== "";
  if (t.isNumericLiteral(node) || t.isTemplateLiteral(node)) return true;
  if (t.isBinaryExpression(node)) return /^[-+*/%]$|^\*\*$/.test(node.operator);
  if (t.isConditionalExpression(node))
    return comesToWords(node.consequent, named) && comesToWords(node.alternate, named);
  if (t.isLogicalExpression(node, { operator: "??" }))
    return comesToWords(node.left, named) && comesToWords(node.right, named);
  if (t.isIdentifier(node)) return named && /^[a-z]/.test(node.name) && !nodeNames.test(node.name);
  if (t.isMemberExpression(node))
    return named && t.isIdentifier(node.property) && !nodeNames.test(node.property.name) && !node.computed;
  if (!t.isCallExpression(node)) return false;
  const { callee } = node;
  if (t.isIdentifier(callee)) return wordMakers.test(callee.name);
  if (!t.isMemberExpression(callee) || !t.isIdentifier(callee.property)) return false;
  return t.isIdentifier(callee.object, { name: "Math" }) || wordMethods.test(callee.property.name);
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

/** The text that React draws for raw JSX text: lines are trimmed and joined by one space. */
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
