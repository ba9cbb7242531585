import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder of its own for one test, removed after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(realpathSync.native(tmpdir()), "scenewright-store-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** A clock that moves one second at each look. */
export function steppingClock(start = Date.UTC(2026, 0, 1)): () => Date {
  let now = start;
  return () => {
    now += 1000;
    return new Date(now);
  };
}
