import { type IRateLimiterOptions, type RateLimiterAbstract, RateLimiterMemory } from "rate-limiter-flexible";

/** Where calls are counted: in this process, or where the other processes of the endpoint count too. */
export interface Counters {
  counterOf(allowance: Allowance): RateLimiterAbstract;
  close(): Promise<void>;
}

/** So many `points` for each key in a window of `duration` seconds; `keyPrefix` tells allowances apart. */
export type Allowance = Required<Pick<IRateLimiterOptions, "points" | "duration" | "keyPrefix">>;

/** A process that starts again forgets the last minute, and nothing else. */
export const MEMORY_COUNTERS: Counters = {
  counterOf: (allowance) => new RateLimiterMemory(allowance),
  close: async () => {},
};
