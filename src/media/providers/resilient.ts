import { setTimeout as delay } from "node:timers/promises";
import { BrokenCircuitError, ConsecutiveBreaker, circuitBreaker, handleWhen } from "cockatiel";
import pRetry from "p-retry";
import { UserError } from "../../errors.ts";
import { ProviderError } from "./provider-error.ts";

export interface Patience {
  /** Attempts after the first. */
  readonly retries: number;
  readonly firstPauseMilliseconds: number;
  /** Longer than this nobody waits, whatever the provider asks for. */
  readonly longestPauseMilliseconds: number;
  readonly failuresUntilRest: number;
  readonly restMilliseconds: number;
}

export const PATIENCE: Patience = {
  retries: 3,
  firstPauseMilliseconds: 1_000,
  longestPauseMilliseconds: 30_000,
  failuresUntilRest: 5,
  restMilliseconds: 30_000,
};

export type Resilient = <T>(call: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

/**
 * Repeats a call where that costs nothing: one that only reads, or one that was never sent or was sent away for now. After some
 * failures in a row the provider is left alone for a while.
 * @throws what the last attempt threw; UserError while the provider is left alone
 */
export function resilient(provider: string, patience: Patience = PATIENCE): Resilient {
  const breaker = circuitBreaker(handleWhen(isOutage), {
    halfOpenAfter: patience.restMilliseconds,
    breaker: new ConsecutiveBreaker(patience.failuresUntilRest),
  });
  return async (call, signal) => {
    try {
      return await pRetry(() => breaker.execute(call), {
        retries: patience.retries,
        minTimeout: patience.firstPauseMilliseconds,
        maxTimeout: patience.longestPauseMilliseconds,
        ...(signal ? { signal } : {}),
        shouldRetry: ({ error }) => isFree(error) && waitOf(error) <= patience.longestPauseMilliseconds,
        onFailedAttempt: async ({ error, retriesLeft }) => {
          const wait = waitOf(error);
          if (retriesLeft > 0 && isFree(error) && wait <= patience.longestPauseMilliseconds) {
            await delay(wait, undefined, signal ? { signal } : {});
          }
        },
      });
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof BrokenCircuitError)) throw error;
      throw new UserError(
        `${provider} failed ${patience.failuresUntilRest} times in a row, so it is left alone for ${Math.ceil(patience.restMilliseconds / 1000)} seconds.`,
        "Try again after that. Nothing was sent, and nothing was paid.",
      );
    }
  };
}

function isOutage(error: unknown): boolean {
  if (!(error instanceof ProviderError)) return false;
  const { failure, status } = error.facts;
  return failure === "unreachable" || failure === "lost" || (status !== undefined && status >= 500);
}

function isFree(error: unknown): boolean {
  if (!(error instanceof ProviderError)) return false;
  const { failure, status, isPaid } = error.facts;
  if (failure === "unreachable" || status === 429) return true;
  return !isPaid && (failure === "lost" || failure === "bad-answer" || (status ?? 0) >= 500);
}

function waitOf(error: unknown): number {
  return error instanceof ProviderError ? (error.facts.retryAfterMilliseconds ?? 0) : 0;
}
