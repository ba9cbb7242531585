import { parseArgs } from "node:util";
import { processesOf, scratchFoldersOf } from "../support/children.ts";
import { removeHome, startServer } from "../support/server.ts";
import { growth, soak } from "./soak.ts";

const HELP = `npm run soak -- [--rounds 20]

One server, ten edits with a look and one export a round: 200 and 20 with the default. Fails where memory, open files,
processes or temporary files are more at the end than after the first quarter. Linux only.`;

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "20" }, help: { type: "boolean", default: false } },
});
if (values.help) {
  console.error(HELP);
  process.exit(0);
}
const alive = setInterval(() => {}, 1_000);
const server = await startServer();
console.error("previews  exports  server MB  children MB  open files  processes  scratch files");
const samples = await soak(
  server,
  { rounds: Number(values.rounds), previewsPerRound: 10, exportsPerRound: 1 },
  (sample) => {
    const { previews, exports, serverBytes, childBytes, openFiles, processes, scratchFiles } = sample;
    const cells = [
      previews,
      exports,
      serverBytes / 1024 ** 2,
      childBytes / 1024 ** 2,
      openFiles,
      processes,
      scratchFiles,
    ];
    console.error(cells.map((cell) => String(Math.round(cell)).padStart(9)).join("  "));
  },
);
await server.stop();
const left = [...processesOf(server.pid), ...scratchFoldersOf(server.pid)];
removeHome(server.home);
clearInterval(alive);
const problems = [...growth(samples), ...left.map((each) => `left behind: ${each}`)];
console.error(problems.length === 0 ? "Level." : problems.join("\n"));
process.exitCode = problems.length === 0 ? 0 : 1;
