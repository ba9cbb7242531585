import type { CSSProperties } from "react";
import type { Theme } from "../../components/kit/theme/schema.ts";
import { fontStack } from "../../sandbox/policy/fonts.ts";
import { THEME_COLORS, themeVariable } from "../../sandbox/policy/theme-variables.ts";

/** A theme with its fonts as the page draws them: bundled faces alone, with those of all scripts behind. */
export function withBundledFonts(theme: Theme): Theme {
  const { fontFamily, headingFontFamily, monoFontFamily } = theme;
  return {
    ...theme,
    fontFamily: fontStack(fontFamily),
    headingFontFamily: fontStack(headingFontFamily),
    monoFontFamily: fontStack(monoFontFamily),
  };
}

/** The colours and fonts of a theme for the classes of scenes, which name them and do not know them: `bg-accent`, `font-mono`. */
export function themeVariables(theme: Theme): CSSProperties {
  const values = theme as unknown as Readonly<Record<string, unknown>>;
  const colors = THEME_COLORS.map((name) => [name, values[camelCase(name)]] as const);
  const fonts = {
    "font-sans": theme.fontFamily,
    "font-heading": theme.headingFontFamily,
    "font-serif": fontStack("serif"),
    "font-mono": theme.monoFontFamily,
  };
  return Object.fromEntries([...colors, ...Object.entries(fonts)].map(([name, value]) => [themeVariable(name), value]));
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
