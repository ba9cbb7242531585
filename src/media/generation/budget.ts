import { UserError } from "../../errors.ts";
import type { GenerationItem, GenerationJob } from "./generation-job.ts";

/** US dollars that the jobs of a project have cost or may still cost. */
export function spentUsd(jobs: readonly GenerationJob[], projectId: string): number {
  return sum(jobs.filter((job) => job.projectId === projectId).flatMap(({ items }) => items));
}

export function sum(items: readonly Pick<GenerationItem, "countedUsd" | "lostUsd">[]): number {
  return items.reduce((total, { countedUsd, lostUsd = 0 }) => total + countedUsd + lostUsd, 0);
}

/** @throws UserError where more would be spent on the project than it may cost */
export function refuseOverBudget(spent: number, cost: number, budget: number): void {
  // Sums of cents are not exact.
  if (cost === 0 || spent + cost <= budget + 1e-9) return;
  throw new UserError(
    `This costs about ${dollars(cost)}; ${dollars(spent)} of the project's ${dollars(budget)} are spent or promised, so nothing was sent.`,
    "Ask for fewer, shorter or with a cheaper model. The person who runs this server can raise SCENEWRIGHT_BUDGET_USD and restart it.",
  );
}

export function dollars(usd: number): string {
  return `$${usd.toFixed(usd < 0.1 && usd > 0 ? 3 : 2)}`;
}
