import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create } from "fontkit";
import { expect, test } from "vitest";
import { charactersOf, glyphsBeyondBundled } from "../../../sandbox/media/fonts/character-map.ts";
import { faceStyle } from "../../../sandbox/media/fonts/face-style.ts";
import { readSfnt } from "../../../sandbox/media/fonts/sfnt.ts";
import { readWoff2 } from "../../../sandbox/media/fonts/web-fonts.ts";
import { isInRanges, unpackedRanges } from "../../../sandbox/policy/glyph-ranges.ts";
import { boxFont } from "../../support/box-font.ts";

const { resolve } = createRequire(import.meta.url);
const fileOf = (path: string) => readFileSync(resolve(path));
interface Font {
  readonly characterSet: readonly number[];
  readonly numGlyphs: number;
  glyphForCodePoint(code: number): { readonly id: number };
}

const symbols = "@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal.woff2";
const cmapOf = (bytes: Buffer) => readWoff2(bytes).find(({ tag }) => tag === "cmap")?.bytes as Buffer;

test.each([
  ["symbols", symbols],
  ["Arabic", "@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2"],
  ["Latin", "@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2"],
])("the characters of a font of %s are those that a library of fonts finds in it", (_, path) => {
  const font = create(fileOf(path) as never) as unknown as Font;
  const expected = [...new Set(font.characterSet)].filter((code) => font.glyphForCodePoint(code).id > 0);
  expect([...charactersOf(cmapOf(fileOf(path)), font.numGlyphs)]).toEqual(expected.sort((one, other) => one - other));
});

test("a font of one bundled script adds nothing, and one that claims every character tells no more than has room", () => {
  const inter = fileOf("@fontsource-variable/inter/files/inter-latin-wght-normal.woff2");
  expect(glyphsBeyondBundled(cmapOf(inter), 1000)).toBe("");
  const boxes = readSfnt(boxFont("Boxes"));
  const all = glyphsBeyondBundled(boxes.find(({ tag }) => tag === "cmap")?.bytes as Buffer, 2);
  expect(all.length).toBeLessThan(8_000);
  expect(isInRanges(unpackedRanges(all), 0x16a0)).toBe(true);
});

test("a damaged table of characters is refused or tells less, and never reads beyond its end", () => {
  const cmap = cmapOf(fileOf(symbols));
  for (let length = 0; length < cmap.length; length += 3) {
    try {
      expect(glyphsBeyondBundled(cmap.subarray(0, length), 100)).toMatch(/^[0-9a-z+ ]*$/);
    } catch (error) {
      expect(error).toMatchObject({ failure: { code: "damaged" } });
    }
  }
});

test("weights are those of the axis where there is one, else the one of the file", () => {
  const inter = readWoff2(fileOf("@fontsource-variable/inter/files/inter-latin-wght-italic.woff2"));
  expect(faceStyle(inter)).toEqual({ fontWeights: [100, 900], isItalic: true });
  expect(faceStyle(readSfnt(boxFont("Boxes", 700)))).toEqual({ fontWeights: [700, 700], isItalic: false });
  expect(faceStyle(readSfnt(boxFont("Boxes", 7)))).toEqual({ fontWeights: [700, 700], isItalic: false });
  expect(faceStyle(readSfnt(boxFont("Boxes", 65_535)))).toEqual({ fontWeights: [1000, 1000], isItalic: false });
  expect(faceStyle([])).toEqual({ fontWeights: [400, 400], isItalic: false });
});
