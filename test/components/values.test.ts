import fc from "fast-check";
import { expect, test } from "vitest";
import { codeTokens } from "../../components/figures/code-block/code-tokens.ts";
import { type MathNode, parseEquation } from "../../components/figures/equation/parse-equation.ts";
import { decimalsOf, numberText } from "../../components/figures/stat-counter/number-text.ts";
import { clamped, safeColor } from "../../components/kit/safe-values.ts";

test("numbers read the same everywhere", () => {
  expect(numberText(1234567.5, 1)).toBe("1,234,567.5");
  expect(numberText(-12.5, 1)).toBe("−12.5");
  expect(numberText(-0.2, 0)).toBe("0");
  expect(decimalsOf(98.6)).toBe(1);
});

test("a colour cannot carry anything else into a gradient", () => {
  for (const color of ["#fff", "tomato", "rgb(1 2 3 / 50%)", "oklch(0.7 0.1 200)"])
    expect(safeColor(color, "x")).toBe(color);
  for (const color of ["red), url(//h", "url(#a)", "var(--x)", "", 5, "rgb(url(x))"])
    expect(safeColor(color, "x")).toBe("x");
  expect(clamped("7", 0, 10, 3)).toBe(3);
  expect(clamped(Number.NaN, 0, 10, 3)).toBe(3);
});

test("brackets around a fraction's halves are drawn by its bar", () => {
  expect(drawn("(a + b)/2a")).toBe("[a+b|2a]");
  expect(drawn("f(x)/2")).toBe("[f(x)|2]");
  expect(drawn("-b/2a")).toBe("−[b|2a]");
  expect(drawn("x = (−b ± √(b² − 4ac)) / 2a")).toBe("x=[−b±√b^2−4ac|2a]");
});

test("any text parses as an equation and as code, and code loses nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(parseEquation(text).kind).toBe("row");
      const line = text.replaceAll(/[\n\r\u2028\u2029]/g, "");
      expect(
        codeTokens(line)
          .map((token) => token.text)
          .join(""),
      ).toBe(line);
    }),
  );
  expect(parseEquation("sqrt(".repeat(500)).kind).toBe("row");
});

function drawn(source: string): string {
  return flat(parseEquation(source));
}

function flat(node: MathNode): string {
  if (node.kind === "row")
    return `${node.brackets.charAt(0)}${node.items.map(flat).join("")}${node.brackets.charAt(1)}`;
  if (node.kind === "fraction") return `[${flat(node.above)}|${flat(node.below)}]`;
  if (node.kind === "root") return `√${flat(node.inside)}`;
  if (node.kind === "script")
    return `${flat(node.base)}${node.raised ? `^${flat(node.raised)}` : ""}${node.lowered ? `_${flat(node.lowered)}` : ""}`;
  return node.text;
}
