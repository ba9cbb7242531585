import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "../../src/platform/browsers/find-browser.ts";
import { cacheFolder } from "../../src/platform/files/cache-folder.ts";
import { ROOT, startServer } from "../support/server.ts";
import { measureColours } from "./colours.ts";
import { measureConfinement } from "./confinement.ts";
import { measureEncoders } from "./encoders.ts";
import { measureEstimates } from "./estimates.ts";
import { measureExports } from "./exports.ts";
import { measureHosted } from "./hosted.ts";
import { measurePreview } from "./preview.ts";
import { measureCheck, measureStart } from "./start-and-check.ts";
import { Table } from "./table.ts";

// `--quick` measures less often and leaves out the long ones; `--only=exports` measures one part and writes nothing.
const quick = process.argv.includes("--quick");
const only = process.argv.find((argument) => argument.startsWith("--only="))?.slice("--only=".length);
// Everything below waits for child processes, which don't keep Node alive by themselves.
const alive = setInterval(() => {}, 1_000);

const found = await findBrowser(process.env.SCENEWRIGHT_BROWSER, process.env.SCENEWRIGHT_CACHE ?? cacheFolder());
// Remotion's tools don't get our fonts.conf by themselves: this way both sides see the same fonts.
Object.assign(process.env, found.environment);
const places = {
  browser: found.executable,
  cache: join(ROOT, ".bench-cache"),
  scratch: mkdtempSync(join(tmpdir(), "sw-bench-")),
};
mkdirSync(places.cache, { recursive: true });
const table = new Table();

const parts: Record<string, () => Promise<void>> = {
  start: () => measureStart(table, quick ? 2 : 9),
  check: () => measureCheck(table),
  preview: () => withServer((server) => measurePreview(table, server, places, quick)),
  exports: () => withServer((server) => measureExports(table, server, places, quick)),
  estimates: () => withServer((server) => measureEstimates(table, server)),
  hosted: () => measureHosted(table, quick ? 20 : 60),
  confinement: () => measureConfinement(table, found, places, quick ? 1 : 3),
  encoders: () => measureEncoders(table, found, places.scratch),
  colours: () => measureColours(table, found),
};
for (const [name, measure] of Object.entries(parts)) if (!only || only === name) await measure();
rmSync(places.scratch, { recursive: true, force: true });
const page = table.page(found.source);
if (!only) writeFileSync(join(ROOT, "BENCHMARKS.md"), page);
process.stdout.write(page);
clearInterval(alive);

async function withServer(work: (server: Awaited<ReturnType<typeof startServer>>) => Promise<void>): Promise<void> {
  const server = await startServer();
  try {
    await work(server);
  } finally {
    await server.stop();
    rmSync(server.home, { recursive: true, force: true });
  }
}
