import type { NodePath } from "@babel/traverse";
import * as t from "@babel/types";
import { Refusal } from "../../refusal.ts";
import { isHostTag, kindOf } from "../../source/element-kind.ts";
import { attributeOf, shorten, textProps } from "../../source/element-name.ts";
import { type ElementText, meaningfulChildren, readText, type TextRun } from "../../source/element-text.ts";
import { literalPlace, typedOutWords } from "../../source/literal.ts";
import { printJsxText, printValue } from "../../source/print.ts";
import { insertion, type Splice } from "../../source/splice.ts";
import type { Target } from "../target.ts";
import { changeMixed } from "./change-mixed.ts";
import { refuseChildless } from "./component-takes.ts";
import { forRepetition, type Rewrite, refuseFlattening, rewriteValue } from "./rewrite-value.ts";
import { updateProp } from "./update-props.ts";
import type { PartialChange } from "./update-style.ts";

export function updateText(target: Target, text: string, everyRepetition?: boolean): PartialChange {
  if (typeof text !== "string" || text.length > 20_000)
    throw new Refusal("The text must be a string of at most 20,000 characters.", "Shorten it.");
  const { element, scene } = target;
  const content = readText(element.node, scene.source);
  switch (content.form) {
    case "words":
      return change(target, content, text, content.text, []);
    case "expression":
      refuseFlattening(target, "text", content.expression, everyRepetition);
      return changeExpression(target, content, text);
    case "computed": {
      for (const child of meaningfulChildren(element.node)) refuseFlattening(target, "text", child, everyRepetition);
      return change(target, content, text, { computed: content.code }, [
        `The text was partly computed (\`${shorten(content.code, 60)}\`); it is now fixed.`,
      ]);
    }
    case "mixed":
      return changeMixed(target, content.runs, text, (run, words) => changeRun(target, run, words, everyRepetition));
    case "elements":
      throw new Refusal(
        `"${target.described.elementId}" has no text of its own: its words are in the elements inside it.`,
        "Patch one of those by its id.",
      );
    case "none":
      return addText(target, text);
  }
}

/** A line break is `<br />` in HTML; in SVG and in preformatted text it stays a line break. */
function breaksLines({ element }: Target, text: string): boolean {
  return isHtml(element.tag) && text.includes("\n");
}

function isHtml(tag: string): boolean {
  return isHostTag(tag) && !/^(text|tspan|textPath|pre|code)$/.test(tag);
}

/** Children that read as `text`. */
export function textChildren(target: Pick<Target, "scene">, text: string, tag: string): string {
  const { style } = target.scene;
  if (!isHtml(tag) || !text.includes("\n")) return printJsxText(text, style);
  return text
    .split(/\r?\n/)
    .map((line) => (line === "" ? "" : printJsxText(line, style)))
    .join("<br />");
}

function change(
  target: Target,
  range: { start: number; end: number },
  text: string,
  before: unknown,
  notes: string[],
): PartialChange {
  const { element, scene, repetition } = target;
  const words = [textInWords(before, text)];
  if (repetition === undefined) {
    return {
      splices: [{ start: range.start, end: range.end, text: textChildren(target, text, element.tag) }],
      words,
      notes,
    };
  }
  const old =
    typeof before === "string"
      ? printValue(before, scene.style)
      : asFragment(scene.source.slice(range.start, range.end));
  const chosen = forRepetition(target, printValue(text, scene.style), old);
  return {
    splices: [...chosen.splices, { start: range.start, end: range.end, text: `{${chosen.code}}` }],
    words,
    notes: [`Only repetition ${repetition} changed.`],
  };
}

/** One stretch of words between elements. A lone expression is changed where its value is written. */
function changeRun(target: Target, run: TextRun, text: string, everyRepetition: boolean | undefined): PartialChange {
  for (const child of run.children) refuseFlattening(target, "text", child, everyRepetition);
  const [only, another] = run.children;
  if (!another && t.isJSXExpressionContainer(only) && t.isExpression(only.expression))
    return changeExpression(target, { form: "expression", expression: only.expression, ...rangeOf(run) }, text);
  const isPlain = run.children.every((child) => t.isJSXText(child));
  const before = isPlain ? run.text : { computed: run.text };
  const notes = isPlain ? [] : [`The text was partly computed (\`${shorten(run.text, 60)}\`); it is now fixed.`];
  return change(target, rangeOf(run), text, before, notes);
}

function rangeOf({ start, end }: { start: number; end: number }) {
  return { start, end };
}

function asFragment(children: string): string {
  return `<>${children}</>`;
}

function changeExpression(target: Target, content: ElementText & { form: "expression" }, text: string): PartialChange {
  const typed = target.repetition === undefined ? typedOut(target, content.expression) : undefined;
  const expression = typed ?? content.expression;
  const rewrite = typed ? rewriteConstant(target, typed, text) : rewriteValue(target, "text", "text", expression, text);
  const { here } = rewrite;
  const words = [textInWords(rewrite.before, text)];
  if (!here) return { splices: rewrite.splices, words, notes: rewrite.notes };
  const inPlace = t.isStringLiteral(expression) && here.literal !== undefined && !breaksLines(target, text);
  const code = here.literal === undefined ? here.code : printValue(text, target.scene.style);
  const splice: Splice =
    inPlace || here.literal === undefined
      ? { start: expression.start ?? 0, end: expression.end ?? 0, text: code }
      : { start: content.start, end: content.end, text: textChildren(target, text, target.element.tag) };
  return { splices: [...rewrite.splices, splice], words, notes: rewrite.notes };
}

/** Where text is typed out, `words.slice(0, n)`, the constant is changed, if only this element reads it. */
function typedOut({ element }: Target, expression: t.Expression): t.Identifier | undefined {
  const words = typedOutWords(expression);
  if (!words) return undefined;
  const references = element.path.scope.getBinding(words.name)?.referencePaths ?? [];
  const inside = (reference: NodePath) => reference.findParent((parent) => parent.node === element.node) !== null;
  return literalPlace(words, element.path) && references.every(inside) ? words : undefined;
}

/** The constant is read twice here, for its letters and for their count, and nowhere else. */
function rewriteConstant({ scene, element }: Target, words: t.Identifier, text: string): Rewrite {
  const place = literalPlace(words, element.path);
  if (!place) throw new Error("Typed-out words are a constant.");
  const splice = { start: place.node.start ?? 0, end: place.node.end ?? 0, text: printValue(text, scene.style) };
  return { splices: [splice], before: place.value, after: text, notes: ["It is still typed out letter by letter."] };
}

function addText(target: Target, text: string): PartialChange {
  const { element, scene } = target;
  const kind = kindOf(element.node);
  const prop = kind === "component" ? textProps.find((name) => attributeOf(element.node, name)) : undefined;
  if (prop) return updateProp(target, prop, text);
  if (kind === "component") refuseChildless(target);
  if (kind === "image" || (kind === "shape" && element.tag !== "div" && element.tag !== "span")) {
    throw new Refusal(
      `"${target.described.elementId}" is ${kind === "image" ? "an image" : "a shape"} (<${element.tag}>) and cannot hold text.`,
      "Add a text element beside it instead.",
    );
  }
  const { openingElement, closingElement } = element.node;
  const chosen =
    target.repetition === undefined ? undefined : forRepetition(target, printValue(text, scene.style), "null");
  const children = chosen ? `{${chosen.code}}` : textChildren(target, text, element.tag);
  const words = [textInWords(undefined, text)];
  const extra = [...(chosen?.splices ?? []), ...target.element.node.children.filter(isBlank).map(removed)];
  if (closingElement) return { splices: [...extra, insertion(openingElement.end ?? 0, children)], words, notes: [] };
  const end = openingElement.end ?? 0;
  const start = end - (/\s*\/>$/.exec(scene.source.slice(0, end))?.[0].length ?? 2);
  return { splices: [...extra, { start, end, text: `>${children}</${element.tag}>` }], words, notes: [] };
}

/** `{""}` and `{" "}` hold nothing worth keeping beside the new text. */
function isBlank(child: t.Node): boolean {
  return (
    t.isJSXExpressionContainer(child) && t.isStringLiteral(child.expression) && child.expression.value.trim() === ""
  );
}

function removed({ start, end }: t.Node): Splice {
  return { start: start ?? 0, end: end ?? 0, text: "" };
}

function textInWords(before: unknown, after: string): string {
  const quoted = (value: unknown) =>
    typeof value === "object" && value !== null && "computed" in value
      ? `\`${shorten(String(value.computed))}\``
      : `"${shorten(String(value))}"`;
  return before === undefined ? `text ${quoted(after)}` : `text ${quoted(before)} -> ${quoted(after)}`;
}
