import * as t from "@babel/types";
import { kindOf, typeOf } from "./element-kind.ts";
import { readText, type TextRun } from "./element-text.ts";
import { literalPlace, propertyName, typedOutWords } from "./literal.ts";
import type { FoundElement } from "./scene.ts";

/** Props that hold a component's text; a new text goes into the first of them that the element has. */
export const textProps = [
  "text",
  "title",
  "headline",
  "heading",
  "label",
  "children",
  "content",
  "name",
  "caption",
] as const;

/** For a label, a card's title says more than its text. */
const labelProps = ["title", "headline", "heading", "label", "text", "children", "content", "name", "caption"];

const nounByTag = new Map(
  Object.entries({
    h1: "title",
    h2: "headline",
    h3: "heading",
    p: "paragraph",
    li: "item",
    img: "image",
    Img: "image",
    Video: "clip",
    OffthreadVideo: "clip",
    svg: "drawing",
    g: "group",
    rect: "rectangle",
    AbsoluteFill: "layer",
  }),
);

/** `data-label`, else its text, else nothing: the caller numbers elements without a name. */
export function ownLabel(element: FoundElement, source: string): string | undefined {
  const given = attributeLiteral(element, "data-label");
  return given ? shorten(String(given)) : ownWords(element, source);
}

/** What it says on screen, shortened; code in braces where it is computed. */
export function ownWords(element: FoundElement, source: string): string | undefined {
  const words = shorten(wordsIn(element, source) ?? "");
  return words === "" ? undefined : words;
}

export function nounOf(element: FoundElement): string {
  const kind = kindOf(element.node);
  if (kind === "component") return typeOf(element.node);
  if (element.tag === "div" && kind === "shape") return "box";
  return nounByTag.get(element.tag) ?? (kind === "text" || kind === "group" ? kind : element.tag.toLowerCase());
}

export function attributeOf(element: t.JSXElement, name: string): t.JSXAttribute | undefined {
  return element.openingElement.attributes.findLast(
    (attribute): attribute is t.JSXAttribute => t.isJSXAttribute(attribute) && propertyName(attribute) === name,
  );
}

export function attributeExpression(attribute: t.JSXAttribute): t.Expression | undefined {
  const { value } = attribute;
  if (t.isJSXExpressionContainer(value)) return t.isExpression(value.expression) ? value.expression : undefined;
  return value ?? undefined;
}

export function shorten(text: string, longest = 40): string {
  const line = text.replace(/\s+/g, " ").trim();
  const letters = [...line];
  return letters.length > longest
    ? `${letters
        .slice(0, longest - 1)
        .join("")
        .trimEnd()}…`
    : line;
}

function attributeLiteral(element: FoundElement, name: string): string | number | undefined {
  const attribute = attributeOf(element.node, name);
  const expression = attribute && attributeExpression(attribute);
  const value = expression && literalPlace(expression, element.path)?.value;
  return typeof value === "string" || typeof value === "number" ? value : undefined;
}

function wordsIn(element: FoundElement, source: string): string | undefined {
  const content = readText(element.node, source);
  switch (content.form) {
    case "words":
      return content.text;
    case "expression":
      return String(
        literalPlace(typedOutWords(content.expression) ?? content.expression, element.path)?.value ??
          source.slice(content.start, content.end),
      );
    case "computed":
      return content.code;
    case "mixed":
      return content.runs.map((run) => runInWords(run, element, source)).join(" … ");
    default: {
      const props = kindOf(element.node) === "component" ? labelProps : kindOf(element.node) === "image" ? ["alt"] : [];
      for (const name of props) {
        const value = attributeLiteral(element, name);
        if (value !== undefined && value !== "") return String(value);
      }
      return undefined;
    }
  }
}

/** A run whose only part is a constant is that constant. */
export function runInWords(
  { children: [part, ...more], text }: TextRun,
  element: FoundElement,
  source: string,
): string {
  if (more.length > 0 || !t.isJSXExpressionContainer(part)) return text;
  const value = literalPlace(part.expression, element.path)?.value;
  return value === undefined ? source.slice(part.start ?? 0, part.end ?? 0) : String(value);
}
