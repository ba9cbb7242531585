import type { Job } from "bullmq";
import { carried } from "./job-failure.ts";
import type { Process, Queues } from "./queues.ts";

/** Work whose failure reaches whoever asked for it. It is tried again only where that can help. */
export function telling<Data, Result>(
  { bullmq: { UnrecoverableError } }: Pick<Queues, "bullmq">,
  work: (job: Job<Data, Result>) => Promise<Result>,
): Process<Data, Result> {
  return async (job) => {
    try {
      return await work(job);
    } catch (error) {
      const { text, isWorthAnotherTry } = carried(error);
      throw isWorthAnotherTry ? new Error(text) : new UnrecoverableError(text);
    }
  };
}
