import { decimalsOf, numberText } from "./number-text.ts";

/** A value that counts: what stands around its number, and how each number on the way is written. */
export interface Figure {
  readonly before: string;
  readonly end: number;
  readonly after: string;
  /** The value itself as it was written; nothing but this is shown at the end. */
  readonly exact: string;
  readonly written: (value: number) => string;
}

const NUMBER = /\d{1,3}(?: \d{3})+(?:[.,]\d+)?(?!\d)|\d[\d.,'\u2019\u00a0\u202f]*\d|\d/g;
const ORDINAL = /^(st|nd|rd|th)\b/i;

export function figureOfNumber(value: number, decimals: number | undefined): Figure {
  const digits = decimals ?? decimalsOf(value);
  const written = (number: number) => numberText(number, digits);
  return { before: "", end: value, after: "", exact: written(value), written };
}

/**
 * The figure in a text with exactly one number, "$2.4M" or "98 %"; undefined for one that is shown as it stands: "24/7", "A+",
 * "12 h 25 m", "1st", "Q3".
 */
export function figureInText(text: string): Figure | undefined {
  const found = [...text.matchAll(NUMBER)];
  const [only] = found;
  if (!only || found.length > 1) return undefined;
  const [exact] = only;
  const before = text.slice(0, only.index);
  const after = text.slice(only.index + exact.length);
  if (/[\p{L}_]$/u.test(before) || ORDINAL.test(after)) return undefined;
  const shape = shapeOf(exact);
  if (!shape) return undefined;
  const isNegative = /(^|[\s($\u20ac\u00a3\u00a5])[-\u2212]$/.test(before);
  if (!isNegative && /[-\u2212]$/.test(before)) return undefined;
  const number = Number(
    exact
      .split(shape.grouping || "no")
      .join("")
      .replace(shape.point, "."),
  );
  if (!Number.isFinite(number) || number > 1e15) return undefined;
  return {
    before: isNegative ? before.slice(0, -1) : before,
    end: isNegative ? -number : number,
    after,
    exact: `${isNegative ? "\u2212" : ""}${exact}`,
    written: (value) => rewritten(numberText(value, shape.decimals), shape),
  };
}

interface Shape {
  readonly grouping: string;
  readonly point: string;
  readonly decimals: number;
}

/** How a number is written: with which marks, and how many digits after the point. Dates, versions and times have no shape. */
function shapeOf(exact: string): Shape | undefined {
  if (/^\d+$/.test(exact)) return /^0\d/.test(exact) ? undefined : { grouping: "", point: ".", decimals: 0 };
  const [, fullStop = "", decimals = ""] = /^\d+([.,])(\d{1,6})$/.exec(exact) ?? [];
  // "1.234" is a decimal, "1,234" is grouped, as English has it.
  const isGroup = fullStop === "," && decimals.length === 3 && exact.length <= 7;
  if (fullStop !== "" && !isGroup) return { grouping: "", point: fullStop, decimals: decimals.length };
  const grouped = /^\d{1,3}([,.'\u2019\u00a0\u202f ])\d{3}(?:\1\d{3})*(?:([.,])(\d{1,6}))?$/.exec(exact);
  const [, grouping = "", point = grouping === "." ? "," : ".", fraction = ""] = grouped ?? [];
  return grouped && point !== grouping ? { grouping, point, decimals: fraction.length } : undefined;
}

function rewritten(english: string, { grouping, point }: Shape): string {
  return english.replace(/[,.]/g, (mark) => (mark === "," ? grouping : point));
}
