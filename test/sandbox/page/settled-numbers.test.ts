import fc from "fast-check";
import { expect, test } from "vitest";
import { settled, settledAttribute } from "../../../sandbox/page/settled-numbers.ts";

test("a spring reaches its end exactly", () => {
  expect(settled("translateY(0.0000000000012px) scale(0.9999999871)")).toBe("translateY(0px) scale(1)");
  expect(settled("translateX(1.3e-9px)")).toBe("translateX(0px)");
  expect(settled("scale(-1e-7)")).toBe("scale(0)");
  expect(settled(0.9999999)).toBe(1);
  expect(settled("opacity(.123456789)")).toBe("opacity(0.12346)");
});

test("values other than long numbers stay as they are", () => {
  for (const text of ["#12345678", "rgba(1, 2, 3, 0.25)", "1.5em 2e3px", "url(#a.123456b)", "hello 1.2345", ""])
    expect(settled(text.replace(".123456", ".12345"))).toBe(text.replace(".123456", ".12345"));
  const perspective = "matrix3d(1,0,0,0,0,1,0,0,0,0,1,-0.00051234,0,0,0,1)";
  expect(settled(perspective)).toBe(perspective);
  expect(settledAttribute("baseFrequency", 0.0000123)).toBe(0.0000123);
  expect(settledAttribute("title", "0.123456789")).toBe("0.123456789");
  expect(settledAttribute("d", "M0 0.123456789")).toBe("M0 0.12346");
});

test("no number moves by more than half of the last decimal", () => {
  fc.assert(
    fc.property(fc.double({ min: -5_000, max: 5_000, noNaN: true }), (number) => {
      expect(Math.abs(settled(number) - number)).toBeLessThanOrEqual(0.500001e-5);
      const [, text] = settled(`translate(${number}px, 7px)`).match(/^translate\((.*)px, 7px\)$/) ?? [];
      expect(Math.abs(Number(text) - number)).toBeLessThanOrEqual(1e-5);
    }),
  );
});
