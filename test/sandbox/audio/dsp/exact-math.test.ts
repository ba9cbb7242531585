import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  decayOf,
  exactPower,
  exactSine,
  fromDecibels,
  hertzOf,
  sine,
  softClip,
} from "../../../../sandbox/audio/dsp/exact-math.ts";

test("sines and powers are right without those of the engine", () => {
  fc.assert(
    fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (value) => {
      expect(exactSine(value)).toBeCloseTo(Math.sin(2 * Math.PI * value), 10);
      expect(sine(value)).toBeCloseTo(Math.sin(2 * Math.PI * value), 6);
      expect(exactPower(value) / 2 ** value).toBeCloseTo(1, 12);
    }),
  );
  expect(hertzOf(69)).toBe(440);
  expect(hertzOf(60)).toBeCloseTo(261.6256, 4);
  expect(fromDecibels(-6)).toBeCloseTo(0.501187, 6);
  expect(decayOf(1, 100) ** 100).toBeCloseTo(0.001, 8);
  expect(softClip(9)).toBe(1);
});

test("nothing that makes sound from a seed asks the engine for what engines disagree about", () => {
  const root = resolve(import.meta.dirname, "../../../..");
  for (const folder of ["dsp", "music", "effects"]) {
    const files = readdirSync(join(root, "sandbox/audio", folder), { recursive: true, encoding: "utf8" });
    for (const name of files.filter((file) => file.endsWith(".ts"))) {
      const text = readFileSync(join(root, "sandbox/audio", folder, name), "utf8");
      expect(text, name).not.toMatch(/Math\.(sin|cos|tan|tanh|exp|pow|log|random|hypot|cbrt)\(|Date\.|performance\./);
      // Logarithms only where they are rounded or nothing but an answer.
      if (/Math\.log/.test(text)) expect(["loudness.ts", "canvas.ts"], name).toContain(name);
    }
  }
});
