import type { Theme } from "../../../components/kit/theme/schema.ts";
import { semanticColors, themeNamed } from "../../../components/kit/theme/themes.ts";
import { assetReference } from "../../../sandbox/policy/asset-references.ts";
import type { Project } from "../project.ts";
import type { Brand } from "./brand.ts";
import { contrast, isDarkColor, mixed, nearestPassing, turned } from "./colors.ts";

/** What WCAG asks of text. */
export const READABLE = 4.5;
const CLEAR = 7;
const LIGHT_TEXT = "#ffffff";
const DARK_TEXT = "#0b0d12";
const SECOND_HUE_DEGREES = 40;

/** The project's theme with its brand over it: what `useTheme()` gives and all components are drawn with. */
export function themeOf({ theme, brand }: Pick<Project, "theme" | "brand">): Theme {
  const base = themeNamed(theme);
  return brand === undefined
    ? base
    : { ...base, ...grounds(base, brand), ...accents(base, brand), ...forms(base, brand) };
}

type Grounds = Pick<Theme, "isDark" | "background" | "backdrop" | "surface" | "border" | "text" | "mutedText">;

function grounds(base: Theme, brand: Brand): Grounds {
  const background = brand.background ?? base.background;
  const text = brand.text ?? clearOn(base.text, background);
  if (brand.background === undefined && brand.text === undefined) return base;
  const surface = brand.background === undefined ? base.surface : mixed(background, text, 0.06);
  return {
    isDark: isDarkColor(background),
    background,
    text,
    surface,
    backdrop: brand.background === undefined ? base.backdrop : mixed(background, brand.primary ?? text, 0.08),
    border: brand.background === undefined ? base.border : mixed(background, text, 0.18),
    mutedText: readableOn(mixed(text, background, 0.32), [background, surface]),
  };
}

type Accents = Pick<
  Theme,
  "accent" | "accent2" | "onAccent" | "gradientFrom" | "gradientTo" | "success" | "warning" | "danger" | "highlight"
>;

/** Brand colours are used as they are, also where they make poor text: `brandContrast` tells. What only follows is made readable. */
function accents(base: Theme, brand: Brand): Accents {
  const { background, surface, isDark } = grounds(base, brand);
  const own = [background, surface];
  const derived = brand.primary === undefined ? base.accent2 : turned(brand.primary, SECOND_HUE_DEGREES);
  const second = brand.secondary ?? brand.accent ?? readableOn(derived, own);
  const gradientFrom = brand.primary ?? base.gradientFrom;
  const hasColors = brand.primary !== undefined || brand.secondary !== undefined || brand.accent !== undefined;
  const gradientTo = hasColors ? second : base.gradientTo;
  const semantic = isDark === base.isDark ? base : semanticColors(isDark);
  return {
    accent: brand.primary ?? readableOn(base.accent, own),
    accent2: second,
    gradientFrom,
    gradientTo,
    onAccent: bestOn([base.onAccent, LIGHT_TEXT, DARK_TEXT, background], [gradientFrom, gradientTo]),
    success: brand.success ?? readableOn(semantic.success, own),
    warning: brand.warning ?? readableOn(semantic.warning, own),
    danger: brand.danger ?? readableOn(semantic.danger, own),
    highlight: brand.highlight ?? brand.accent ?? readableOn(semantic.highlight, own),
  };
}

function forms(base: Theme, { headingFont, bodyFont, monoFont, radiusPx, wordmark, logoAssetId }: Brand) {
  const heading = headingFont ?? bodyFont;
  return {
    ...(bodyFont === undefined ? {} : { fontFamily: stack(bodyFont, base.fontFamily) }),
    ...(heading === undefined ? {} : { headingFontFamily: stack(heading, base.headingFontFamily) }),
    ...(monoFont === undefined ? {} : { monoFontFamily: stack(monoFont, base.monoFontFamily) }),
    ...(radiusPx === undefined ? {} : { radiusPx, pillRadiusPx: radiusPx }),
    ...(wordmark === undefined ? {} : { wordmark }),
    ...(logoAssetId === undefined ? {} : { logo: assetReference(logoAssetId) }),
  };
}

function stack(font: string, rest: string): string {
  return `"${font}", ${rest}`;
}

/** Text that only follows from its ground is as clear as text can be, not just within the limit. */
function clearOn(text: string, background: string): string {
  if (contrast(text, background) >= CLEAR) return text;
  return contrast(DARK_TEXT, background) > contrast(LIGHT_TEXT, background) ? DARK_TEXT : LIGHT_TEXT;
}

function readableOn(color: string, own: readonly string[]): string {
  return nearestPassing(color, own, READABLE) ?? bestOn([LIGHT_TEXT, DARK_TEXT], own);
}

/** The first that can be read on all grounds, else the one that comes nearest. */
function bestOn(candidates: readonly string[], own: readonly string[]): string {
  const worst = (color: string) => Math.min(...own.map((ground) => contrast(color, ground)));
  const readable = candidates.find((color) => worst(color) >= READABLE);
  return readable ?? candidates.reduce((best, color) => (worst(color) > worst(best) ? color : best));
}
