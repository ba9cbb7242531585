import { imagesCost } from "./background-cost.ts";
import { type Box, grown } from "./boxes.ts";
import { listOf, pixelsOf } from "./css-values.ts";
import { type Place, paintedIn } from "./place.ts";
import type { SceneTally } from "./scene-tally.ts";
import { TRAIT } from "./traits.ts";
import { PER_MEGAPIXEL } from "./weights.ts";

const COST = { boxShadow: 0.1, borderDash: 0.006, side: 0.02 } as const;
/** Chromium blurs what a shadow is cast of with half the length that is given. */
const SHADOW_REACH = 1.5;
const WIDEST_BY_FORMULA_PX = 260;

export interface Painted {
  readonly element: Element;
  readonly style: CSSStyleDeclaration;
  readonly traits: number;
  readonly box: Box;
  readonly place: Place;
}

/** What the box of an element paints by itself: grounds, shadows, borders. */
export function weighBox(painted: Painted, tally: SceneTally): void {
  const { traits } = painted;
  if (traits & TRAIT.background) weighBackground(painted, tally);
  if (traits & TRAIT.boxShadow) weighBoxShadows(painted, tally);
  if (traits & TRAIT.dashes) weighDashedBorders(painted, tally);
  if (traits & TRAIT.borderImage) weighBorderImage(painted, tally);
}

function weighBackground({ element, style, box, place }: Painted, tally: SceneTally): void {
  const area = paintedIn(box, place);
  if (area === 0) return;
  if (!/^(transparent|rgba\(0, 0, 0, 0\))$/.test(style.backgroundColor))
    tally.add("plain ground", element, area * PER_MEGAPIXEL.fill, { area });
  const { cost, count } = imagesCost(style.backgroundImage, style.backgroundSize);
  if (count > 0) tally.add("background image", element, area * cost, { count, area: area * count });
}

function weighBoxShadows({ element, style, box, place }: Painted, tally: SceneTally): void {
  if (style.boxShadow === "none") return;
  const corners = cornersOf(style);
  let cost = 0;
  let painted = 0;
  const shadows = listOf(style.boxShadow);
  for (const shadow of shadows) {
    const [, , blur = 0, spread = 0] = pixelsOf(shadow);
    const softness = blur * place.scale;
    const outer = grown(box, softness * SHADOW_REACH + Math.abs(spread) * place.scale);
    const isInset = shadow.includes("inset");
    // The box itself is left out of what it casts.
    const area = isInset ? paintedIn(box, place) : Math.max(0, paintedIn(outer, place) - paintedIn(box, place));
    painted += area;
    cost += COST.boxShadow;
    if (softness === 0) cost += area * PER_MEGAPIXEL.fill;
    else if (softness > WIDEST_BY_FORMULA_PX) {
      const wide = paintedIn(outer, { ...place, reach: place.reach + softness * SHADOW_REACH });
      cost += wide * (area / Math.max(1e-6, paintedIn(outer, place))) * PER_MEGAPIXEL.blur;
    } else cost += area * (isInset ? INSET : CAST)[corners];
  }
  tally.add("box-shadow", element, cost, { count: shadows.length, area: painted });
}

type Corners = "square" | "round" | "odd";
const CAST: Readonly<Record<Corners, number>> = {
  square: PER_MEGAPIXEL.shadow,
  round: PER_MEGAPIXEL.roundShadow,
  odd: PER_MEGAPIXEL.oddShadow,
};
const INSET: Readonly<Record<Corners, number>> = {
  square: PER_MEGAPIXEL.shadow,
  round: PER_MEGAPIXEL.roundShadow,
  odd: PER_MEGAPIXEL.oddInsetShadow,
};

/** Shadows of simple boxes are computed by a formula, others blurred as a picture. */
function cornersOf(style: CSSStyleDeclaration): Corners {
  const corner = style.borderTopLeftRadius;
  if (corner.includes(" ") || corner !== style.borderTopRightRadius || corner !== style.borderBottomLeftRadius)
    return "odd";
  return corner === "0px" ? "square" : "round";
}

function weighDashedBorders({ element, style, box, place }: Painted, tally: SceneTally): void {
  const around = 2 * (box.right - box.left + box.bottom - box.top);
  for (const [kind, width] of [
    [style.borderTopStyle, style.borderTopWidth],
    [style.outlineStyle, style.outlineWidth],
  ] as const) {
    if (kind !== "dotted" && kind !== "dashed") continue;
    const thickness = Math.max(0.5, (pixelsOf(width)[0] ?? 1) * place.scale);
    const dashes = around / (thickness * (kind === "dotted" ? 2 : 4));
    tally.add(`${kind} border`, element, COST.side + dashes * COST.borderDash);
  }
}

function weighBorderImage({ element, style, box, place }: Painted, tally: SceneTally): void {
  if (style.borderImageSource === "none") return;
  const area = paintedIn(box, place);
  tally.add("border-image", element, area * imagesCost(style.borderImageSource, "auto").cost * 2, { area });
}
