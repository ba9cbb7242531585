import { FairQueue } from "./fair-queue.ts";

/** Runs work of several owners, a few pieces at a time: owners are served in turn, each in the order they asked. */
export class FairWork {
  readonly #atOnce: number;
  readonly #queue = new FairQueue<() => Promise<void>>();
  /** When each piece that waits was asked for, oldest first. */
  readonly #since = new Set<{ readonly at: number }>();
  #running = 0;
  #whenIdle: (() => void)[] = [];

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /** Whether new work would wait. */
  get isBusy(): boolean {
    return this.#running >= this.#atOnce;
  }

  /** Settles as `work` does; never where it is cleared away before its turn. */
  run<T>(owner: string, work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const asked = { at: performance.now() };
      this.#since.add(asked);
      this.#queue.add(owner, () => {
        this.#since.delete(asked);
        return work().then(resolve, reject);
      });
      this.#next();
    });
  }

  /** How many pieces wait, of all owners. */
  get waiting(): number {
    return this.#since.size;
  }

  get running(): number {
    return this.#running;
  }

  /** How long the oldest piece has waited; 0 where none does. */
  get waitingMilliseconds(): number {
    const [oldest] = this.#since;
    return oldest ? performance.now() - oldest.at : 0;
  }

  /** Lets go of all that waits. */
  clear(): void {
    this.#queue.takeAll();
    this.#since.clear();
  }

  async onIdle(): Promise<void> {
    if (this.#running > 0) await new Promise<void>((resolve) => this.#whenIdle.push(resolve));
  }

  #next(): void {
    while (this.#running < this.#atOnce) {
      const start = this.#queue.take();
      if (!start) break;
      this.#running += 1;
      void start().finally(() => {
        this.#running -= 1;
        this.#next();
      });
    }
    if (this.#running > 0) return;
    for (const resolve of this.#whenIdle.splice(0)) resolve();
  }
}
