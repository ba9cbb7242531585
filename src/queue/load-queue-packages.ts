import { UserError } from "../errors.ts";
import { loadIoredis } from "../redis/load-ioredis.ts";
import type { QueueSettings } from "./queue-settings.ts";

const VERSION = "6.7.0";

type Bullmq = typeof import("bullmq");

export interface QueuePackages {
  readonly bullmq: Bullmq;
  /** Where the queue is in Redis. */
  readonly ioredis: Awaited<ReturnType<typeof loadIoredis>> | undefined;
}

/** Only an endpoint with workers installs them. @throws UserError that says how to */
export async function loadQueuePackages(
  { kind }: Pick<QueueSettings, "kind">,
  load: () => Promise<Bullmq> = () => import("bullmq"),
): Promise<QueuePackages> {
  const bullmq = await load().catch((error) => {
    if ((error as { code?: unknown }).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new UserError(
      "Work is to be shared among workers, but the package bullmq is not installed beside Scenewright.",
      `For an installed Scenewright: npm i bullmq@${VERSION}, beside the packages of the database. Or leave out --workers.`,
    );
  });
  return { bullmq, ioredis: kind === "redis" ? await loadIoredis() : undefined };
}
