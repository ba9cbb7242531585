import { expect, test } from "vitest";
import { isInRanges, PACKED_RANGES, packedRanges, unpackedRanges } from "../../../sandbox/policy/glyph-ranges.ts";
import { missingGlyphs } from "../../../sandbox/policy/missing-glyphs.ts";

const RANGES = { starts: [0x16a0, 0x12000, 0x12010], ends: [0x16a0, 0x1200e, 0x10ffff] };

test("ranges are read as they were written, and each end belongs to them", () => {
  const packed = packedRanges(RANGES);
  expect(packed).toMatch(PACKED_RANGES);
  expect(unpackedRanges(packed)).toEqual(RANGES);
  const inside = [0x16a0, 0x12000, 0x1200e, 0x12010, 0x10ffff];
  expect(inside.every((code) => isInRanges(RANGES, code))).toBe(true);
  expect([0x169f, 0x16a1, 0x11fff, 0x1200f].some((code) => isInRanges(RANGES, code))).toBe(false);
});

test.each(["", " ", "1+1 ", "1+1  2+2", "1", "zzzzzz+1", "1+1\n2+2"])("%j is no text of ranges", (text) => {
  expect(text).not.toMatch(PACKED_RANGES);
});

test("what a font of the project has is not missing", () => {
  expect(missingGlyphs("a \u16a0 \u16a1", [packedRanges(RANGES)])).toEqual(["\u16a1"]);
});
