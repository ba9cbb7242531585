import { rm } from "node:fs/promises";
import { UserError } from "../../errors.ts";
import type { Logger } from "../../platform/logger.ts";
import type { Asset } from "../../project/assets/asset.ts";
import { addAsset, findAsset, sameAsset } from "../../project/assets/change-assets.ts";
import { slugOf } from "../../project/slug.ts";
import type { AssetFiles } from "../../store/assets/asset-files.ts";
import type { ProjectStore } from "../../store/projects/project-store.ts";
import type { MadeFile, Providers } from "../providers/provider.ts";
import { NotMadeError, OutcomeUnknownError } from "../providers/provider-error.ts";
import type { GenerationItem, GenerationJob, ItemChange } from "./generation-job.ts";
import type { AddFile, FactsOf } from "./generations.ts";
import { factsOfMusic, factsOfVoice, type Listening } from "./heard-facts.ts";
import { missingKey } from "./plan-items.ts";

export interface ItemPorts {
  readonly projects: Pick<ProjectStore, "read" | "update">;
  readonly assetFiles: AssetFiles;
  readonly providers: () => Promise<Providers>;
  readonly addFile: AddFile;
  readonly listening?: Listening | undefined;
  readonly logger: Logger;
}

export interface ItemRun {
  readonly owner: string;
  readonly job: GenerationJob;
  readonly item: GenerationItem;
  readonly signal: AbortSignal;
  /** Writes it to the record. False where the job is no longer this server's, as it was cancelled or taken over. */
  readonly update: (change: ItemChange) => Promise<boolean>;
  readonly say: (words: string) => void;
}

const LONGEST_NAME = 40;

/** What is known of the money while an item is made. */
interface Paid {
  /** The call that costs has left, or was about to. */
  sent: boolean;
  /** The provider has taken the work. */
  taken: boolean;
}

/** Makes one item, from wherever its record says it stands. Its failure is written down and never thrown. */
export async function runItem(ports: ItemPorts, run: ItemRun): Promise<void> {
  const paid: Paid = { sent: false, taken: run.item.requestId !== undefined };
  try {
    if (run.item.state === "sending") throw cutOff(run.item);
    const again = run.item.earlier && (await reused(ports, run, run.item.earlier));
    if (again) await run.update({ state: "done", asset: again, countedUsd: 0 });
    else if (run.job.kind === "image" || run.job.kind === "clip") await runQueued(ports, run, paid);
    else if (run.job.kind === "voice") await runSpoken(ports, run, paid);
    else await runDirect(ports, run, paid);
  } catch (error) {
    // Given back to the next server, which goes on where this one stopped.
    if (run.signal.aborted) return;
    if (!(error instanceof UserError)) ports.logger.error({ err: error }, `generation ${run.job.jobId}`);
    await run.update(failureOf(error, paid));
  }
}

async function runQueued(ports: ItemPorts, run: ItemRun, paid: Paid): Promise<void> {
  const { job, item, signal, update, say } = run;
  const provider = (await ports.providers())[job.kind as "image" | "clip"];
  if (!provider) throw missingKey(job.kind);
  let { requestId } = item;
  if (requestId === undefined) {
    const imagePath = await pathOfImage(ports, run);
    signal.throwIfAborted();
    if (!(await update({ state: "sending" }))) return;
    paid.sent = true;
    requestId = await provider.submit(item.plan, imagePath);
    paid.taken = true;
    if (!(await update({ state: "submitted", requestId }))) {
      await provider.cancel(item.plan, requestId);
      return;
    }
  }
  await addMade(ports, run, await provider.collect(item.plan, requestId, { signal, onProgress: say }));
}

async function runDirect(ports: ItemPorts, run: ItemRun, paid: Paid): Promise<void> {
  const { job, item, signal, update } = run;
  const provider = (await ports.providers())[job.kind as "effect" | "music"];
  if (!provider) throw missingKey(job.kind);
  signal.throwIfAborted();
  if (!(await update({ state: "sending" }))) return;
  paid.sent = true;
  const made = await provider.make(item.plan, { signal });
  paid.taken = true;
  const factsOf = job.kind === "music" ? factsOfMusic(ports.listening, item.plan.input.prompt as string) : undefined;
  await addMade(ports, run, made, factsOf);
}

async function runSpoken(ports: ItemPorts, run: ItemRun, paid: Paid): Promise<void> {
  const { job, item, signal, update } = run;
  const provider = (await ports.providers()).voice;
  if (!provider) throw missingKey(job.kind);
  signal.throwIfAborted();
  if (!(await update({ state: "sending" }))) return;
  paid.sent = true;
  const spoken = await provider.speak(item.plan, { signal });
  paid.taken = true;
  const voice = job.voice?.name ?? provider.name;
  await addMade(ports, run, spoken, factsOfVoice(ports.listening, item.prompt, voice, spoken));
}

async function addMade(
  ports: ItemPorts,
  { owner, job, item, signal, update }: ItemRun,
  made: MadeFile,
  factsOf?: FactsOf,
): Promise<void> {
  const costUsd = made.costUsd ?? item.plan.costUsd;
  const seed = made.seed ?? item.seed;
  const origin = {
    from: "generated" as const,
    detail: item.plan.provider,
    model: item.plan.model,
    prompt: String(item.plan.input.prompt ?? item.prompt),
    ...(seed === undefined ? {} : { seed }),
    costUsd,
  };
  try {
    const name = item.sceneIds ? `voice-${item.sceneIds[0]}` : nameOf(item.prompt, job.kind);
    const file = { path: made.path, name, factsOf };
    const asset = await ports.addFile(owner, job.projectId, file, origin, signal);
    await update({ state: "done", asset, countedUsd: costUsd });
  } finally {
    await rm(made.path, { force: true });
  }
}

/** What was made for the same before, in this project; undefined where its bytes are gone. */
async function reused(ports: ItemPorts, { owner, job }: ItemRun, earlier: Asset): Promise<Asset | undefined> {
  try {
    await ports.assetFiles.pathOf(owner, earlier);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
  const { assetId: _, ...facts } = earlier;
  const { project } = await ports.projects.update(owner, job.projectId, (current) => addAsset(current, facts));
  return sameAsset(project, earlier);
}

async function pathOfImage(ports: ItemPorts, { owner, job, item }: ItemRun): Promise<string | undefined> {
  if (item.imageAssetId === undefined) return undefined;
  const { project } = await ports.projects.read(owner, job.projectId);
  return ports.assetFiles.pathOf(owner, findAsset(project, item.imageAssetId));
}

/** The server ended between the call that costs and its answer. */
function cutOff({ plan }: GenerationItem): OutcomeUnknownError {
  return new OutcomeUnknownError(
    `The server ended while ${plan.provider} was asked, so it may have taken the work and counted it.`,
    `It is not sent again by itself. Look at what ${plan.provider} billed; retry_job sends it once more.`,
  );
}

function nameOf(prompt: string, kind: string): string {
  return slugOf(prompt, LONGEST_NAME) || kind;
}

function failureOf(error: unknown, { sent, taken }: Paid): ItemChange {
  const isKnown = error instanceof UserError;
  const failed = {
    state: "failed" as const,
    problem: isKnown ? error.problem : "It failed inside Scenewright.",
    nextStep: isKnown ? error.nextStep : "Use retry_job; the server's log on stderr has the details.",
  };
  // What may have been taken stays counted; what was taken can be asked for again by its id.
  if (error instanceof OutcomeUnknownError) return failed;
  if (error instanceof NotMadeError) return { ...failed, requestId: undefined, countedUsd: 0 };
  return taken || (sent && !isKnown) ? failed : { ...failed, countedUsd: 0 };
}
