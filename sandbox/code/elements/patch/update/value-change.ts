import { Refusal } from "../../refusal.ts";
import type { Literal } from "../../source/literal.ts";
import { propertyInWords } from "../words.ts";

/** The value to write, or the operation to append to the code that computes the old one (`* 1.5`). */
export type NextValue =
  | { readonly value: string | number | boolean }
  | { readonly operator: "*" | "/" | "+" | "-"; readonly by: number };

const number = String.raw`(\d+(?:\.\d+)?|\.\d+)`;
const withUnit = /^(-?(?:\d+(?:\.\d+)?|\.\d+))([a-z%]*)$/i;
const neverNegative =
  /^(fontSize|width|height|(min|max)(Width|Height)|padding\w*|opacity|gap|rowGap|columnGap|border\w*(Width|Radius)|lineHeight|strokeWidth|flexGrow|fontWeight|r|rx|ry|size|radius|scale)$/;

/**
 * What `asked` means, given the old value (`undefined` where there is none, "computed" where it is code). Numbers keep
 * the old value's unit; steps are taken from it. Refuses a step from nothing or from a word.
 */
export function nextValue(
  name: string,
  asked: string | number | boolean,
  old: Literal | undefined | "computed",
): NextValue {
  const step = typeof asked === "string" ? stepOf(name, asked, String(old).endsWith("%")) : undefined;
  if (step) return takeStep(name, step, old);
  if (typeof asked === "number" && typeof old === "string" && old !== "computed") {
    const unit = withUnit.exec(old)?.[2];
    return { value: unit === undefined || !keepsUnit(name, asked, unit) ? asked : `${asked}${unit}` };
  }
  return { value: asked };
}

/** Where a plain number means another thing than with its old unit, the number is meant: `opacity` 1 is not 1%, nor is `width` 400. */
function keepsUnit(name: string, asked: number, unit: string): boolean {
  if (unit === "") return !LENGTH.test(name);
  if (UNITLESS.test(name)) return false;
  return unit !== "%" || Math.abs(asked) <= 100;
}

/** A change such as `"*1.5"` or `"+=12"`, which starts from the current value. */
export function isStep(name: string, asked: string | number): asked is string {
  return typeof asked === "string" && stepOf(name, asked, false) !== undefined;
}

/** A step in pixels from a size that only the browser knows; undefined for all other steps. */
export function pixelsFrom(size: string | number, asked: string): string | undefined {
  const [, sign, amount] = new RegExp(`^([+-])=\\s*${number}(?:px)?$`).exec(plain(asked)) ?? [];
  return sign && /em$/.test(String(size)) ? `calc(${size} ${sign} ${amount}px)` : undefined;
}

/** Whether React writes a number of this style property without a unit; it adds px to all others. */
export function isUnitless(name: string): boolean {
  return UNITLESS.test(name);
}

const UNITLESS =
  /^(opacity|zIndex|order|flex|flex(Grow|Shrink)|fontWeight|lineHeight|lineClamp|tabSize|orphans|widows|columns|columnCount|aspectRatio|scale|zoom|grid(Area|Row|Column)\w*|(fill|stroke|flood|stop)Opacity|strokeWidth|strokeMiterlimit|strokeDash\w+|borderImage\w+|animation\w+|--.+)$/;

/** Style properties that are lengths, where CSS ignores a number without a unit. */
const LENGTH =
  /^(fontSize|((min|max)(Width|Height)|width|height)|(padding|margin|inset)\w*|top|right|bottom|left|gap|rowGap|columnGap|border\w*(Width|Radius)|borderRadius|outline(Width|Offset)|(letter|word)Spacing|textIndent|flexBasis|perspective)$/;

/** A style value as the page will understand it: `"72"` for a font size, which CSS would ignore, is the number. Refuses what can be none. */
export function styleValue(name: string, asked: string | number): string | number {
  const digits = typeof asked === "string" && /^-?(\d+(\.\d+)?|\.\d+)$/.test(asked.trim());
  const value = digits && LENGTH.test(name) ? Number(asked) : asked;
  refuseNegative(name, value);
  return value;
}

function refuseNegative(name: string, value: string | number): void {
  const isNegative = typeof value === "number" ? value < 0 : /^-[\d.]*[1-9][\d.]*[a-z]*$/i.test(value);
  if (isNegative && neverNegative.test(name))
    throw new Refusal(`${propertyInWords(name)} cannot be ${value}, which is below 0.`, "Give a value from 0 on.");
}

interface Step {
  readonly operator: "*" | "/" | "+" | "-";
  readonly by: number;
  readonly unit: string;
  readonly asked: string;
}

function stepOf(name: string, asked: string, inPercent: boolean): Step | undefined {
  const [, factor, factorBy] = new RegExp(`^([*/])\\s*${number}$`).exec(asked) ?? [];
  if (factor && factorBy) return { operator: factor as "*" | "/", by: Number(factorBy), unit: "", asked };
  const [, sign, sure, percent] = new RegExp(`^([+-])(=?)\\s*${number}%$`).exec(asked) ?? [];
  if (sign && sure && percent && inPercent)
    return { operator: sign as "+" | "-", by: Number(percent), unit: "%", asked };
  if (sign && percent && (sign === "+" || sure === "=" || neverNegative.test(name))) {
    return { operator: "*", by: 1 + (sign === "+" ? 1 : -1) * (Number(percent) / 100), unit: "", asked };
  }
  const [, direction, amount, unit] = new RegExp(`^([+-])=\\s*${number}([a-z]*)$`, "i").exec(plain(asked)) ?? [];
  if (direction && amount) return { operator: direction as "+" | "-", by: Number(amount), unit: unit ?? "", asked };
  return undefined;
}

/** Nobody writes 20px as "+20px": it is a step. "+20" may be words. */
function plain(asked: string): string {
  return asked.replace(/^\+\s*(?=[\d.]+[a-z]+$)/i, "+=");
}

function takeStep(name: string, step: Step, old: Literal | undefined | "computed"): NextValue {
  if (step.operator === "/" && step.by === 0)
    throw new Refusal(`"${step.asked}" divides by nothing.`, "Give a number above 0.");
  if (old === "computed") return { operator: step.operator, by: tidy(step.by) };
  const [, digits, unit = ""] = withUnit.exec(String(old ?? "")) ?? [];
  const says = old === undefined || old === null ? "has no value yet" : `is "${String(old).slice(0, 40)}"`;
  if (digits === undefined)
    throw new Refusal(
      `"${step.asked}" needs a number to start from, but ${propertyInWords(name)} ${says}.`,
      `Give ${name} a value such as 48 or "2em".`,
    );
  if (step.unit !== "" && step.unit !== unit && !(step.unit === "px" && unit === "")) {
    throw new Refusal(
      `"${step.asked}" cannot be taken from ${propertyInWords(name)} ${String(old)}: the units differ.`,
      `Give the step in ${unit || "plain numbers"}.`,
    );
  }
  const result = tidy(calculate(Number(digits), step));
  refuseNegative(name, result);
  return { value: typeof old === "string" ? `${result}${unit}` : result };
}

function calculate(value: number, { operator, by }: Step): number {
  if (operator === "*") return value * by;
  if (operator === "/") return value / by;
  return operator === "+" ? value + by : value - by;
}

function tidy(value: number): number {
  return Number(value.toFixed(3));
}
