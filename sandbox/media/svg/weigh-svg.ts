import { MAX_SVG_WEIGHT } from "../../policy/media-limits.ts";
import { ImportFailedError, tooLarge } from "../import-failed.ts";
import type { SvgElement } from "./svg-tree.ts";

/** One step of a filter works on a whole picture, where a shape fills a part of one. */
const FILTER_STEP_WEIGHT = 400;
/** Turbulence computes each pixel from noise. */
const TURBULENCE_WEIGHT = 4_000;
const PATTERN_WEIGHT = 20;
const PATH_CHARACTERS_PER_UNIT = 200;
/** Browsers walk such a chain by calling themselves. */
const MAX_CHAIN = 300;

/**
 * What a drawing costs, before anything draws it. Four `use` of four `use`, twelve times over, are sixteen million shapes in
 * two kilobytes; patterns, masks, markers and filters nest the same way. Throws on too much, and on circles.
 */
export function weighSvg(root: SvgElement): number {
  const byId = new Map<string, SvgElement>();
  visit(root, (element) => {
    const id = element.attributes.get("id");
    if (id !== undefined) byId.set(id, element);
  });
  const known = new Map<SvgElement, Load>();
  const underWay = new Set<SvgElement>();

  function loadOf(element: SvgElement): Load {
    const before = known.get(element);
    if (before) return before;
    if (underWay.has(element)) throw new ImportFailedError({ code: "refused-content", what: "circles" });
    if (underWay.size > MAX_CHAIN) throw tooLarge("nesting", MAX_CHAIN);
    underWay.add(element);
    let weight = ownWeight(element);
    let depth = 0;
    const add = (part: SvgElement, times: number) => {
      const load = loadOf(part);
      weight += load.weight * times;
      depth = Math.max(depth, load.depth);
    };
    for (const child of element.children) if (typeof child !== "string") add(child, 1);
    for (const { id, times } of references(element)) {
      const target = byId.get(id);
      if (target) add(target, times);
    }
    underWay.delete(element);
    if (weight > MAX_SVG_WEIGHT) throw tooLarge("weight", MAX_SVG_WEIGHT);
    if (depth > MAX_CHAIN) throw tooLarge("nesting", MAX_CHAIN);
    known.set(element, { weight, depth: depth + 1 });
    return { weight, depth: depth + 1 };
  }
  return loadOf(root).weight;
}

interface Load {
  readonly weight: number;
  /** Elements on the longest way down, through what is referred to. */
  readonly depth: number;
}

function ownWeight({ name, attributes }: SvgElement): number {
  if (name === "feTurbulence") return TURBULENCE_WEIGHT;
  if (name.startsWith("fe")) return FILTER_STEP_WEIGHT;
  const characters = (attributes.get("d") ?? attributes.get("points") ?? "").length;
  const steps = (attributes.get("filter") ?? "").match(/[a-z]\(/gi)?.length ?? 0;
  return (
    1 +
    characters / PATH_CHARACTERS_PER_UNIT +
    dashes(attributes.get("stroke-dasharray")) +
    // `url(#id)` is weighed by what it names, and once more for the picture it takes.
    steps * FILTER_STEP_WEIGHT
  );
}

/** Each dash is a shape of its own: the finer, the more of them. */
function dashes(value: string | undefined): number {
  const lengths =
    value
      ?.match(/[\d.eE+-]+/g)
      ?.map(Number)
      .filter(Number.isFinite) ?? [];
  if (lengths.length === 0) return 0;
  const period = lengths.reduce((sum, length) => sum + Math.abs(length), 0);
  return Math.min(5_000, 500 / Math.max(period, 0.01));
}

interface Reference {
  readonly id: string;
  readonly times: number;
}

function references({ name, attributes }: SvgElement): Reference[] {
  const found: Reference[] = [];
  for (const [key, value] of attributes) {
    const ids =
      key === "href"
        ? [value.replace(/^#/, "")]
        : [...value.matchAll(/url\(\s*["']?#([^"')]+)/g)].map((m) => m[1] ?? "");
    const times = key.startsWith("marker") ? vertices(attributes) : name === "pattern" ? PATTERN_WEIGHT : 1;
    for (const id of ids) found.push({ id, times });
  }
  return found;
}

/** A marker is drawn at each of them. */
function vertices(attributes: ReadonlyMap<string, string>): number {
  const shape = attributes.get("d") ?? attributes.get("points") ?? "";
  return Math.max(2, shape.match(/-?[\d.]+/g)?.length ?? 0);
}

function visit(element: SvgElement, look: (element: SvgElement) => void): void {
  look(element);
  for (const child of element.children) if (typeof child !== "string") visit(child, look);
}
