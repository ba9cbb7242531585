import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

const QUARTER_SECONDS = 15 * 60;
const HOUR_SECONDS = 60 * 60;
const MAX_KNOWN = 20_000;
const KNOWN_MILLISECONDS = 30 * 24 * HOUR_SECONDS * 1000;

const LIMITS = {
  /** Of one account from one address: nobody guesses a password, and nobody keeps its holder out from elsewhere. */
  account: { points: 10, duration: QUARTER_SECONDS },
  /** Of one account from anywhere. */
  everywhere: { points: 100, duration: HOUR_SECONDS },
  /** Of one address, behind which a whole school may be. */
  address: { points: 100, duration: QUARTER_SECONDS },
  signUps: { points: 30, duration: HOUR_SECONDS },
  /** High, as the cloud of one client registers for all its users from a few addresses. */
  registrations: { points: 300, duration: HOUR_SECONDS },
};

type Kind = keyof typeof LIMITS;

/** How often things are tried that cost us, or give something away. In memory: each server counts for itself. */
export class SignInGuard {
  readonly #limiters = Object.fromEntries(
    Object.entries(LIMITS).map(([keyPrefix, limit]) => [keyPrefix, new RateLimiterMemory({ ...limit, keyPrefix })]),
  ) as Record<Kind, RateLimiterMemory>;

  /** Those who got in from an address: nobody elsewhere keeps them out by trying. */
  readonly #known = new LRUCache<string, true>({ max: MAX_KNOWN, ttl: KNOWN_MILLISECONDS });

  /** Counts an attempt to log in. The seconds to wait where there were too many. */
  async ofLogin(email: string, address: string): Promise<number | undefined> {
    const account = hashOf(email);
    return (
      (await this.#consume("address", address)) ??
      (await this.#consume("account", `${account}/${address}`)) ??
      (this.#known.has(`${account}/${address}`) ? undefined : await this.#consume("everywhere", account))
    );
  }

  /** Whoever got in has not been guessing. */
  async clear(email: string, address: string): Promise<void> {
    const key = `${hashOf(email)}/${address}`;
    this.#known.set(key, true);
    await this.#limiters.account.delete(key);
  }

  ofSignUp(address: string): Promise<number | undefined> {
    return this.#consume("signUps", address);
  }

  ofRegistration(address: string): Promise<number | undefined> {
    return this.#consume("registrations", address);
  }

  async #consume(kind: Kind, key: string): Promise<number | undefined> {
    try {
      await this.#limiters[kind].consume(key);
      return undefined;
    } catch (error) {
      if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      throw error;
    }
  }
}

function hashOf(email: string): string {
  return createHash("sha256").update(email.trim().toLowerCase()).digest("base64url");
}
