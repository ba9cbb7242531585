import { UserError } from "../../errors.ts";
import { hasEnded, type Worker } from "../../exports/export-job.ts";
import { newGenerationId } from "../../store/new-id.ts";
import { refuseOverBudget, spentUsd, sum } from "./budget.ts";
import { type GenerationItem, type GenerationJob, hasItemEnded } from "./generation-job.ts";

interface JobFacts {
  readonly budgetUsd: number;
  readonly worker: Worker;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** How many items are made at a time. */
  readonly atOnce: number;
}

/** The job of a request. What was made for the same before costs nothing. @throws UserError where the rest is over the budget */
export function newJob(
  all: readonly GenerationJob[],
  { projectId, kind, voice }: Pick<GenerationJob, "projectId" | "kind" | "voice">,
  planned: readonly GenerationItem[],
  { budgetUsd, worker, at, atOnce }: JobFacts,
): GenerationJob {
  const made = new Map(
    all.flatMap((job) => job.items.flatMap(({ key, asset }) => (asset ? [[key, asset] as const] : []))),
  );
  const items = planned.map((item): GenerationItem => {
    const earlier = made.get(item.key);
    return earlier ? { ...item, earlier, countedUsd: 0 } : item;
  });
  refuseOverBudget(spentUsd(all, projectId), sum(items), budgetUsd);
  const toMake = items.filter(({ earlier }) => !earlier);
  return {
    jobId: newGenerationId(),
    projectId,
    kind,
    ...(voice ? { voice } : {}),
    items,
    status: "queued",
    progress: 0,
    message: "Waiting to start.",
    estimatedSeconds: Math.ceil((toMake[0]?.plan.takesSeconds ?? 1) * Math.max(1, Math.ceil(toMake.length / atOnce))),
    estimatedUsd: sum(items),
    createdAt: at,
    worker,
    heartbeatAt: at,
  };
}

/** A call that came twice finds its job. One that asks in part for what is under way is refused: it would be paid twice. */
export function sameUnderWay(
  all: readonly GenerationJob[],
  projectId: string,
  planned: readonly GenerationItem[],
): GenerationJob | undefined {
  const keys = new Set(planned.map(({ key }) => key));
  for (const job of all.filter((each) => !hasEnded(each))) {
    const common = job.items.filter((item) => keys.has(item.key) && !hasItemEnded(item));
    if (common.length === 0) continue;
    if (job.projectId === projectId && job.items.length === keys.size && job.items.every(({ key }) => keys.has(key)))
      return job;
    throw new UserError(
      `${common.length} of these are being made already, by job ${job.jobId}.`,
      "Wait for it with wait_for_job and ask for the others, or give another seed for another picture.",
    );
  }
  return undefined;
}
