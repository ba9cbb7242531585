import type { Box } from "./boxes.ts";
import type { Place } from "./place.ts";

/** Weighs what is inside of an element that is painted elsewhere: a mask, a pattern, a marker, what `<use>` repeats. */
export type WeighContent = (element: Element, target: Box, place: Place) => number;

/**
 * What it costs to paint once what an id points to. Each is weighed once: masks in masks and uses of uses stand for billions
 * of shapes.
 */
export class SceneResources {
  readonly #root: Document;
  readonly #weigh: WeighContent;
  readonly #known = new Map<string, number>();
  readonly #underWay = new Set<string>();

  constructor(root: Document, weigh: WeighContent) {
    this.#root = root;
    this.#weigh = weigh;
  }

  /** In milliseconds. 0 for what is not there, or leads back to itself, which is not painted. */
  costOf(id: string, target: Box, place: Place): number {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const element = this.#root.getElementById(id);
    if (!element || this.#underWay.has(id)) return 0;
    this.#underWay.add(id);
    const cost = this.#weigh(element, target, { ...place, reach: 0 });
    this.#underWay.delete(id);
    this.#known.set(id, cost);
    return cost;
  }
}
