import { fork } from "css-tree";
import { Refusal } from "../../refusal.ts";
import { propertyInWords } from "../words.ts";

/** What today's Chromium takes and the grammar lacks. `filter` is written anew: there it allows any words, as old browsers did. */
const { lexer } = fork({
  properties: {
    background: "| text | [text || [border-box | padding-box | content-box]]",
    "clip-path":
      "| circle(<any-value>) || <geometry-box> | ellipse(<any-value>) || <geometry-box> | shape(<any-value>)",
    "contain-intrinsic-size": "| [auto | auto? [none | <length>]]{1,2}",
    cx: "| <number>",
    cy: "| <number>",
    display: "| math | inline math | block math",
    "fill-opacity": "| <number> | <percentage>",
    filter: "none | [<filter-function> | <url>]+",
    "font-variant": "| text | emoji | unicode | sub | super",
    "grid-column-gap": "| normal",
    "grid-gap": "| normal | [normal | <length-percentage>]{1,2}",
    "grid-row-gap": "| normal",
    "image-orientation": "| none",
    "initial-letter": "| <number> [<integer> | drop | raise]?",
    mask: "| <any-value>",
    "offset-path": "| circle(<any-value>) || <coord-box> | ellipse(<any-value>) || <coord-box> | shape(<any-value>)",
    "overflow-anchor": "| visible",
    r: "| <number>",
    resize: "| auto",
    rx: "| auto | <number>",
    ry: "| auto | <number>",
    "shape-outside": "| circle(<any-value>) || <shape-box> | ellipse(<any-value>) || <shape-box>",
    speak: "| <any-value>",
    "stroke-miterlimit": "| <number>",
    "tab-size": "| <number>",
    "-webkit-appearance": "| auto",
    "-webkit-background-origin": "[border-box | padding-box | content-box | border | padding | content]#",
    "-webkit-mask": "| <any-value>",
    "-webkit-mask-box-image": "| <any-value>",
    "-webkit-mask-composite": "| add | subtract | intersect | exclude | plus-lighter",
    "-webkit-mask-position": "| <any-value>",
    "-webkit-perspective": "none | <length> | <number>",
    "-webkit-text-stroke": "| thin | medium | thick",
    "-webkit-text-stroke-width": "| thin | medium | thick",
    "word-wrap": "| anywhere",
    x: "| <number>",
    y: "| <number>",
  },
});

/** Functions whose values are only known when they are drawn, or that are newer than the grammar: whatever they hold is taken. */
const OPEN =
  /(^|[\s,(*/+-])((var|env|attr|if|progress|sibling-(index|count)|calc-size|random(-item)?|contrast-color|sign|abs|a?sin|a?cos|atan2?|tan|pow|sqrt|hypot|exp|log)\(|((rgb|hsl)a?|hwb|(ok)?(lab|lch)|color)\(\s*from\s)/i;

const WEB_KEYWORD = /^(inherit|initial|unset|revert|revert-layer)$/i;

/**
 * Refuses a value that the browser would ignore without a word. What it may not take for other reasons is for the scene check.
 * @param name as React spells it: `fontSize`, `WebkitTextStroke`
 * @param value as it will be written; React adds px to numbers of most properties
 */
export function refuseInvalidValue(name: string, value: string | number, unitless: boolean): void {
  if (name.startsWith("--")) return;
  const text = typeof value === "number" ? `${value}${unitless || value === 0 ? "" : "px"}` : value.trim();
  // What escapes mean is for the scene check, which reads them as a browser does.
  if (text.includes("\\")) return;
  if (typeof value === "string" && isExpression(text)) throw expressionRefusal(name, text);
  if (WEB_KEYWORD.test(text)) return;
  const property = cssName(name);
  const { error } = lexer.matchProperty(property, text);
  if (!error || !("syntax" in error) || OPEN.test(text)) return;
  if (typeof value === "string" && looksWorkedOut(text)) throw expressionRefusal(name, text);
  throw new Refusal(
    `${JSON.stringify(String(value).slice(0, 60))} is no value of ${propertyInWords(name)}, so the browser would ignore it.`,
    advice(property, name, value),
  );
}

export function cssName(name: string): string {
  if (name === "cssFloat") return "float";
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/^ms-/, "-ms-");
}

/** JavaScript, whatever the property is. CSS has neither dots between names nor these operators outside of its functions. */
function isExpression(text: string): boolean {
  return /\$\{|=>|\?\?|&&|\|\||[A-Za-z_$][\w$]*\.[A-Za-z_$]|[A-Za-z]\w*\[\d+\]|\b(interpolate|spring|Math|Number|String)\b\s*[.(]/.test(
    text.replace(/"[^"]*"|'[^']*'|url\([^)]*\)/g, ""),
  );
}

/** Of what the grammar refuses: words or numbers joined by an operator, `height * 0.1`. */
function looksWorkedOut(text: string): boolean {
  return (
    /^[-+(]*[\w.%]+\)?\s*[*/+-]\s*\(?[\w.%]/.test(text) && /[*+]|\s[-/]\s|[A-Za-z]\w*\s*\/|\d\/[A-Za-z]/.test(text)
  );
}

function expressionRefusal(name: string, text: string): Refusal {
  return new Refusal(
    `${JSON.stringify(text.slice(0, 60))} is an expression, and expressions are not taken as the value of ${propertyInWords(name)}.`,
    'Give a CSS value such as 108, "10%" or "calc(50% - 20px)", or a step from the old value such as "*1.2" or "+=20".',
  );
}

function advice(property: string, name: string, value: string | number): string {
  if (/;\s*$/.test(String(value))) return 'Leave out the ";" at its end.';
  if (/!\s*important/i.test(String(value))) return "Leave out !important: a style on the element wins anyway.";
  if (typeof value === "number") {
    const withUnit = ["deg", "s", "%", ""].find((unit) => !lexer.matchProperty(property, `${value}${unit}`).error);
    if (withUnit !== undefined) return `Give ${name} as "${value}${withUnit}".`;
  }
  const syntax = syntaxOf(property);
  return syntax === "" || syntax.length > 160 ? `Give a CSS value that ${name} takes.` : `${name} takes ${syntax}.`;
}

function syntaxOf(property: string): string {
  const { error } = lexer.matchProperty(property, "no-value-at-all");
  return error && "syntax" in error ? error.syntax.replace(/\s+/g, " ") : "";
}
