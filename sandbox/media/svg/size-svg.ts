import { MAX_SVG_SIDE } from "../../policy/media-limits.ts";
import { damaged } from "../import-failed.ts";
import type { SvgElement } from "./svg-tree.ts";

export interface SvgSize {
  readonly width: number;
  readonly height: number;
  /** The file says neither size nor view box. */
  readonly isAssumed: boolean;
}

const UNIT_PIXELS: Readonly<Record<string, number>> = {
  "": 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
  em: 16,
  rem: 16,
  ex: 8,
};
/** What browsers draw where nothing is said. */
const ASSUMED = { width: 300, height: 150 };

/** Gives the drawing a view box and a size in pixels, which every program that draws it agrees on. */
export function sizeSvg(root: SvgElement): SvgSize {
  const box = viewBoxOf(root);
  const width = pixels(root.attributes.get("width"));
  const height = pixels(root.attributes.get("height"));
  const ratio = box ? box.width / box.height : width && height ? width / height : ASSUMED.width / ASSUMED.height;
  const size = sized(width, height, ratio) ?? box ?? ASSUMED;
  const scale = Math.min(1, MAX_SVG_SIDE / Math.max(size.width, size.height));
  const shown = { width: size.width * scale, height: size.height * scale };
  if (!(shown.width >= 0.01 && shown.height >= 0.01)) throw damaged("drawing");
  const { x, y, ...area } = box ?? { x: 0, y: 0, ...size };
  root.attributes.set("viewBox", [x, y, area.width, area.height].map(spelled).join(" "));
  root.attributes.set("width", spelled(shown.width));
  root.attributes.set("height", spelled(shown.height));
  return {
    width: Math.max(1, Math.round(shown.width)),
    height: Math.max(1, Math.round(shown.height)),
    isAssumed: !box && !(width && height),
  };
}

function sized(width: number | undefined, height: number | undefined, ratio: number) {
  if (width && height) return { width, height };
  if (width) return { width, height: width / ratio };
  return height ? { width: height * ratio, height } : undefined;
}

function viewBoxOf(root: SvgElement): { x: number; y: number; width: number; height: number } | undefined {
  const [x, y, width, height, ...more] = (root.attributes.get("viewBox") ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const isWhole = [x, y, width, height].every((number) => number !== undefined && Math.abs(number) < 1e7);
  if (!isWhole || more.length > 0 || !width || !height || width < 0 || height < 0) return undefined;
  return { x: x ?? 0, y: y ?? 0, width, height };
}

/** A share of the page's width, as in `100%`, is no size. */
function pixels(length: string | undefined): number | undefined {
  const [, number, unit = ""] = /^\s*\+?([\d.]+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(length ?? "") ?? [];
  const value = Number(number) * (UNIT_PIXELS[unit.toLowerCase()] ?? Number.NaN);
  return value > 0 && value < 1e7 ? value : undefined;
}

function spelled(number: number): string {
  return String(Number(number.toFixed(4)));
}
