import { LimitError } from "../errors.ts";
import { dollars, sum } from "../media/generation/budget.ts";
import type { Admit, Generations } from "../media/generation/generations.ts";
import type { Account } from "./account.ts";
import { monthOf, PLANS } from "./plans.ts";

/**
 * Generated media within what a plan may cost in a month. Budgets of projects hold beside it: this keeps a hundred small projects
 * from costing a hundred budgets.
 */
export function limitedGenerations(account: Account, generations: Generations, now: () => Date): Generations {
  const { mediaUsdPerMonth } = PLANS[account.plan];
  const admit: Admit = (jobs, costUsd) => {
    const month = monthOf(now());
    const spent = sum(jobs.filter(({ createdAt }) => createdAt.startsWith(month)).flatMap(({ items }) => items));
    // Sums of cents are not exact.
    if (costUsd === 0 || spent + costUsd <= mediaUsdPerMonth + 1e-9) return;
    throw new LimitError(
      `This costs about ${dollars(costUsd)}; ${dollars(spent)} of the ${dollars(mediaUsdPerMonth)} that the ${account.plan} plan allows a month are spent or promised, so nothing was sent.`,
      "Ask for less or with a cheaper model; music and effects with model local cost nothing.",
    );
  };
  return {
    read: (...given) => generations.read(...given),
    wait: (...given) => generations.wait(...given),
    cancel: (...given) => generations.cancel(...given),
    list: (...given) => generations.list(...given),
    generate: (owner, request, options) => generations.generate(owner, request, options, admit),
    speak: (owner, request, signal) => generations.speak(owner, request, signal, admit),
    retry: (owner, jobId) => generations.retry(owner, jobId, admit),
  };
}
