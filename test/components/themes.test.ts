import { expect, test } from "vitest";
import { themeNameSchema, themeSchema } from "../../components/kit/theme/schema.ts";
import { themeNamed, themes } from "../../components/kit/theme/themes.ts";

const pairs = [
  ["text", "background"],
  ["text", "backdrop"],
  ["text", "surface"],
  ["mutedText", "background"],
  ["mutedText", "backdrop"],
  ["mutedText", "surface"],
  ["accent", "background"],
  ["accent", "surface"],
  ["accent2", "surface"],
  ["onAccent", "gradientFrom"],
  ["onAccent", "gradientTo"],
  ["gradientFrom", "background"],
  ["gradientTo", "background"],
  ["success", "background"],
  ["success", "surface"],
  ["warning", "background"],
  ["warning", "surface"],
  ["danger", "background"],
  ["danger", "surface"],
  ["highlight", "background"],
  ["highlight", "surface"],
] as const;

test.each(themeNameSchema.options)("%s is complete and readable: contrast of at least 4.5", (name) => {
  const theme = themeSchema.parse(themes[name]);
  expect(theme.name).toBe(name);
  for (const [front, back] of pairs)
    expect(contrast(theme[front], theme[back]), `${front} on ${back}`).toBeGreaterThanOrEqual(4.5);
});

test("an unknown name falls back to the default theme", () => {
  expect(themeNamed("constructor").name).toBe("midnight");
});

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
