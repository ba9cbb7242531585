import { expect, test } from "vitest";
import { missingGlyphs, namedCharacters } from "../../../sandbox/policy/missing-glyphs.ts";
import { bundledGlyphs, packed } from "./bundled-glyphs.ts";

test("sandbox/policy/glyph-coverage.ts lists what the bundled font files hold: run vitest with -u after changing one", async () => {
  const text = `// Written by test/sandbox/policy/missing-glyphs.test.ts from the font files.\n\n/** See \`readRanges\` of missing-glyphs.ts. */\nexport const GLYPH_COVERAGE =\n  "${packed(bundledGlyphs())}";\n`;
  await expect(text).toMatchFileSnapshot("../../../sandbox/policy/glyph-coverage.ts");
}, 120_000);

test.each([
  ["Korean", "안녕하세요"],
  ["Japanese", "こんにちは、世界。カタカナ"],
  ["Chinese", "你好世界繁體中文"],
  ["Devanagari", "नमस्ते"],
  ["Bengali", "নমস্কার"],
  ["Tamil", "வணக்கம்"],
  ["Telugu", "నమస్కారం"],
  ["Thai", "สวัสดี"],
  ["Arabic", "مرحبا بالعالم"],
  ["Hebrew", "שלום עולם"],
  ["Greek, Cyrillic and Vietnamese", "Καλημέρα Привет Chào buổi sáng"],
  ["marks, arrows and mathematics", "✔ ✘ ★ → ⇒ ∑ ∫ √ ℝ ≤ ½ ²"],
  ["emoji with joiners and variation selectors", "🚀 👩‍🚀 ✔️ 🇩🇪 1️⃣"],
])("every character of %s has a glyph", (_, text) => {
  expect(missingGlyphs(text)).toEqual([]);
});

test("a character that no bundled font draws is named, once", () => {
  expect(missingGlyphs("a 𒀀 b 𒀀 𒀁")).toEqual(["𒀀", "𒀁"]);
});

test("ten of many characters are named, with their numbers, and the rest is counted", () => {
  const many = Array.from({ length: 13 }, (_, index) => String.fromCodePoint(0x12000 + index));
  expect(namedCharacters(many)).toMatch(/^"𒀀" \(U\+12000\), .*"𒀉" \(U\+12009\) and 3 more$/);
});
