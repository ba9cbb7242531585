import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { sql } from "kysely";
import type { Database } from "../../database/database.ts";
import { UserError } from "../../errors.ts";
import { KeyedMutex } from "../locks/keyed-mutex.ts";
import type { Lease, Locks } from "../locks/locks.ts";

/** How long a lock is kept by a holder that says nothing: after a kill -9 the next one waits so long. */
const LEASE_SECONDS = 8;
const RENEW_MILLISECONDS = 2_000;
const LONGEST_WAIT_MILLISECONDS = 30_000;

/**
 * Locks as rows that their holder renews, by the database's clock. Where a holder runs does not matter, and while it works it holds no
 * connection: a lock of a session would, and those that wait could take all there are.
 */
export class LeaseLocks implements Locks {
  readonly #database: Database;
  readonly #mutex = new KeyedMutex();

  constructor(database: Database) {
    this.#database = database;
  }

  withLock<Result>(owner: string, name: string, run: (lease: Lease) => Promise<Result>): Promise<Result> {
    return this.#mutex.runExclusive(`${owner}\n${name}`, async () => {
      const held = new HeldLease(this.#database, owner, name);
      await held.acquire();
      try {
        return await run(held);
      } finally {
        await held.release();
      }
    });
  }
}

class HeldLease implements Lease {
  readonly #database: Database;
  readonly #owner: string;
  readonly #name: string;
  readonly #holder = randomUUID();
  #until = 0;
  #renewing: NodeJS.Timeout | undefined;

  constructor(database: Database, owner: string, name: string) {
    this.#database = database;
    this.#owner = owner;
    this.#name = name;
  }

  isHeld(): boolean {
    return performance.now() < this.#until;
  }

  async acquire(): Promise<void> {
    const giveUpAt = performance.now() + LONGEST_WAIT_MILLISECONDS;
    while (!(await this.#take())) {
      if (performance.now() > giveUpAt)
        throw new UserError(
          `Another server has been changing this for ${LONGEST_WAIT_MILLISECONDS / 1000} s.`,
          "Send the same call again.",
        );
      // A random pause, so that two do not keep meeting.
      await delay(5 + Math.random() * 25);
    }
    this.#renewing = setInterval(() => void this.#renew().catch(() => {}), RENEW_MILLISECONDS).unref();
  }

  async release(): Promise<void> {
    clearInterval(this.#renewing);
    this.#until = 0;
    // One that can't be given back passes on by itself.
    await this.#database
      .as(this.#owner, (rows) =>
        rows.deleteFrom("lease").where("name", "=", this.#name).where("holder", "=", this.#holder).execute(),
      )
      .catch(() => {});
  }

  /** Counted from before the question, so this side lets go first. */
  async #take(): Promise<boolean> {
    const asked = performance.now();
    const taken = await this.#database.as(this.#owner, (rows) =>
      sql`insert into lease as old (owner, name, holder, until)
        values (${this.#owner}, ${this.#name}, ${this.#holder}, ${END})
        on conflict (owner, name) do update set holder = excluded.holder, until = excluded.until
        where old.until < clock_timestamp() or old.holder = excluded.holder`.execute(rows),
    );
    if (taken.numAffectedRows !== 1n) return false;
    this.#until = asked + LEASE_SECONDS * 1000;
    return true;
  }

  async #renew(): Promise<void> {
    const asked = performance.now();
    const renewed = await this.#database.as(this.#owner, (rows) =>
      sql`update lease set until = ${END} where name = ${this.#name} and holder = ${this.#holder}`.execute(rows),
    );
    this.#until = renewed.numAffectedRows === 1n ? asked + LEASE_SECONDS * 1000 : 0;
  }
}

const END = sql`clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})`;
