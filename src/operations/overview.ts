import { type Account, ownerOf } from "../accounts/account.ts";
import type { Accounts } from "../accounts/accounts.ts";
import { monthOf } from "../accounts/plans.ts";
import { type ExportJob, hasEnded } from "../exports/export-job.ts";
import type { Exports } from "../exports/exports.ts";
import type { Counts, Usage } from "./usage.ts";

/** What an operator sees of one user. Nothing of what is in the films. */
export interface UserFacts {
  readonly user: string;
  readonly plan: Account["plan"];
  readonly createdAt: string;
  /** Keys that are valid. */
  readonly keys: number;
  /** Of this month. */
  readonly calls: Counts;
  /** Exports of this month, by status. */
  readonly exports: Readonly<Record<ExportJob["status"], number>>;
  /** Frames that had to be drawn for them. */
  readonly drawnFrames: number;
  readonly failed: readonly FailedJob[];
}

export interface FailedJob {
  readonly jobId: string;
  readonly endedAt: string;
  readonly message: string;
}

export interface Overview {
  /** As in ISO 8601: `2026-12`. */
  readonly month: string;
  readonly users: readonly UserFacts[];
}

interface Ports {
  readonly accounts: Pick<Accounts, "accounts" | "keys">;
  readonly exports: Pick<Exports, "list">;
  readonly usage: Pick<Usage, "read">;
  readonly now: () => Date;
}

const MOST_FAILED = 20;

/** All users, or one, in the order of their names. */
export async function overviewOf({ accounts, exports, usage, now }: Ports, only?: string): Promise<Overview> {
  const month = monthOf(now());
  const [all, keys, counts] = await Promise.all([accounts.accounts(), accounts.keys(), usage.read(month)]);
  const users: UserFacts[] = [];
  for (const { user, plan, createdAt } of all.filter((each) => only === undefined || each.user === only)) {
    const jobs = (await exports.list(ownerOf({ user }))).filter((job) => job.createdAt.startsWith(month));
    users.push({
      user,
      plan,
      createdAt,
      keys: keys.filter((key) => key.user === user && key.revokedAt === undefined).length,
      calls: counts.get(user) ?? {},
      exports: byStatus(jobs),
      drawnFrames: jobs.reduce((sum, { drawnFrames = 0 }) => sum + drawnFrames, 0),
      failed: failedOf(jobs),
    });
  }
  return { month, users: users.sort((a, b) => a.user.localeCompare(b.user)) };
}

function byStatus(jobs: readonly ExportJob[]): UserFacts["exports"] {
  const counts = { queued: 0, running: 0, done: 0, failed: 0, cancelled: 0 };
  for (const { status } of jobs) counts[status] += 1;
  return counts;
}

function failedOf(jobs: readonly ExportJob[]): FailedJob[] {
  return jobs
    .filter((job) => hasEnded(job) && job.status === "failed")
    .map(({ jobId, endedAt = "", message }) => ({ jobId, endedAt, message }))
    .sort((a, b) => b.endedAt.localeCompare(a.endedAt))
    .slice(0, MOST_FAILED);
}
