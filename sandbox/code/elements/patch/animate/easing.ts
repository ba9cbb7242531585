import * as t from "@babel/types";
import { Refusal } from "../../refusal.ts";
import { propertyOf } from "../../source/literal.ts";

/** Code of the easing function, with the local name of `Easing`; undefined for linear. */
const easings: Readonly<Record<string, string | undefined>> = {
  linear: undefined,
  ease: "Easing.inOut(Easing.quad)",
  "ease-in": "Easing.in(Easing.cubic)",
  "ease-out": "Easing.out(Easing.cubic)",
  "ease-in-out": "Easing.inOut(Easing.cubic)",
  back: "Easing.out(Easing.back(1.7))",
  bounce: "Easing.bounce",
  elastic: "Easing.out(Easing.elastic(1))",
  /** Not a function: written as `spring()`. */
  spring: undefined,
};

export function easingCode(name: string): string | undefined {
  if (!Object.hasOwn(easings, name))
    throw new Refusal(
      `There is no easing "${String(name).slice(0, 40)}".`,
      `Use one of: ${Object.keys(easings).join(", ")}.`,
    );
  return easings[name];
}

/** The name of the easing that the options of an `interpolate` give. */
export function easingNamed(source: string, options: t.Node | null | undefined): string {
  const written = t.isObjectExpression(options) ? propertyOf(options, "easing")?.value : undefined;
  if (!written) return "linear";
  const code = source.slice(written.start ?? 0, written.end ?? 0).replace(/\s+/g, "");
  return Object.keys(easings).find((name) => easings[name]?.replace(/\s+/g, "") === code) ?? "own";
}
