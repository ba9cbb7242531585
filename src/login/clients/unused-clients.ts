import type { Logger } from "../../platform/logger.ts";
import type { Identity } from "../identity.ts";

export const MAX_CLIENTS = 10_000;
/** Whoever registered and was let in by nobody in that time starts anew. */
const UNUSED_MILLISECONDS = 24 * 60 * 60 * 1000;
/** The same where there is no room left, so that whoever fills it keeps nobody out for long. */
const UNUSED_WHEN_FULL_MILLISECONDS = 60 * 60 * 1000;
const FULL_EVERY_MILLISECONDS = 60 * 1000;
const EVERY_MILLISECONDS = 60 * 60 * 1000;

type Rows = Identity["rows"];

/** Anyone may register a client, so those that nobody let in are taken out again, and so is what has expired. */
export class UnusedClients {
  readonly #rows: Rows;
  readonly #now: () => Date;
  readonly #logger: Logger;
  readonly #timer: NodeJS.Timeout;
  #sweptWhenFullAt = 0;

  constructor(rows: Rows, now: () => Date, logger: Logger) {
    this.#rows = rows;
    this.#now = now;
    this.#logger = logger;
    this.#timer = setInterval(() => void this.sweep(), EVERY_MILLISECONDS).unref();
  }

  async hasRoom(): Promise<boolean> {
    const isFull = async () => (await this.#rows.count({ model: "oauthClient" })) >= MAX_CLIENTS;
    if (!(await isFull())) return true;
    const now = this.#now().getTime();
    if (now - this.#sweptWhenFullAt < FULL_EVERY_MILLISECONDS) return false;
    this.#sweptWhenFullAt = now;
    await this.sweep(UNUSED_WHEN_FULL_MILLISECONDS);
    return !(await isFull());
  }

  /** Never fails. */
  async sweep(unusedMilliseconds = UNUSED_MILLISECONDS): Promise<void> {
    try {
      const before = new Date(this.#now().getTime() - unusedMilliseconds);
      const unused = await this.#unusedSince(before);
      for (const clientId of unused)
        for (const model of ["oauthClientResource", "oauthRefreshToken", "oauthAccessToken", "oauthClient"])
          await this.#rows.deleteMany({ model, where: [{ field: "clientId", value: clientId }] });
      for (const model of ["oauthRefreshToken", "oauthAccessToken", "verification", "session"])
        await this.#rows.deleteMany({
          model,
          where: [{ field: "expiresAt", operator: "lt", value: this.#now() }],
        });
      if (unused.length > 0) this.#logger.info({}, `login: ${unused.length} clients that were never used are gone`);
    } catch (error) {
      this.#logger.error({ err: error }, "login");
    }
  }

  close(): void {
    clearInterval(this.#timer);
  }

  async #unusedSince(before: Date): Promise<string[]> {
    const old = await this.#rows.findMany<{ clientId: string }>({
      model: "oauthClient",
      where: [{ field: "createdAt", operator: "lt", value: before }],
      limit: MAX_CLIENTS,
    });
    const unused: string[] = [];
    for (const { clientId } of old) {
      const where = [{ field: "clientId", value: clientId }];
      if (!(await this.#rows.findOne({ model: "oauthConsent", where }))) unused.push(clientId);
    }
    return unused;
  }
}
