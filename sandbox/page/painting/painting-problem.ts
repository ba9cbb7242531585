import { MAX_LAYER_BYTES, MAX_PAINTING_COST } from "../../policy/limits.ts";
import type { SceneTally, TallyEntry } from "./scene-tally.ts";

interface Weighed<Scene> {
  readonly scene: Scene;
  readonly tally: SceneTally;
}

/** Of all scenes on a frame together, the heaviest one to blame; undefined where they can be painted. */
export function paintingProblem<Scene>(
  weighed: readonly Weighed<Scene>[],
): { readonly scene: Scene; readonly element: Element; readonly detail: string } | undefined {
  for (const [by, limit] of [
    ["cost", MAX_PAINTING_COST],
    ["bytes", MAX_LAYER_BYTES],
  ] as const) {
    const sum = weighed.reduce((total, { tally }) => total + tally[by], 0);
    if (sum <= limit) continue;
    const { scene, tally } = weighed.reduce((one, other) => (other.tally[by] > one.tally[by] ? other : one));
    const entry = tally.costliest(by);
    if (!entry) continue;
    const weight =
      by === "cost"
        ? `Its painting weighs ${count(sum)}; the limit is ${count(limit)}.`
        : `Its layers hold ${count(sum / 1e6)} MB; the limit is ${count(limit / 1e6)} MB.`;
    return { scene, element: entry.largest, detail: `${described(entry)}. ${weight}` };
  }
  return undefined;
}

/** `412 x drop-shadow() over 210 megapixels, the most on div in "card"`. */
function described({ kind, count: times, area, largest }: TallyEntry): string {
  const over = area >= 0.1 ? ` over ${count(area)} megapixels` : "";
  const id = largest.closest("[data-element-id]")?.getAttribute("data-element-id");
  const named = id ? ` in "${id.slice(0, 30)}"` : "";
  return `${count(times)} x ${kind}${over}, the most on ${largest.localName}${named}`;
}

function count(value: number): string {
  return (value < 10 ? Math.round(value * 10) / 10 : Math.round(value)).toLocaleString("en-US");
}
