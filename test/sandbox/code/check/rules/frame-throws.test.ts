import { expect, test } from "vitest";
import { toldOfFrame } from "../../../../../sandbox/code/check/frame-faults.ts";

const threw = (said: string) => toldOfFrame({ kind: "threw", frame: 12, said });

test("a frame that threw is told with its number and its words, and with what helps against just that", () => {
  const found = threw(`"TypeError: Cannot read properties of undefined (reading 'label')"`);
  expect(found.rule).toBe("frame-throws");
  expect(found.message).toMatch(/^Frame 12 threw an error: "TypeError: Cannot read/);
  expect(found.fix).toMatch(/index/);
  expect(threw('"inputRange must be strictly monotonically increasing"').fix).toMatch(/rise/);
  expect(threw('"RangeError: Invalid count value: -1"').fix).toMatch(/Math\.max/);
  expect(threw("").message).toBe("Frame 12 threw an error.");
  expect(threw("").fix).toMatch(/every frame/);
});

test("a change of what outlives the frame is told as such", () => {
  const found = threw('"TypeError: Cannot add property 3, object is not extensible"');
  expect(found.rule).toBe("non-deterministic");
  expect(found.fix).toMatch(/Change a copy/);
});

test("what takes too long or too much is too much work", () => {
  expect(toldOfFrame({ kind: "too-slow", frame: 3, said: "" }).rule).toBe("too-much-work");
  expect(toldOfFrame({ kind: "too-much-memory", frame: 3, said: "" }).rule).toBe("too-much-work");
});
