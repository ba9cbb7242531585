import { grown } from "./boxes.ts";
import { listOf, pixelsOf } from "./css-values.ts";
import type { Painted } from "./own-cost.ts";
import { paintedIn } from "./place.ts";
import type { SceneTally } from "./scene-tally.ts";
import { TRAIT } from "./traits.ts";
import { PER_MEGAPIXEL } from "./weights.ts";

const COST = { letter: 0.0006, largeLetter: 0.08, picture: 0.02, strokedLetter: 0.04, shadowRun: 0.15 } as const;
/** Larger letters are drawn as shapes, each time anew. */
const LARGE_LETTER_PX = 200;
const PICTURE_LETTERS = /\p{Extended_Pictographic}/gu;
const SHADOW_REACH = 1.5;

/** What the letters that stand right inside of an element cost, with their shadows and strokes. */
export function weighText(painted: Painted, letters: number, text: string, tally: SceneTally): void {
  const { element, style, traits, box, place } = painted;
  const size = Number.parseFloat(style.fontSize) * place.scale;
  const area = Math.min(paintedIn(box, place), (letters * size * size) / 1e6);
  const isLarge = size > LARGE_LETTER_PX;
  tally.add(
    isLarge ? "large letters" : "text",
    element,
    letters * (isLarge ? COST.largeLetter : COST.letter) + area * PER_MEGAPIXEL.glyphs,
    { area },
  );
  const pictures = size > 40 ? (text.match(PICTURE_LETTERS)?.length ?? 0) : 0;
  if (pictures > 0) {
    const each = Math.min(area / pictures, (size * size * 1.4) / 1e6);
    const cost = pictures * (COST.picture + each * PER_MEGAPIXEL.emoji);
    tally.add("emoji", element, cost, { count: pictures, area: each * pictures });
  }
  if (traits & TRAIT.textStroke && (pixelsOf(style.webkitTextStrokeWidth)[0] ?? 0) > 0)
    tally.add("text stroke", element, letters * COST.strokedLetter * (1 + size / 100) + area * PER_MEGAPIXEL.glyphs, {
      area,
    });
  if (traits & TRAIT.textShadow) weighTextShadows(painted, letters, isLarge, tally);
}

function weighTextShadows(
  { element, style, box, place }: Painted,
  letters: number,
  isLarge: boolean,
  tally: SceneTally,
) {
  if (style.textShadow === "none") return;
  const shadows = listOf(style.textShadow);
  let cost = 0;
  let painted = 0;
  for (const shadow of shadows) {
    const [, , blur = 0] = pixelsOf(shadow);
    const reach = blur * SHADOW_REACH * place.scale;
    // Blurred as a picture, tile by tile, as a filter would be.
    const area = paintedIn(grown(box, reach), { ...place, reach: place.reach + reach });
    cost += COST.shadowRun + letters * (isLarge ? COST.largeLetter : COST.letter);
    cost += area * (blur > 0 ? PER_MEGAPIXEL.textShadow : PER_MEGAPIXEL.glyphs);
    painted += area;
  }
  tally.add("text-shadow", element, cost, { count: shadows.length, area: painted });
}
