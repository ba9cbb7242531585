import { UserError } from "../errors.ts";
import type { QueueSettings } from "./queue-settings.ts";

const VERSIONS = { bullmq: "6.7.0", ioredis: "6.0.0" };

export interface QueuePackages {
  readonly bullmq: typeof import("bullmq");
  /** Where the queue is in Redis. */
  readonly ioredis: typeof import("ioredis") | undefined;
}

type Import = (name: string) => Promise<unknown>;

/** Only an endpoint with workers installs them. @throws UserError that says how to */
export async function loadQueuePackages(
  { kind }: Pick<QueueSettings, "kind">,
  load: Import = (name) => import(name),
): Promise<QueuePackages> {
  const bullmq = (await loaded("bullmq", load)) as QueuePackages["bullmq"];
  const ioredis = kind === "redis" ? ((await loaded("ioredis", load)) as QueuePackages["ioredis"]) : undefined;
  return { bullmq, ioredis };
}

async function loaded(name: keyof typeof VERSIONS, load: Import): Promise<unknown> {
  try {
    return await load(name);
  } catch (error) {
    if ((error as { code?: unknown }).code !== "ERR_MODULE_NOT_FOUND") throw error;
    const all = Object.entries(VERSIONS).map(([each, version]) => `${each}@${version}`);
    throw new UserError(
      `Work is to be shared among workers, but the package ${name} is not installed beside Scenewright.`,
      `Run: npm i ${all.join(" ")} (ioredis only where REDIS_URL is set).`,
    );
  }
}
