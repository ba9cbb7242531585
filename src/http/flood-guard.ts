import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

const WINDOW_SECONDS = 60;
const REQUESTS = 600;
/** Of keys that are not known: nobody guesses one, and whoever tries is kept from trying fast. */
const REFUSALS = 30;

/** Keeps one address from taking the whole endpoint. It is no limit of users: that is counted where the model can be told. */
export class FloodGuard {
  readonly #requests = new RateLimiterMemory({ points: REQUESTS, duration: WINDOW_SECONDS, keyPrefix: "ip" });
  readonly #refusals = new RateLimiterMemory({ points: REFUSALS, duration: WINDOW_SECONDS, keyPrefix: "refused" });

  /** Counts a request from an address. A response where it may not come any further. */
  async refusal(address: string): Promise<Response | undefined> {
    const refused = await this.#refusals.get(address);
    if (refused && refused.consumedPoints > REFUSALS) return tooMany(REFUSALS, refused);
    try {
      await this.#requests.consume(address);
      return undefined;
    } catch (error) {
      if (error instanceof RateLimiterRes) return tooMany(REQUESTS, error);
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
