import { Refusal } from "../../refusal.ts";

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
