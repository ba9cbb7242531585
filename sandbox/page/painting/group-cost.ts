import { imagesCost } from "./background-cost.ts";
import type { Box } from "./boxes.ts";
import { callsOf, countOf, idOf } from "./css-values.ts";
import { cssFilterSteps, type FilterStep, filterCost } from "./filter-cost.ts";
import { type Place, paintedIn } from "./place.ts";
import type { SceneResources } from "./scene-resources.ts";
import type { SceneTally } from "./scene-tally.ts";
import { svgFilterSteps } from "./svg-filter-steps.ts";
import { TRAIT } from "./traits.ts";
import { PER_MEGAPIXEL } from "./weights.ts";

const COST = { clipCorner: 0.013, group: 0.02, layer: 1.5 } as const;
/** Of a picture with colours and clearness. */
const BYTES_PER_MEGAPIXEL = 4e6;

export interface Group {
  readonly element: Element;
  readonly style: CSSStyleDeclaration;
  readonly traits: number;
  /** Around everything that is drawn in it. */
  readonly bounds: Box;
  readonly place: Place;
  /** Whether it is more than one thing to paint: one by itself needs no picture of its own. */
  readonly isComposed: boolean;
}

/** What the properties cost that need a picture of the element with all inside: opacity, blending, masks, clips, layers. */
export function weighGroup(group: Group, resources: SceneResources, tally: SceneTally): void {
  const { traits } = group;
  if (traits & (TRAIT.opacity | TRAIT.blend)) weighOpacity(group, tally);
  if (traits & TRAIT.backdrop) weighBackdrop(group, tally);
  if (traits & TRAIT.mask) weighMask(group, resources, tally);
  if (traits & TRAIT.clipPath) weighClip(group, resources, tally);
  if (traits & TRAIT.space) weighLayer(group, tally);
  if (traits & TRAIT.reflection) weighReflection(group, tally);
}

function weighOpacity({ element, style, traits, bounds, place, isComposed }: Group, tally: SceneTally): void {
  const area = paintedIn(bounds, place);
  if (traits & TRAIT.blend && style.mixBlendMode !== "normal")
    tally.add("mix-blend-mode", element, area * (PER_MEGAPIXEL.blend + (isComposed ? PER_MEGAPIXEL.group : 0)), {
      area,
    });
  else if (Number(style.opacity) < 1 && isComposed)
    tally.add("opacity group", element, COST.group + area * PER_MEGAPIXEL.group, { area });
}

/** The steps of the filter of an element, or none. */
export function filterStepsOf(element: Element, style: CSSStyleDeclaration, scale: number): FilterStep[] {
  const { filter } = style;
  if (filter === "none" || filter === "") return [];
  const css = cssFilterSteps(filter, scale);
  for (const { name, inside } of callsOf(filter)) {
    const id = name === "url" ? idOf(`url(${inside})`) : undefined;
    const found = id === undefined ? null : element.ownerDocument.getElementById(id);
    if (found) css.push(...svgFilterSteps(found, scale));
  }
  return css;
}

export function weighFilter({ element, bounds, place }: Group, steps: readonly FilterStep[], tally: SceneTally): void {
  if (steps.length === 0) return;
  const area = paintedIn(bounds, place);
  const cost = filterCost(steps, bounds, place.clip, place.reach);
  tally.add(kindOf(steps), element, cost + area * PER_MEGAPIXEL.group, { count: steps.length, area });
}

/** The name of the dearest step, as its author wrote it. */
function kindOf(steps: readonly FilterStep[]): string {
  const weight = ({ cost, reach }: FilterStep) => cost * (1 + reach / 50) ** 2;
  const dearest = steps.reduce((one, other) => (weight(other) > weight(one) ? other : one));
  if (dearest.name.includes(" ")) return dearest.name;
  return dearest.name.startsWith("fe") ? dearest.name : `${dearest.name}()`;
}

function weighBackdrop({ element, style, bounds, place }: Group, tally: SceneTally): void {
  const filter = style.backdropFilter;
  if (filter === "none" || filter === "") return;
  const area = paintedIn(bounds, place);
  const steps = cssFilterSteps(filter, place.scale);
  tally.add("backdrop-filter", element, area * PER_MEGAPIXEL.backdrop * Math.max(1, steps.length / 2), {
    count: 1,
    area,
    bytes: area * BYTES_PER_MEGAPIXEL * 2,
  });
}

function weighMask({ element, style, bounds, place }: Group, resources: SceneResources, tally: SceneTally): void {
  const image = style.maskImage;
  const mask = image === "none" ? style.getPropertyValue("mask") : image;
  if (mask === "none" || mask === "") return;
  const area = paintedIn(bounds, place);
  const id = idOf(mask);
  const { cost, count } = imagesCost(image.replace(/url\([^)]*\)/g, "none"), style.maskSize);
  const content = id === undefined ? 0 : resources.costOf(id, bounds, place);
  tally.add("mask", element, area * (PER_MEGAPIXEL.group * 1.5 + cost) + content, { count: Math.max(1, count), area });
}

function weighClip({ element, style, bounds, place }: Group, resources: SceneResources, tally: SceneTally): void {
  const clip = style.clipPath;
  if (clip === "none" || clip === "" || /^inset\([^r]*\)$/.test(clip)) return;
  const area = paintedIn(bounds, place);
  const id = idOf(clip);
  if (id !== undefined) {
    const content = resources.costOf(id, bounds, place);
    tally.add("clip-path", element, area * PER_MEGAPIXEL.clip + content, { area });
    return;
  }
  const corners = clip.startsWith("polygon") ? countOf(clip.slice(8, -1)) : clip.length / 8;
  tally.add("clip-path", element, area * PER_MEGAPIXEL.clip + corners * COST.clipCorner, { area });
}

const IS_LAYER = /matrix3d|preserve-3d/;
const LAYER_HINT = /transform|opacity|filter|scroll|left|top|translate|scale|rotate/;

/** What Chromium keeps as a picture of its own until the frame is done. */
function weighLayer({ element, style, bounds, place }: Group, tally: SceneTally): void {
  const isLayer =
    IS_LAYER.test(style.transform) ||
    style.transformStyle === "preserve-3d" ||
    style.backfaceVisibility === "hidden" ||
    LAYER_HINT.test(style.willChange);
  if (!isLayer) return;
  const area = paintedIn(bounds, place);
  tally.add("layer (3D, will-change)", element, COST.layer + area * PER_MEGAPIXEL.layer, {
    area,
    bytes: area * BYTES_PER_MEGAPIXEL,
  });
}

function weighReflection({ element, style, bounds, place }: Group, tally: SceneTally): void {
  const reflection = style.getPropertyValue("-webkit-box-reflect");
  if (reflection === "none" || reflection === "") return;
  const area = paintedIn(bounds, place);
  tally.add("box-reflect", element, area * PER_MEGAPIXEL.group * 3, { area });
}
