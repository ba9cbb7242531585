import { LimitError, UserError } from "../errors.ts";
import { type ExportJob, hasEnded } from "../exports/export-job.ts";
import type { ExportRequest, Exports } from "../exports/exports.ts";
import { selectScenes } from "../exports/select-scenes.ts";
import type { Project } from "../project/project.ts";
import { totalDurationInFrames } from "../project/timeline/scene-timing.ts";
import type { Locks } from "../store/locks/locks.ts";
import type { ProjectStore } from "../store/projects/project-store.ts";
import { type Account, ownerOf } from "./account.ts";
import { monthOf, PLANS, type Plan } from "./plans.ts";

interface Ports {
  readonly exports: Exports;
  readonly projects: Pick<ProjectStore, "read">;
  readonly locks: Locks;
  readonly now: () => Date;
}

/**
 * Exports within what a plan allows. The records of jobs are the ledger: what is under way counts, what ended counts if something
 * was drawn for it, and what failed is given back. They are counted under a lock, so of many calls at once as many are granted as
 * there are places.
 */
export function limitedExports(account: Account, { exports, projects, locks, now }: Ports): Exports {
  const plan = PLANS[account.plan];
  const start = async (owner: string, request: ExportRequest): Promise<ExportJob> => {
    checkLicence(account);
    const { project } = await projects.read(owner, request.projectId);
    checkSize(account, plan, selectScenes(project, request.scenes), request);
    const admit = async () => checkPlaces(account, plan, await exports.list(ownerOf(account)), now());
    return locks.withLock(owner, "exports", () => exports.start(owner, request, admit));
  };
  return {
    ...bound(exports),
    start,
    async startAndWait(owner, request, options) {
      // The lock is held for the start alone.
      const { jobId } = await start(owner, request);
      return exports.wait(owner, jobId, { ...options, milliseconds: Number.POSITIVE_INFINITY });
    },
  };
}

function bound(exports: Exports): Exports {
  return {
    start: (...given) => exports.start(...given),
    wait: (...given) => exports.wait(...given),
    startAndWait: (...given) => exports.startAndWait(...given),
    read: (...given) => exports.read(...given),
    cancel: (...given) => exports.cancel(...given),
    list: (...given) => exports.list(...given),
    open: (...given) => exports.open(...given),
  };
}

/** Free for companies of up to three: remotion.dev/docs/license. */
const MOST_WITHOUT_LICENCE = 3;

function checkLicence({ company }: Account): void {
  if (!company || company.people <= MOST_WITHOUT_LICENCE || company.remotionLicence) return;
  throw new UserError(
    `Films are drawn with Remotion, which companies of more than ${MOST_WITHOUT_LICENCE} people need a licence for, and this account has none on record, so nothing is exported.`,
    "A licence is had at https://www.remotion.pro/license; then ask whoever runs this server to record it. Editing and previews still work.",
  );
}

function checkSize({ plan: name }: Account, plan: Plan, project: Project, { atSeconds }: ExportRequest): void {
  const seconds = totalDurationInFrames(project) / project.fps;
  if (atSeconds === undefined && seconds > plan.exportSeconds)
    throw new LimitError(
      `The film is ${Math.ceil(seconds)} seconds long, and the ${name} plan exports at most ${plan.exportSeconds}.`,
      "Give fewer scenes, or shorten them.",
    );
  if (project.width * project.height > plan.exportPixels)
    throw new LimitError(
      `The film is ${project.width}x${project.height}, which is more than the ${name} plan exports.`,
      "Use duplicate_project with a smaller format.",
    );
}

function checkPlaces({ plan: name }: Account, plan: Plan, jobs: readonly ExportJob[], now: Date): void {
  const underway = jobs.filter((job) => !hasEnded(job));
  if (underway.length >= plan.exportsAtOnce)
    throw new LimitError(
      `${underway.length === 1 ? "An export is" : `${underway.length} exports are`} under way, which is what the ${name} plan runs at once.`,
      `Wait with wait_for_job ${underway[0]?.jobId}, or stop it with cancel_job.`,
    );
  const month = monthOf(now);
  const used = jobs.filter((job) => job.createdAt.startsWith(month) && counts(job)).length;
  if (used < plan.exportsPerMonth) return;
  const next = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1)).toISOString().slice(0, 10);
  throw new LimitError(
    `The ${name} plan exports ${plan.exportsPerMonth} films a month, and all are used.`,
    `The next are free on ${next}. Editing and previews still work, and finished films can still be fetched.`,
  );
}

/** Images don't count. What was stopped counts once it had drawn something: else one could have everything drawn and stop before the end. */
function counts(job: ExportJob): boolean {
  if (job.atFrame !== undefined) return false;
  if (!hasEnded(job)) return true;
  if (job.status === "failed") return false;
  if (job.status === "cancelled") return job.progress > 0;
  return job.drawnFrames !== 0;
}
