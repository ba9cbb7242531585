/** What one kind of painting costs in a scene, and where it costs most. */
export interface TallyEntry {
  readonly kind: string;
  count: number;
  cost: number;
  bytes: number;
  /** Megapixels, of all together. */
  area: number;
  largest: Element;
  largestCost: number;
}

/** Adds up what is painted, by kinds. */
export class SceneTally {
  readonly #entries = new Map<string, TallyEntry>();
  cost = 0;
  /** Of layers that are all held at once. */
  bytes = 0;

  /** @param count how many of them: `filter: blur() blur()` is one element and two blurs */
  add(kind: string, element: Element, cost: number, { count = 1, area = 0, bytes = 0 } = {}): void {
    if (!(cost > 0) && bytes === 0) return;
    this.cost += cost;
    this.bytes += bytes;
    let entry = this.#entries.get(kind);
    if (!entry) {
      entry = { kind, count: 0, cost: 0, bytes: 0, area: 0, largest: element, largestCost: 0 };
      this.#entries.set(kind, entry);
    }
    entry.count += count;
    entry.cost += cost;
    entry.bytes += bytes;
    entry.area += area;
    if (cost > entry.largestCost) {
      entry.largest = element;
      entry.largestCost = cost;
    }
  }

  costliest(by: "cost" | "bytes" = "cost"): TallyEntry | undefined {
    let found: TallyEntry | undefined;
    for (const entry of this.#entries.values()) if (!found || entry[by] > found[by]) found = entry;
    return found;
  }
}
