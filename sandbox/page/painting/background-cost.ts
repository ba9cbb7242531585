import { callsOf, countOf, listOf } from "./css-values.ts";
import { PER_MEGAPIXEL } from "./weights.ts";

/** Small tiles are no dearer than this: they are put together to larger ones first. */
const SMALL_TILE_PIXELS = 16;
const FREE_STOPS = 6;

/** What a million pixels cost of the images of a computed `background-image` or `mask-image`, and how many there are. */
export function imagesCost(images: string, sizes: string): { cost: number; count: number } {
  if (images === "none" || images === "") return { cost: 0, count: 0 };
  const all = listOf(images);
  const tiles = listOf(sizes);
  let cost = 0;
  let count = 0;
  all.forEach((image, index) => {
    if (image === "none") return;
    count += 1;
    cost += Math.max(gradientCost(image), isSmallTile(tiles[index % tiles.length] ?? "auto") ? PER_MEGAPIXEL.tiles : 0);
  });
  return { cost, count };
}

/** Of a million pixels of one image. */
function gradientCost(image: string): number {
  const call = callsOf(image)[0];
  if (!call) return PER_MEGAPIXEL.gradient;
  const stops = Math.max(0, countOf(call.inside) - FREE_STOPS);
  const base = call.name.includes("conic") ? PER_MEGAPIXEL.conicGradient : PER_MEGAPIXEL.gradient;
  return base + stops * PER_MEGAPIXEL.gradientStop;
}

function isSmallTile(size: string): boolean {
  return size.split(" ").some((side) => side.endsWith("px") && Number.parseFloat(side) < SMALL_TILE_PIXELS);
}
