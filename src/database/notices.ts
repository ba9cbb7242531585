import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";

const SHORTEST_PAUSE_MILLISECONDS = 200;
const LONGEST_PAUSE_MILLISECONDS = 5_000;
/** A network that swallows packets would leave it waiting for ever. */
const PROOF_EVERY_MILLISECONDS = 20_000;
const ANSWER_MILLISECONDS = 5_000;

/** @param payload undefined where notices may have been missed, so that anything may have happened */
type Told = (payload: string | undefined) => void;

/**
 * What processes tell each other through the database (LISTEN and NOTIFY), over one connection that is opened by the first who listens
 * and comes back when it is lost. A notice is a hint to look: who waits for one looks now and then anyway.
 */
export class Notices {
  readonly #url: string;
  readonly #log: (line: string) => void;
  readonly #listeners = new Map<string, Set<Told>>();
  readonly #closing = new AbortController();
  #client: pg.Client | undefined;
  #isOpen = false;

  constructor(url: string, log: (line: string) => void) {
    this.#url = url;
    this.#log = log;
  }

  /** Hears of a channel as long as the database is open. */
  listen(channel: string, told: Told): void {
    const others = this.#listeners.get(channel);
    this.#listeners.set(channel, new Set(others).add(told));
    if (this.#listeners.size === 1 && !others) void this.#stayConnected();
    else if (!others && this.#isOpen) this.#client?.query(listenTo(channel)).catch(() => this.#drop());
  }

  /** Whether notices arrive at the moment. */
  isOpen(): boolean {
    return this.#isOpen;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#client?.end().catch(() => {});
  }

  async #stayConnected(): Promise<void> {
    let pause = SHORTEST_PAUSE_MILLISECONDS;
    const { signal } = this.#closing;
    while (!signal.aborted) {
      const opened = await this.#connected().catch((error) => {
        if (pause === SHORTEST_PAUSE_MILLISECONDS) this.#log(`database: no notices (${(error as Error).message})`);
      });
      if (opened) pause = SHORTEST_PAUSE_MILLISECONDS;
      await delay(pause * (0.5 + Math.random()), undefined, { signal, ref: false }).catch(() => {});
      pause = Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS);
    }
  }

  /** Until the connection is lost. Whether there was one. */
  async #connected(): Promise<boolean> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: "scenewright notices",
      connectionTimeoutMillis: ANSWER_MILLISECONDS,
      query_timeout: ANSWER_MILLISECONDS,
      keepAlive: true,
    });
    this.#client = client;
    const lost = new Promise<void>((resolve) => {
      client.once("end", resolve);
      client.on("error", () => resolve());
    });
    client.on("notification", ({ channel, payload }) => this.#tell(channel, payload ?? ""));
    try {
      await client.connect();
      for (const channel of this.#listeners.keys()) await client.query(listenTo(channel));
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
    this.#isOpen = true;
    for (const channel of this.#listeners.keys()) this.#tell(channel, undefined);
    const prove = () => client.query("select 1").catch(() => this.#drop());
    const proving = setInterval(prove, PROOF_EVERY_MILLISECONDS).unref();
    await lost;
    clearInterval(proving);
    this.#isOpen = false;
    await client.end().catch(() => {});
    return true;
  }

  /** Has it connect anew. */
  #drop(): void {
    void this.#client?.end().catch(() => {});
  }

  #tell(channel: string, payload: string | undefined): void {
    for (const told of this.#listeners.get(channel) ?? []) told(payload);
  }
}

function listenTo(channel: string): string {
  return `listen ${pg.escapeIdentifier(channel)}`;
}
