import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { create, type Font } from "fontkit";
import { expect, test } from "vitest";
import { withoutSvgTable } from "../../compositions/fonts/without-svg-table.ts";
import { ROOT } from "../support/server.ts";

const FONTS = join(ROOT, "node_modules", "@fontsource");
const tablesOf = (file: Buffer) =>
  Object.keys((create(file) as Font & { directory: { tables: object } }).directory.tables);

test("the bundle's emoji are one table of colours, read in a fraction of the time, and no glyph is another", () => {
  const original = readFileSync(join(FONTS, "noto-color-emoji/files/noto-color-emoji-emoji-400-normal.woff2"));
  expect(tablesOf(original)).toEqual(expect.arrayContaining(["COLR", "SVG "]));
  const bundle = join(ROOT, "dist", "bundle");
  const fonts = readdirSync(bundle).filter((name) => name.endsWith(".woff2"));
  const coloured = fonts
    .map((name) => readFileSync(join(bundle, name)))
    .filter((file) => tablesOf(file).includes("COLR"));
  expect(coloured).toHaveLength(1);
  const [emoji] = coloured as [Buffer];
  expect(tablesOf(emoji).sort()).toEqual(
    tablesOf(original)
      .filter((name) => name !== "SVG ")
      .sort(),
  );
  expect(emoji.length).toBeLessThan(original.length / 2);
  const [before, after] = [original, emoji].map((file) => create(file) as Font) as [Font, Font];
  for (const character of "😀🚀👩🇯❤✔0#") {
    const [was, is] = [before, after].map((font) => font.glyphForCodePoint(character.codePointAt(0) ?? 0));
    expect(is?.id).toBe(was?.id);
    expect(is?.path.toSVG()).toBe(was?.path.toSVG());
  }
});

test("a font without such a table, and what is no font, stay as they are", () => {
  const plain = readFileSync(join(FONTS, "noto-sans-math/files/noto-sans-math-latin-400-normal.woff2"));
  expect(withoutSvgTable(plain)).toBe(plain);
  const text = Buffer.from("wOF2 or not");
  expect(withoutSvgTable(text)).toBe(text);
});
