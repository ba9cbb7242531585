import type { Theme } from "../../components/kit/theme/schema.ts";
import { fontStack } from "../../sandbox/policy/fonts.ts";

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
