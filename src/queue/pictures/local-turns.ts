/** Priorities fit into so many. */
const LAST = 2_000_000;

export interface Turn {
  readonly priority: number;
  /** It is over, whatever came of it. */
  end(): void;
}

/** As `QueueTurns`, for work that is over in a moment: each process keeps a clock of its own, which begins anew whenever nobody waits. */
export class LocalTurns {
  #now = 1;
  #open = 0;
  readonly #finish = new Map<string, number>();

  take(owner: string): Turn {
    const priority = Math.min(LAST, Math.max(this.#now, this.#finish.get(owner) ?? 0));
    this.#finish.set(owner, priority + 1);
    this.#open += 1;
    return {
      priority,
      end: () => {
        this.#open -= 1;
        this.#now = Math.max(this.#now, priority);
        if (this.#open > 0) return;
        this.#now = 1;
        this.#finish.clear();
      },
    };
  }
}
