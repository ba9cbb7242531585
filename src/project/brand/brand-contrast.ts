import type { Project } from "../project.ts";
import { BRAND_COLORS, type BrandColor } from "./brand.ts";
import { READABLE, themeOf } from "./branded-theme.ts";
import { contrast, nearestPassing } from "./colors.ts";

/** WCAG 2.2, 1.4.3: text of 24 px, or bold of 19 px, at the size a page is read at. */
const LARGE_TEXT = 3;

/** A sentence for each colour of the brand that cannot be read as text on the project's ground, with the nearest that can. */
export function brandContrast(project: Pick<Project, "theme" | "brand">): string[] {
  const { brand } = project;
  if (!brand) return [];
  const { background, surface } = themeOf(project);
  return BRAND_COLORS.flatMap((field: BrandColor) => {
    const color = brand[field];
    if (color === undefined) return [];
    // A ground is judged by the text that stands on it.
    if (field === "background") return [];
    return sentence(field, color, field === "text" ? [background] : [background, surface]);
  });
}

function sentence(field: string, color: string, grounds: readonly string[]): string[] {
  const [worst = 21, ground = ""] = grounds
    .map((each) => [contrast(color, each), each] as const)
    .reduce((low, next) => (next[0] < low[0] ? next : low));
  if (worst >= READABLE) return [];
  const nearest = nearestPassing(color, grounds, READABLE);
  const size = worst >= LARGE_TEXT ? "readable as large text only" : "not readable as text";
  return [
    `${field} ${color} on ${ground} has a contrast of ${(Math.floor(worst * 100) / 100).toFixed(2)}, below ${READABLE}: ${size}${nearest ? `; the nearest that passes is ${nearest}` : "; no colour of its hue passes, so change the ground"}.`,
  ];
}
