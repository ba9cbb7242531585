import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { AddressList } from "./address-list.ts";

const WINDOW_SECONDS = 60;
const REQUESTS = 600;
/** Of keys that are not known: nobody guesses one, and whoever tries is kept from trying fast. */
const REFUSALS = 30;

/** Hosts that send all of their users from a few addresses may ask as often as so many. */
const USERS_OF_SHARED = 50;

/**
 * Keeps one address from taking the whole endpoint. It is no limit of users: that is counted where the model can be told.
 */
export class FloodGuard {
  readonly #shared: AddressList;
  readonly #requests = new RateLimiterMemory({ points: REQUESTS, duration: WINDOW_SECONDS, keyPrefix: "ip" });
  readonly #sharedRequests = new RateLimiterMemory({
    points: REQUESTS * USERS_OF_SHARED,
    duration: WINDOW_SECONDS,
    keyPrefix: "shared",
  });
  readonly #refusals = new RateLimiterMemory({ points: REFUSALS, duration: WINDOW_SECONDS, keyPrefix: "refused" });

  /** @param shared addresses that many people ask from */
  constructor(shared: readonly string[] = []) {
    this.#shared = new AddressList(shared);
  }

  /** Counts a request from an address. A response where it may not come any further. */
  async refusal(address: string): Promise<Response | undefined> {
    const share = this.#shared.has(address) ? USERS_OF_SHARED : 1;
    const refused = await this.#refusals.get(address);
    if (refused && refused.consumedPoints > REFUSALS * share) return tooMany(REFUSALS * share, refused);
    const limiter = share === 1 ? this.#requests : this.#sharedRequests;
    try {
      await limiter.consume(address);
      return undefined;
    } catch (error) {
      if (error instanceof RateLimiterRes) return tooMany(limiter.points, error);
      throw error;
    }
  }

  async countRefused(address: string): Promise<void> {
    await this.#refusals.consume(address).catch(() => {});
  }
}

function tooMany(limit: number, { msBeforeNext }: RateLimiterRes): Response {
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
  const message = `Too many requests from this address. Try again in ${seconds} seconds.`;
  return Response.json(
    { jsonrpc: "2.0", id: null, error: { code: -32_000, message } },
    {
      status: 429,
      headers: {
        "retry-after": String(seconds),
        "ratelimit-policy": `"address";q=${limit};w=${WINDOW_SECONDS}`,
        ratelimit: `"address";r=0;t=${seconds}`,
      },
    },
  );
}
