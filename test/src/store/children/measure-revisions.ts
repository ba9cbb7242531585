import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createProject } from "../../../../src/project/create-project.ts";
import { planScenes } from "../../../../src/project/plan-scenes.ts";
import { reviseSceneCode } from "../../../../src/project/scene-code.ts";
import { openWorkspace } from "../../../../src/store/open-workspace.ts";

/** Prints how fast a long history is: `node dist/test/src/store/children/measure-revisions.js [revisions]`. */
const count = Number(process.argv[2] ?? 10_000);
const home = mkdtempSync(join(tmpdir(), "scenewright-revisions-"));
try {
  const { projects } = await openWorkspace(home, () => new Date());
  const { project } = createProject({ projectId: "long", title: "Long" });
  const scenes = Array.from({ length: 10 }, (_, index) => ({ title: `Scene ${index}`, seconds: 3 }));
  await projects.create("local", planScenes(project, scenes).project, "Created.");
  const edit = (number: number) =>
    projects.update("local", "long", (now) =>
      reviseSceneCode(now, `scene-${number % 10}`, `// ${number}\n${"const x = 1;\n".repeat(250)}`, `Edit ${number}.`),
    );
  const appendMs: number[] = [];
  for (let number = 2; number <= count; number++) appendMs.push(await timed(() => edit(number)));
  report("append, first 100", appendMs.slice(0, 100));
  report("append, last 100", appendMs.slice(-100));
  const fresh = (await openWorkspace(home, () => new Date())).projects;
  console.error(`open and read, new process: ${(await timed(() => fresh.read("local", "long"))).toFixed(1)} ms`);
  report("list latest 20", await times(20, () => fresh.listRevisions("local", "long")));
  report("diff of two far apart", await times(20, () => fresh.diff("local", "long", 50, count - 50)));
  report("undo", await times(20, () => fresh.undo("local", "long")));
  report("redo", await times(20, () => fresh.redo("local", "long")));
  report(`undo of ${count - 2} steps`, await times(1, () => fresh.undo("local", "long", count - 2)));
  report("one redo after it", await times(3, () => fresh.redo("local", "long")));
  report("restore of revision 2", await times(1, () => fresh.restore("local", "long", 2)));
  const history = join(home, "projects", "long", "history");
  const files = (readdirSync(history, { recursive: true }) as string[]).map((name) => statSync(join(history, name)));
  const bytes = files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
  console.error(`history: ${files.length} files, ${(bytes / count / 1024).toFixed(1)} kB a revision of 3.3 kB code`);
} finally {
  rmSync(home, { recursive: true, force: true });
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

async function times(repeats: number, run: () => Promise<unknown>): Promise<number[]> {
  const figures: number[] = [];
  for (let index = 0; index < repeats; index++) figures.push(await timed(run));
  return figures;
}

function report(what: string, figures: readonly number[]): void {
  const sorted = [...figures].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  console.error(`${what}: median ${at(0.5)} ms, p95 ${at(0.95)} ms`);
}
