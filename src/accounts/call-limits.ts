import { type RateLimiterAbstract, RateLimiterRes } from "rate-limiter-flexible";
import { LimitError } from "../errors.ts";
import type { Account } from "./account.ts";
import { type Counters, MEMORY_COUNTERS } from "./counters/counters.ts";
import { PLANS, type Plan } from "./plans.ts";

interface Kind {
  /** As in "20 exports a minute". */
  readonly name: string;
  readonly perMinute: (plan: Plan) => number;
  /** What can be done meanwhile. */
  readonly meanwhile: string;
}

const WINDOW_SECONDS = 60;

const CALLS: Kind = {
  name: "calls",
  perMinute: ({ callsPerMinute }) => callsPerMinute,
  meanwhile: "Resources can still be read.",
};
const OF_TOOLS: Readonly<Record<string, Kind>> = {
  export_video: {
    name: "exports",
    perMinute: ({ exportsPerMinute }) => exportsPerMinute,
    meanwhile: "Editing, previews and wait_for_job still work.",
  },
  ...Object.fromEntries(
    ["generate_scene_code", "generate_media", "generate_voiceover"].map((tool) => [
      tool,
      {
        name: "calls that generate",
        perMinute: ({ generationsPerMinute }: Plan) => generationsPerMinute,
        meanwhile: "Patches, previews and exports still work.",
      },
    ]),
  ),
};

/** How often an account may call in a minute. */
export class CallLimits {
  readonly #counters: Counters;
  readonly #limiters = new Map<string, RateLimiterAbstract>();

  constructor(counters: Counters = MEMORY_COUNTERS) {
    this.#counters = counters;
  }

  /** Counts a call of a tool. Throws UserError where the plan allows no more now. */
  async count(account: Account, tool: string): Promise<void> {
    const plan = PLANS[account.plan];
    for (const kind of [OF_TOOLS[tool], CALLS]) {
      if (kind) await this.#consume(account, kind, kind.perMinute(plan));
    }
  }

  async #consume(account: Account, { name, meanwhile }: Kind, points: number): Promise<void> {
    const id = `${name}/${points}`;
    const limiter =
      this.#limiters.get(id) ?? this.#counters.counterOf({ points, duration: WINDOW_SECONDS, keyPrefix: id });
    this.#limiters.set(id, limiter);
    try {
      await limiter.consume(account.user);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw new LimitError(
        `The ${account.plan} plan allows ${points} ${name} a minute, and they are used up. Nothing was done.`,
        `Call again in ${seconds} ${seconds === 1 ? "second" : "seconds"}. ${meanwhile}`,
      );
    }
  }
}
