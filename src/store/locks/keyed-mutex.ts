import { Mutex } from "async-mutex";

/** Runs calls with the same key one after the other, within this process. */
export class KeyedMutex {
  readonly #mutexes = new Map<string, Mutex>();

  async runExclusive<Result>(key: string, run: () => Promise<Result>): Promise<Result> {
    const mutex = this.#mutexes.get(key) ?? new Mutex();
    this.#mutexes.set(key, mutex);
    try {
      return await mutex.runExclusive(run);
    } finally {
      // Nobody holds it or waits for it, so the map does not grow with every key ever used.
      if (!mutex.isLocked() && this.#mutexes.get(key) === mutex) this.#mutexes.delete(key);
    }
  }
}
