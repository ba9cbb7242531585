/** Milliseconds, sorted. */
export class Timings {
  readonly #sorted: number[];

  constructor(milliseconds: readonly number[]) {
    this.#sorted = [...milliseconds].sort((a, b) => a - b);
  }

  get median(): number {
    return this.at(0.5);
  }

  get p95(): number {
    return this.at(0.95);
  }

  /** @param share 0..1 */
  at(share: number): number {
    return this.#sorted[Math.min(this.#sorted.length - 1, Math.floor(this.#sorted.length * share))] ?? 0;
  }
}

export async function timed<T>(work: () => Promise<T>): Promise<{ result: T; milliseconds: number }> {
  const startedAt = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - startedAt };
}

export async function repeat(times: number, work: (index: number) => Promise<unknown>): Promise<Timings> {
  const milliseconds: number[] = [];
  for (let index = 0; index < times; index += 1) milliseconds.push((await timed(() => work(index))).milliseconds);
  return new Timings(milliseconds);
}
