import { CallLimits } from "../../../../src/accounts/call-limits.ts";
import { openCounters } from "../../../../src/accounts/counters/open-counters.ts";

/** A process that calls so often at once, for one user, and prints how many of its calls were let through. */
const [redis, user = "", calls = "0"] = process.argv.slice(2);
const counters = await openCounters(redis, undefined, () => {});
const limits = new CallLimits(counters);
const all = Array.from({ length: Number(calls) }, () =>
  limits.count({ user, plan: "free", createdAt: "" }, "get_project"),
);
const settled = await Promise.allSettled(all);
process.stdout.write(`${settled.filter(({ status }) => status === "fulfilled").length}\n`);
await counters.close();
