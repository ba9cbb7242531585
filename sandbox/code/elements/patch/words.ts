import type { SceneElement } from "../../check/diagnostic.ts";
import { shorten } from "../source/element-name.ts";

const knownNames = new Map([
  ["color", "colour"],
  ["backgroundColor", "background colour"],
  ["borderColor", "border colour"],
]);

/** `text 'Title'`, `Card 'Fast'`. */
export function elementInWords(element: SceneElement): string {
  return `${element.type} '${element.label}'`;
}

/** `fontSize` -> `font size`. */
export function propertyInWords(name: string): string {
  if (name.startsWith("--") || name.includes("-")) return name;
  return (
    knownNames.get(name) ??
    name.replace(/([a-z0-9])([A-Z])/g, (_, left: string, right: string) => `${left} ${right.toLowerCase()}`)
  );
}

export function valueInWords(value: unknown): string {
  if (isComputed(value)) return `\`${value.computed}\``;
  if (value === undefined || value === null) return "none";
  return shorten(typeof value === "string" ? value : JSON.stringify(value));
}

/** Data that a caller sends may be an object of any kind. */
function isComputed(value: unknown): value is { readonly computed: string } {
  return typeof value === "object" && value !== null && "computed" in value && typeof value.computed === "string";
}

/** `font size 48 -> 72`; where there was nothing, `font size 72`. */
export function changeInWords(name: string, before: unknown, after: unknown, inWords = valueInWords): string {
  if (before === undefined) return `${name} ${inWords(after)}`;
  if (after === null || after === undefined) return `${name} ${inWords(before)} -> removed`;
  return `${name} ${inWords(before)} -> ${inWords(after)}`;
}

/** A prop may hold a sentence, which without quotes would run into the receipt. */
export function propInWords(value: unknown): string {
  const isSentence = typeof value === "string" && (value === "" || /\s|[.,;:!?]$/.test(value));
  return isSentence ? `"${shorten(value)}"` : valueInWords(value);
}

export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
