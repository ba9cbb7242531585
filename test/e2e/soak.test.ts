import { afterAll, expect, test } from "vitest";
import { growth, soak } from "../soak/soak.ts";
import { CAN_SEE_PROCESSES, processesOf, scratchFoldersOf } from "../support/children.ts";
import { removeHome, startServer } from "../support/server.ts";

const server = await startServer();
afterAll(() => removeHome(server.home));

// The long one is `npm run soak`: 200 previews and 20 exports.
test.runIf(CAN_SEE_PROCESSES)(
  "edits, looks and exports leave memory, open files and processes level, and no files behind",
  async () => {
    const samples = await soak(server, { rounds: 8, previewsPerRound: 5, exportsPerRound: 1 }, () => {});
    expect(growth(samples)).toEqual([]);
    expect(samples.map(({ scratchFiles }) => scratchFiles)).toEqual(samples.map(() => 0));
    await server.stop();
    expect(processesOf(server.pid)).toEqual([]);
    expect(scratchFoldersOf(server.pid)).toEqual([]);
  },
  300_000,
);
