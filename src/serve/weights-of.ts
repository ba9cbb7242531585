import type { Accounts } from "../accounts/accounts.ts";
import { PLANS } from "../accounts/plans.ts";

/** How many turns an owner gets at workers for one of the free plan. */
export function weightsOf(accounts: Pick<Accounts, "planOf">): (owner: string) => Promise<number> {
  return async (owner) => {
    const plan = await accounts.planOf(owner).catch(() => undefined);
    return PLANS[plan ?? "free"].turns;
  };
}
