import { describe, expect, test } from "vitest";
import { fontModuleExports, fontModuleFix, fontOfModule } from "../../../sandbox/policy/font-modules.ts";
import { fallbackFamilies, fontShorthand, fontStack, nearestFont } from "../../../sandbox/policy/fonts.ts";

describe("a family list becomes bundled faces, and names that only fonts of the project have", () => {
  test.each([
    ["Inter", '"Inter Variable", var(--sw-fonts)'],
    ["'Source Serif 4', Georgia, serif", '"Source Serif 4 Variable", "Imported georgia", var(--sw-fonts)'],
    ["sans-serif", '"Inter Variable", var(--sw-fonts)'],
    ["system-ui, -apple-system, 'Segoe UI'", '"Inter Variable", "Imported segoeui", var(--sw-fonts)'],
    ["serif", '"Source Serif 4 Variable", var(--sw-fonts)'],
    ["ui-monospace, Menlo", '"JetBrains Mono Variable", "Imported menlo", var(--sw-fonts)'],
    ["Fira Code", '"Imported firacode", "JetBrains Mono Variable", var(--sw-fonts)'],
    ["Georgia", '"Imported georgia", "Source Serif 4 Variable", var(--sw-fonts)'],
    ["Comic Sans MS", '"Imported comicsansms", "Inter Variable", var(--sw-fonts)'],
    ["noto sans kr", '"Noto Sans KR Variable", var(--sw-fonts)'],
    ["'Acme <\\22 > \"Sans', Inter", '"Imported acme22sans", "Inter Variable", var(--sw-fonts)'],
    ["var(--mine), Inter", 'var(--mine), "Inter Variable", var(--sw-fonts)'],
    ["initial", '"Inter Variable", var(--sw-fonts)'],
    ["inherit", "inherit"],
    ["", '"Inter Variable", var(--sw-fonts)'],
  ])("%s", (given, stack) => {
    expect(fontStack(given)).toBe(stack);
    expect(fontStack(fontStack(given))).toBe(stack);
  });
});

test("the shorthand `font` keeps its size and takes bundled faces", () => {
  expect(fontShorthand("italic 700 1.2em/1 Georgia, serif")).toBe(
    'italic 700 1.2em/1 "Imported georgia", "Source Serif 4 Variable", var(--sw-fonts)',
  );
  expect(fontShorthand("caption")).toBe('16px "Inter Variable", var(--sw-fonts)');
  expect(fontShorthand("inherit")).toBe("inherit");
});

test("behind every family stand all scripts, emoji after text symbols, and a box for the rest", () => {
  const families = fallbackFamilies("JP");
  expect(families.indexOf("Noto Sans JP")).toBeLessThan(families.indexOf("Noto Sans SC"));
  expect(families.indexOf("Symbols 2")).toBeLessThan(families.indexOf("Color Emoji"));
  expect(families).toMatch(/"Scenewright Last Resort"$/);
});

test("loadFont of a bundled family gives its name in Remotion's shape", async () => {
  expect(fontOfModule("@remotion/google-fonts/PlayfairDisplay")).toBe("Playfair Display");
  const { loadFont } = fontModuleExports("Inter") as { loadFont: () => Record<string, unknown> };
  expect(loadFont()).toEqual({
    fontFamily: "Inter",
    fonts: {},
    unicodeRanges: {},
    waitUntilDone: expect.any(Function),
  });
});

test("a family that is not bundled is answered with the nearest one", () => {
  expect(fontModuleFix("@remotion/google-fonts/RobotoMono")).toContain('"JetBrains Mono"');
  expect(fontModuleFix("@remotion/google-fonts/Lora")).toContain('"Source Serif 4"');
  expect(nearestFont("Source Serif Pro")).toBe("Source Serif 4");
  expect(nearestFont("Montserrat Alternates")).toBe("Montserrat");
});
