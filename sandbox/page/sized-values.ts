import { MAX_LIST_LENGTH, MAX_TEXT_LENGTH } from "../policy/limits.ts";
import type { FrameBudget } from "./budget.ts";

/** What the compiler puts around text that was put together and around what is spread, the two ways in which data doubles by syntax. */
export function sizedValues(budget: FrameBudget) {
  return {
    /** The value of `a + b` or of a template. */
    s<T>(value: T): T {
      if (typeof value === "string" && value.length > MAX_TEXT_LENGTH) tooLong(budget, value.length, "characters");
      return value;
    },
    /** The operand of a spread. */
    l<T>(value: T): T {
      budget.readClock("a spread");
      if (Array.isArray(value) && value.length > MAX_LIST_LENGTH) tooLong(budget, value.length, "items");
      return value;
    },
  };
}

export function tooLong(budget: FrameBudget, length: number, of: "characters" | "items", where = ""): never {
  const most = of === "characters" ? MAX_TEXT_LENGTH : MAX_LIST_LENGTH;
  return budget.end(
    `${of === "characters" ? "A text" : "A list"} of ${count(length)} ${of}${where ? ` in ${where}` : ""}; at most ${count(most)} fit into a frame.`,
  );
}

export function count(amount: number): string {
  return amount.toLocaleString("en-US", { maximumFractionDigits: 0 });
}
