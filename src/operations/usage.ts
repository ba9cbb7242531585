import { z } from "zod";
import { monthOf } from "../accounts/plans.ts";
import type { Documents } from "../store/documents/documents.ts";

/** Of one user in one month: calls by tool. */
export type Counts = Readonly<Record<string, number>>;

const MonthField = z.record(z.string(), z.record(z.string(), z.number().int().nonnegative()));
type Month = z.infer<typeof MonthField>;

/**
 * How often each user called each tool, as `accounts/usage/<month>.json`. Counted in memory and added to what is kept now and
 * then, in one write for all users: a server that is killed forgets the last half minute.
 */
export class Usage {
  readonly #documents: Documents;
  readonly #now: () => Date;
  #counted: Month = {};
  #month = "";

  constructor(documents: Documents, now: () => Date) {
    this.#documents = documents;
    this.#now = now;
  }

  count(user: string, tool: string): void {
    const month = monthOf(this.#now());
    // What is left of the month before goes first.
    if (month !== this.#month && Object.keys(this.#counted).length > 0) void this.flush();
    this.#month = month;
    add(this.#counted, { [user]: { [tool]: 1 } });
  }

  /** Adds what was counted to what is kept. What cannot be written now is kept for the next time. */
  async flush(): Promise<void> {
    const [month, counted] = [this.#month, this.#counted];
    if (Object.keys(counted).length === 0) return;
    this.#counted = {};
    await this.#add(keyOf(month), counted).catch(() => add(this.#counted, counted));
  }

  /** Of a month, by user. */
  async read(month: string): Promise<ReadonlyMap<string, Counts>> {
    return new Map(Object.entries(parsed(await this.#documents.read(keyOf(month)))));
  }

  /** Several servers may add at once: written only over what was read. */
  async #add(key: string, counted: Month): Promise<void> {
    for (;;) {
      const before = await this.#documents.read(key);
      const sums = parsed(before);
      add(sums, counted);
      if (await this.#documents.writeIf(key, `${JSON.stringify(sums)}\n`, (now) => now === before)) return;
    }
  }
}

function add(sums: Month, counted: Month): void {
  for (const [user, counts] of Object.entries(counted)) {
    const own = sums[user] ?? {};
    sums[user] = own;
    for (const [tool, count] of Object.entries(counts)) own[tool] = (own[tool] ?? 0) + count;
  }
}

function keyOf(month: string): string {
  return `accounts/usage/${month}.json`;
}

/** A record that cannot be read begins anew: numbers for an operator are no reason to stop a user. */
function parsed(text: string | undefined): Month {
  try {
    return MonthField.parse(JSON.parse(text ?? "{}"));
  } catch {
    return {};
  }
}
