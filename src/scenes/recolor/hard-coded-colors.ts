import { BRAND_COLORS, type BrandColor } from "../../project/brand/brand.ts";
import { brandColor } from "../../project/brand/brand-color.ts";
import { channelsOf, colorDistance, isGray } from "../../project/brand/colors.ts";
import type { Project } from "../../project/project.ts";
import { codeIdOf } from "../../project/shared-modules.ts";
import type { CodeSource } from "../code-edits/code-source.ts";

/** A colour that a scene's code writes out although it is, or nearly is, one that the brand has just changed, or that is to change. */
export interface HardCodedColor {
  /** Of a scene, or `shared/cards`. */
  readonly sceneId: string;
  /** 1-based. */
  readonly line: number;
  /** As written: `#FC5933`, `rgba(255, 90, 54, 0.4)`. */
  readonly color: string;
  /** Of the brand; none where the colour itself was named. */
  readonly field?: BrandColor;
  /** What the brand had, or what was named. */
  readonly from: string;
  /** The new colour, written as the old one was. */
  readonly replacement: string;
  /** In the scene's code. */
  readonly start: number;
  readonly end: number;
}

/** CIEDE2000. Colours that were meant to be one differ by 1 or 2 where they were typed or picked by eye. */
const NEAR = 5;
/** Greys are near to many greys, and near-white stands in every scene. */
const NEAR_GRAY = 0.5;

/** A colour field of the brand, and what scene code has for it. */
export interface OldColor {
  readonly field: BrandColor;
  /** `#rrggbb` */
  readonly from: string;
}

/** One colour for another, wherever it is written. */
export interface NamedColor {
  readonly from: string;
  readonly to: string;
}

export function hardCodedColors(
  before: Project,
  after: Project,
  told: readonly OldColor[] = [],
  named: readonly NamedColor[] = [],
): HardCodedColor[] {
  const changes = [...named, ...changedColors(before, after), ...toldColors(after, told)];
  if (changes.length === 0) return [];
  return ownCode(after).flatMap(({ name, code }) =>
    colorsIn(code, changes).map((each) => ({ sceneId: name, ...each })),
  );
}

/** What agents wrote: a plan's layout takes its colours from the theme. */
export function ownCode({ scenes, modules = [] }: Project): CodeSource[] {
  return [
    ...modules.map((module) => ({ name: codeIdOf(module), code: module.code })),
    ...scenes.flatMap(({ sceneId, code }) => (code === undefined ? [] : [{ name: sceneId, code }])),
  ];
}

interface ColorChange extends NamedColor {
  readonly field?: BrandColor;
}

function changedColors(before: Project, after: Project): ColorChange[] {
  return BRAND_COLORS.filter((field) => before.brand?.[field] !== after.brand?.[field]).flatMap((field) => {
    const [from, to] = [brandColor(before, field), brandColor(after, field)];
    return from === to ? [] : [{ field, from, to }];
  });
}

function toldColors(after: Project, told: readonly OldColor[]): ColorChange[] {
  return told.flatMap(({ field, from }) => {
    const to = after.brand?.[field];
    return to === undefined || to === from ? [] : [{ field, from, to }];
  });
}

/** A named colour counts where a colour is written, as `red` may also be a word of a text. */
const COLOR =
  /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\([^()\n]{1,60}\)|(?<=(?:color|fill|stroke|background)\s{0,4}[:=]\s{0,4}\{?["'`])[a-z]{3,20}(?=["'`])/gi;
/** `url(#fade)` and `href="#fade"` name a gradient, although `fade` reads as a colour. */
const NAMES_AN_ELEMENT = /(url\(\s*["']?|href\s*=\s*\{?\s*["'`])$/i;

function colorsIn(code: string, changes: readonly ColorChange[]): Omit<HardCodedColor, "sceneId">[] {
  const found: Omit<HardCodedColor, "sceneId">[] = [];
  for (const match of code.matchAll(COLOR)) {
    const [color] = match;
    const channels = NAMES_AN_ELEMENT.test(code.slice(0, match.index)) ? undefined : channelsOf(color);
    if (!channels) continue;
    const near = changes.filter(({ from }) => colorDistance(from, channels.hex) <= (isGray(from) ? NEAR_GRAY : NEAR));
    const [nearest] = near.sort((a, b) => colorDistance(a.from, channels.hex) - colorDistance(b.from, channels.hex));
    if (!nearest || channels.hex === nearest.to) continue;
    found.push({
      line: code.slice(0, match.index).split("\n").length,
      color,
      ...(nearest.field && { field: nearest.field }),
      from: nearest.from,
      replacement: writtenLike(color, nearest.to, channels.alpha),
      start: match.index,
      end: match.index + color.length,
    });
  }
  return found;
}

/** With the transparency it had. */
function writtenLike(old: string, hex: string, alpha: number): string {
  if (alpha === 1) return hex;
  if (old.startsWith("#"))
    return `${hex}${Math.round(alpha * 255)
      .toString(16)
      .padStart(2, "0")}`;
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgba(${red}, ${green}, ${blue}, ${Number(alpha.toFixed(3))})`;
}
