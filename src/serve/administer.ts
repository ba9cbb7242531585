import { resolve } from "node:path";
import { ownerOf } from "../accounts/account.ts";
import { Accounts } from "../accounts/accounts.ts";
import type { Organisation } from "../accounts/organisation.ts";
import { Organisations } from "../accounts/organisations.ts";
import { isPlanName, PLAN_NAMES } from "../accounts/plans.ts";
import type { Config } from "../config.ts";
import { UserError } from "../errors.ts";
import { type ExportJob, hasEnded } from "../exports/export-job.ts";
import { AuditLog } from "../operations/audit-log.ts";
import { overviewOf, type UserFacts } from "../operations/overview.ts";
import { Usage } from "../operations/usage.ts";
import type { Logger } from "../platform/logger.ts";
import { counted } from "../project/counted.ts";
import { isExportId, newJobId } from "../store/new-id.ts";
import type { Workspace } from "../store/open-workspace.ts";
import { openStore } from "./open-store.ts";

/** `scenewright admin`: what it has to say. Works beside servers that run on the same workspace. */
export async function administer(config: Config, logger: Logger): Promise<string> {
  const { workspace, close } = await openStore(
    config,
    () => new Date(),
    () => {},
  );
  try {
    return await carryOut(workspace, resolve(config.home), config.keysCommand.words, logger);
  } finally {
    await close();
  }
}

async function carryOut(workspace: Workspace, home: string, words: readonly string[], logger: Logger): Promise<string> {
  const now = () => new Date();
  const { documents } = workspace;
  const accounts = new Accounts(documents, now);
  const jobs = workspace.jobRecords<ExportJob>();
  const exports = { list: (owner: string) => jobs.list(owner, isExportId) };
  const audit = new AuditLog(home, now, logger);
  const overview = (only?: string) => overviewOf({ accounts, exports, usage: new Usage(documents, now), now }, only);
  const [action, named, last, ...rest] = words;
  const user = named === undefined ? undefined : await accounts.userOf(named);
  if (action === "users" && user === undefined) {
    const { month, users } = await overview();
    if (users.length === 0) return "There are no users. `scenewright keys create --user NAME` makes one.";
    return [`Users in ${month}:`, ...users.map(lineOf)].join("\n");
  }
  if (action === "organisations" && user === undefined) {
    const all = await new Organisations(documents, now).all();
    if (all.length === 0) return "There are no organisations. People make them at /account, with serve --login.";
    return (await Promise.all(all.map((each) => organisationLine(each, accounts)))).join("\n");
  }
  if (action === "usage" && user !== undefined && last === undefined) {
    const [facts] = (await overview(user)).users;
    if (!facts) throw noUser();
    return usageOf(facts);
  }
  if (action === "plan" && user !== undefined && last !== undefined && rest.length === 0) {
    if (!isPlanName(last)) throw new UserError(`There is no plan "${last}".`, `Use one of ${PLAN_NAMES.join(", ")}.`);
    const account = await accounts.change(user, { plan: last });
    await audit.write({ event: "plan-changed", user, plan: account.plan });
    return `${account.user} is on the ${account.plan} plan now. Servers that run know it within two seconds.`;
  }
  if (action === "company" && user !== undefined && last !== undefined && rest.length <= 1) {
    const people = Number(last);
    const [licence] = rest;
    if (!Number.isSafeInteger(people) || people < 1 || (licence !== undefined && licence !== "licensed"))
      throw new UserError("That cannot be taken.", "Use admin company NAME PEOPLE, and licensed after it where it is.");
    const company = { people, remotionLicence: licence === "licensed" };
    await accounts.change(user, { company });
    await audit.write({ event: "company-changed", user, ...company });
    return `${user} is of a company of ${counted(people, "person", "people")}, ${licence ? "with" : "without"} a licence of Remotion's.`;
  }
  if (action === "retry" && user !== undefined && last !== undefined && rest.length === 0) {
    const owner = ownerOf({ user });
    const failed = await jobs.read(owner, last);
    if (!hasEnded(failed) || failed.status === "done")
      throw new UserError(`That export is ${failed.status}.`, "Only what failed or was cancelled is run again.");
    const again = renewed(failed, now());
    await jobs.create(owner, again);
    await audit.write({ event: "job-retried", user, jobId: last });
    return `Queued again as ${again.jobId}. A server on this workspace takes it up within half a minute.`;
  }
  throw new UserError(
    `Unknown command "admin ${words.join(" ")}".`,
    "Use admin users, admin organisations, admin usage NAME, admin plan NAME PLAN, admin company NAME PEOPLE [licensed] or admin retry NAME JOB.",
  );
}

/** The same export as a job that nobody works on yet. */
function renewed({ startedAt: _, endedAt: __, drawnFrames: ___, ...job }: ExportJob, now: Date): ExportJob {
  const at = now.toISOString();
  return {
    ...job,
    jobId: newJobId(),
    status: "queued",
    progress: 0,
    message: "Waiting to start.",
    createdAt: at,
    heartbeatAt: at,
    worker: null,
    interruptions: 0,
    files: [],
  };
}

function lineOf({ user, plan, keys, calls, exports, drawnFrames }: UserFacts): string {
  const called = Object.values(calls).reduce((sum, count) => sum + count, 0);
  return [
    user,
    plan,
    counted(keys, "key"),
    counted(called, "call"),
    `${exports.done} exports done, ${exports.queued + exports.running} under way, ${exports.failed} failed`,
    `${drawnFrames} frames drawn`,
  ].join("  ");
}

async function organisationLine(
  { organisation, name, members, createdAt }: Organisation,
  accounts: Accounts,
): Promise<string> {
  const { plan, company } = await accounts.ofOrganisation(organisation);
  const owners = members.filter(({ role }) => role === "owner").map(({ email }) => email);
  const licence = company?.remotionLicence ? "with a licence of Remotion's" : "without a licence of Remotion's";
  const facts = [organisation, name, plan, counted(members.length, "member"), licence];
  return [...facts, `owned by ${owners.join(", ")}`, `since ${createdAt.slice(0, 10)}`].join("  ");
}

function usageOf(facts: UserFacts): string {
  const calls = Object.entries(facts.calls).sort(([, a], [, b]) => b - a);
  return [
    lineOf(facts),
    ...calls.map(([tool, count]) => `  ${String(count).padStart(6)}  ${tool}`),
    ...facts.failed.map(({ jobId, endedAt, message }) => `  failed ${endedAt}  ${jobId}  ${message}`),
  ].join("\n");
}

function noUser(): UserError {
  return new UserError("There is no user of that name.", "`scenewright admin users` shows them.");
}
