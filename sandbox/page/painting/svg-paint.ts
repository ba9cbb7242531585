import { type Box, isEmpty, within } from "./boxes.ts";
import { idOf } from "./css-values.ts";
import { type Place, paintedIn } from "./place.ts";
import type { SceneResources } from "./scene-resources.ts";
import type { SceneTally } from "./scene-tally.ts";
import { fillCost, formOf, type Stroke, strokeCost } from "./shape-cost.ts";
import { PER_MEGAPIXEL } from "./weights.ts";

export const SHAPES: ReadonlySet<string> = new Set([
  ...["path", "rect", "circle", "ellipse", "line", "polyline", "polygon"],
]);

const COST_OF_PATTERN = 0.5;

export interface Shape {
  readonly element: SVGElement;
  /** Undefined where nothing but the form of it can cost anything. */
  readonly style: CSSStyleDeclaration | undefined;
  readonly box: Box;
  readonly place: Place;
}

/** What a shape of a drawing costs: its fill, its stroke with its dashes, and the markers on its corners. */
export function weighShape({ element, style, box, place }: Shape, resources: SceneResources, tally: SceneTally): void {
  const [across, down] = [box.right - box.left, box.bottom - box.top];
  const dashArray = style?.strokeDasharray;
  const dashes = dashArray === "none" || dashArray === "" ? undefined : dashArray;
  const form = formOf(element, [across, down], place.scale, dashes !== undefined);
  const seen = within(box, place.clip);
  if (isEmpty(seen) && (across > 0 || down > 0) && !touches(box, place.clip)) return;
  const area = paintedIn(box, place);
  const fill = style?.fill ?? "";
  const stroke = style?.stroke ?? "none";
  if (fill !== "none") {
    const cost = fillCost(form) + area * paintCost(fill, element, box, place, resources);
    tally.add(form.corners > 500 ? "long path" : "shape", element, cost, { area });
  }
  if (stroke !== "none" && style) {
    const width = Number.parseFloat(style.strokeWidth) * place.scale;
    const isRound = style.strokeLinejoin === "round" || style.strokeLinecap === "round";
    const how: Stroke = { dashes, isRound };
    const along = Math.min((form.length * width) / 1e6, area + 0.01);
    const cost = strokeCost(form, how, place.scale) + along * paintCost(stroke, element, box, place, resources);
    tally.add(dashes === undefined ? (form.corners > 500 ? "long path" : "stroke") : "dashed stroke", element, cost);
  }
  if (style) weighMarkers(element, style, form.corners, place, resources, tally);
}

/** Of a million pixels. */
function paintCost(paint: string, element: Element, box: Box, place: Place, resources: SceneResources): number {
  const id = idOf(paint);
  if (id === undefined) return PER_MEGAPIXEL.fill;
  const server = element.ownerDocument.getElementById(id);
  if (!server) return PER_MEGAPIXEL.fill;
  if (server.localName !== "pattern")
    return PER_MEGAPIXEL.gradient + server.childElementCount * PER_MEGAPIXEL.gradientStop;
  // A pattern in a pattern is painted anew for each use.
  const tile = COST_OF_PATTERN + resources.costOf(id, box, place);
  return PER_MEGAPIXEL.tiles + tile / Math.max(1e-6, paintedIn(box, place));
}

function weighMarkers(
  element: SVGElement,
  style: CSSStyleDeclaration,
  corners: number,
  place: Place,
  resources: SceneResources,
  tally: SceneTally,
): void {
  for (const [value, times] of [
    [style.markerStart, 1],
    [style.markerMid, Math.max(0, corners - 2)],
    [style.markerEnd, 1],
  ] as const) {
    const id = value && value !== "none" ? idOf(value) : undefined;
    if (id === undefined) continue;
    const each = resources.costOf(id, place.clip, place);
    tally.add("marker", element, each * times, { count: Math.round(times) });
  }
}

/** A straight line has a box without a side. */
function touches(box: Box, clip: Box): boolean {
  return box.left <= clip.right && box.right >= clip.left && box.top <= clip.bottom && box.bottom >= clip.top;
}
