import { type Place, paintedIn } from "./place.ts";
import type { SceneTally } from "./scene-tally.ts";

const COST = { reader: 10, decodedMegapixel: 20, paintedMegapixel: 4 } as const;

/** A clip is decoded at its own size and painted at the one that it is shown in. */
export function weighClip(canvas: HTMLCanvasElement, place: Place, tally: SceneTally): void {
  const area = (canvas.width * canvas.height) / 1e6;
  const painted = paintedIn(canvas.getBoundingClientRect(), place);
  tally.add("clip", canvas, COST.reader + area * COST.decodedMegapixel + painted * COST.paintedMegapixel, { area });
}
