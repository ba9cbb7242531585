import { z } from "zod";
import { monthOf } from "../accounts/plans.ts";
import type { Documents } from "../store/documents/documents.ts";

/** Of one user in one month: calls by tool. */
export type Counts = Readonly<Record<string, number>>;

const CountsField = z.record(z.string(), z.number().int().nonnegative());

/**
 * How often each user called each tool, by month, as `accounts/usage/<month>/<user>.json`. Counted in memory and added to what is
 * kept now and then: a server that is killed forgets the last half minute.
 */
export class Usage {
  readonly #documents: Documents;
  readonly #now: () => Date;
  #counted = new Map<string, Map<string, number>>();

  constructor(documents: Documents, now: () => Date) {
    this.#documents = documents;
    this.#now = now;
  }

  count(user: string, tool: string): void {
    const key = keyOf(monthOf(this.#now()), user);
    const counts = this.#counted.get(key) ?? new Map<string, number>();
    this.#counted.set(key, counts.set(tool, (counts.get(tool) ?? 0) + 1));
  }

  /** Adds what was counted to what is kept. What cannot be written now is kept for the next time. */
  async flush(): Promise<void> {
    const counted = this.#counted;
    this.#counted = new Map();
    for (const [key, counts] of counted) await this.#add(key, counts).catch(() => this.#putBack(key, counts));
  }

  /** Of a month, by user. */
  async read(month: string): Promise<ReadonlyMap<string, Counts>> {
    const names = await this.#documents.list(`${FOLDER}/${month}`);
    const all = new Map<string, Counts>();
    for (const name of names) {
      const text = await this.#documents.read(`${FOLDER}/${month}/${name}`);
      all.set(name.replace(/\.json$/, ""), parsed(text));
    }
    return all;
  }

  /** Several servers may add at once: written only over what was read. */
  async #add(key: string, counts: ReadonlyMap<string, number>): Promise<void> {
    for (;;) {
      const before = await this.#documents.read(key);
      const sums: Record<string, number> = { ...parsed(before) };
      for (const [tool, count] of counts) sums[tool] = (sums[tool] ?? 0) + count;
      if (await this.#documents.writeIf(key, `${JSON.stringify(sums)}\n`, (now) => now === before)) return;
    }
  }

  #putBack(key: string, counts: ReadonlyMap<string, number>): void {
    const since = this.#counted.get(key) ?? new Map<string, number>();
    for (const [tool, count] of counts) since.set(tool, (since.get(tool) ?? 0) + count);
    this.#counted.set(key, since);
  }
}

const FOLDER = "accounts/usage";

function keyOf(month: string, user: string): string {
  return `${FOLDER}/${month}/${user}.json`;
}

/** A record that cannot be read begins anew: numbers for an operator are no reason to stop a user. */
function parsed(text: string | undefined): Counts {
  try {
    return CountsField.parse(JSON.parse(text ?? "{}"));
  } catch {
    return {};
  }
}
