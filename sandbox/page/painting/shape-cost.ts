import { pixelsOf } from "./css-values.ts";

/** Letters of path data that a corner takes, on the average. */
const LETTERS_PER_CORNER = 8;
/** Longer data is not measured along its way: that takes time itself. */
const LONGEST_MEASURED = 60_000;
const FEWEST_CORNERS_MEASURED = 40;

/** Milliseconds for each. */
const COST = {
  corner: 0.0008,
  /** For each 1000 pixels that edges run over: every line of pixels is looked at by itself ... */
  edge: 0.035,
  dash: 0.004,
  /** A dash with round ends is a shape of many corners. */
  roundDash: 0.08,
} as const;

/** ... and its edges are put in order there: so many beside each other make each of them twice as dear. */
const EDGES_BESIDE = 500;

export interface ShapeForm {
  readonly corners: number;
  /** Layout pixels along its outline, at the scale of the page. */
  readonly length: number;
  /** How many edges a line of pixels crosses, roughly. */
  readonly edges: number;
}

const lengths = new Map<string, number>();
const MOST_KEPT = 500;

/** @param across, down the sides of the shape's box: half the outline of those that are not measured */
export function formOf(
  shape: SVGElement,
  [across, down]: readonly [across: number, down: number],
  scale: number,
  needsLength: boolean,
): ShapeForm {
  const around = across + down;
  const tag = shape.localName;
  const data = tag === "path" ? shape.getAttribute("d") : tag.startsWith("poly") ? shape.getAttribute("points") : null;
  const corners = data === null ? 8 : Math.max(2, data.length / LETTERS_PER_CORNER);
  if (data === null || (corners < FEWEST_CORNERS_MEASURED && !needsLength))
    return { corners, length: around * 2, edges: 2 };
  const length = lengthAlong(shape, data, around) * scale;
  return { corners, length, edges: Math.min(corners, length / 2 / Math.max(1, down)) };
}

function lengthAlong(shape: SVGElement, data: string, around: number): number {
  if (data.length > LONGEST_MEASURED) return (around * data.length) / LETTERS_PER_CORNER / 4;
  const known = lengths.get(data);
  if (known !== undefined) return known;
  const length = (shape as SVGGeometryElement).getTotalLength();
  if (lengths.size >= MOST_KEPT) lengths.clear();
  lengths.set(data, length);
  return length;
}

export interface Stroke {
  /** The computed `stroke-dasharray`, or undefined. */
  readonly dashes: string | undefined;
  readonly isRound: boolean;
}

export function fillCost({ corners, length, edges }: ShapeForm): number {
  return corners * COST.corner + edgeCost(length, edges);
}

function edgeCost(length: number, edges: number): number {
  return (length / 1000) * COST.edge * (1 + edges / EDGES_BESIDE);
}

export function strokeCost(form: ShapeForm, stroke: Stroke, scale: number): number {
  const { corners, length, edges } = form;
  const dashes = stroke.dashes === undefined ? 0 : length / dashLength(stroke.dashes, scale);
  const dash = stroke.isRound ? COST.roundDash : COST.dash;
  return corners * COST.corner * 2 + dashes * dash + edgeCost(length, edges * 2);
}

/** A dash and the gap after it. */
export function dashLength(dashes: string, scale: number): number {
  const lengths = dashes.includes("px") ? pixelsOf(dashes) : dashes.split(/[\s,]+/).map(Number);
  const sum = lengths.reduce((total, each) => total + (Number.isFinite(each) ? Math.abs(each) : 0), 0);
  return Math.max(1e-4, ((sum * 2) / Math.max(1, lengths.length)) * scale);
}
