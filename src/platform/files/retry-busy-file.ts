import { setTimeout as delay } from "node:timers/promises";
import { codeOf } from "./file-errors.ts";

/** About two seconds in all: as long as a virus scanner or an indexer usually keeps a file open. */
const RETRY_DELAYS_MS = [5, 10, 20, 40, 80, 160, 320, 640, 640];

/** Windows refuses to read, replace or remove a file that another program has open at that moment, so it is tried again. */
export async function retryBusyFile<Result>(
  run: () => Result | Promise<Result>,
  platform: NodeJS.Platform = process.platform,
): Promise<Result> {
  for (const pauseMs of RETRY_DELAYS_MS) {
    try {
      return await run();
    } catch (error) {
      if (!isBusy(error, platform)) throw error;
      await delay(pauseMs);
    }
  }
  return run();
}

function isBusy(error: unknown, platform: NodeJS.Platform): boolean {
  return platform === "win32" && ["EPERM", "EBUSY", "EACCES"].includes(codeOf(error) ?? "");
}
