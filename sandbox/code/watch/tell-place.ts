import { Worker } from "node:worker_threads";
import { enterLinked, enterStage, REQUEST, WRITING, workMemory } from "./work-place.ts";

const words = new Int32Array(workMemory);

/** Starts the thread that tells the server where a request stands that takes long. It sleeps otherwise. */
export function startTelling(): void {
  const worker = new Worker(new URL("./place-teller.js", import.meta.url), {
    workerData: workMemory,
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
  });
  // Without it a refusal says less: no reason to end.
  worker.on("error", () => undefined);
  worker.unref();
}

/** Says of the work that it is for this request, from its start until its end; requests come one at a time. */
export async function toldAs<T>(id: number, work: () => T | Promise<T>): Promise<T> {
  enterStage("reading");
  enterLinked([]);
  Atomics.store(words, REQUEST, id);
  Atomics.notify(words, REQUEST);
  try {
    return await work();
  } finally {
    // The answer is written after this: no line of the other thread may fall into it.
    while (Atomics.compareExchange(words, WRITING, 0, 1) !== 0) Atomics.wait(words, WRITING, 1, 1);
    Atomics.store(words, REQUEST, 0);
    Atomics.store(words, WRITING, 0);
    Atomics.notify(words, REQUEST);
  }
}
