import { capitalised } from "../words.ts";
import { emphases } from "./recipes.ts";

export type Phase = "enter" | "exit" | "emphasis";
export const PHASES = ["enter", "exit", "emphasis"] as const;

/** What the constants of an element's animations begin with: `mainTitle` of `main-title`. */
export function stemOf(elementId: string): string {
  const words = elementId.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const joined = words
    .map((word, index) => (index === 0 ? word.charAt(0).toLowerCase() + word.slice(1) : capitalised(word)))
    .join("");
  return /^[a-z]/.test(joined) ? joined : `element${joined}`;
}

/** `titleEnter`, `titleExit`, `titleBounce`. */
export function constantFor(elementId: string, phase: Phase, name: string): string {
  return stemOf(elementId) + capitalised(phase === "emphasis" ? stemOf(name) : phase);
}

/** The phase, and of an emphasis the name, that such a constant stands for. */
export function meaningOf(constant: string, elementId: string): { phase: Phase; name?: string } | undefined {
  const stem = stemOf(elementId);
  const rest = constant.startsWith(stem) ? constant.slice(stem.length).replace(/\d+$/, "") : "";
  if (rest === "Enter") return { phase: "enter" };
  if (rest === "Exit") return { phase: "exit" };
  const name = Object.keys(emphases).find((each) => capitalised(stemOf(each)) === rest);
  return name === undefined ? undefined : { phase: "emphasis", name };
}
