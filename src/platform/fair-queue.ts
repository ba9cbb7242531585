/** A queue that owners are served from in turn, so that one who asks for a lot makes nobody else wait for all of it. */
export class FairQueue<T> {
  /** In the order of their turns. An owner who was just served goes to the end. */
  readonly #waiting = new Map<string, T[]>();

  get isEmpty(): boolean {
    return this.#waiting.size === 0;
  }

  add(owner: string, item: T): void {
    const items = this.#waiting.get(owner);
    if (items) items.push(item);
    else this.#waiting.set(owner, [item]);
  }

  /** The oldest item of the owner whose turn it is. */
  take(): T | undefined {
    for (const [owner, items] of this.#waiting) {
      const item = items.shift();
      this.#waiting.delete(owner);
      if (items.length > 0) this.#waiting.set(owner, items);
      return item;
    }
    return undefined;
  }

  /** @returns whether it was still waiting */
  remove(owner: string, item: T): boolean {
    const items = this.#waiting.get(owner) ?? [];
    const place = items.indexOf(item);
    if (place < 0) return false;
    items.splice(place, 1);
    if (items.length === 0) this.#waiting.delete(owner);
    return true;
  }

  /** Empties the queue. */
  takeAll(): T[] {
    const all = [...this.#waiting.values()].flat();
    this.#waiting.clear();
    return all;
  }
}
