import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { createSceneChecker } from "../../src/check/scene-checker.ts";
import { cacheFolder } from "../../src/platform/cache-folder.ts";
import { findBrowser } from "../../src/platform/find-browser.ts";
import { type RunningServer, startServer, temporaryHome } from "../support/server.ts";
import { repeat, Timings, timed } from "./measure.ts";
import { RemotionRival } from "./rival.ts";
import { BENCH_SCENES } from "./scenes.ts";

const ROOT = process.cwd();
const SIZE = { width: 1280, height: 720, fps: 30 };
const quick = process.argv.includes("--quick");
const rows: string[][] = [];
// Everything below is awaited through child processes, which alone do not keep Node alive.
const alive = setInterval(() => {}, 1_000);

const found = await findBrowser(process.env.SCENEWRIGHT_BROWSER, process.env.SCENEWRIGHT_CACHE ?? cacheFolder());
const scratch = mkdtempSync(join(tmpdir(), "sw-bench-"));
mkdirSync(join(ROOT, ".bench-cache"), { recursive: true });

await measureStart();
await measureCheck();
const server = await startServer();
try {
  const projectId = await writeProject(server);
  const rival = new RemotionRival(ROOT, found.executable, BENCH_SCENES, SIZE);
  await measurePreview(server, projectId, rival);
  await measureExport(server, projectId, rival);
} finally {
  await server.stop();
  for (const folder of [server.home, scratch]) rmSync(folder, { recursive: true, force: true });
}
publish();
clearInterval(alive);

async function measureStart(): Promise<void> {
  const residentMegabytes: number[] = [];
  const starts = await repeat(quick ? 2 : 7, async () => {
    const started = await startServer(temporaryHome());
    residentMegabytes.push(residentOf(started.pid));
    void started.stop().then(() => rmSync(started.home, { recursive: true, force: true }));
  });
  row("`initialize` answered, from process start", starts, "target 400 ms");
  rows.push([
    "resident memory of the server before the first render",
    `${Math.max(...residentMegabytes)} MB`,
    "",
    "",
    "target 150 MB",
  ]);
}

async function measureCheck(): Promise<void> {
  const folder = join(ROOT, "test", "corpus", "benign");
  const scenes = readdirSync(folder)
    .filter((name) => name.endsWith(".tsx"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
  const checker = createSceneChecker();
  for (const code of scenes.slice(0, 10)) await checker.check(code);
  row(
    `check of a scene, warm (${scenes.length} benign scenes)`,
    await repeat(scenes.length, (index) => checker.check(scenes[index] as string)),
    "target p95 200 ms",
  );
  await checker.close();
}

async function writeProject({ ok }: RunningServer): Promise<string> {
  const { projectId } = await ok("create_project", { title: "Bench", ...SIZE });
  const scenes = BENCH_SCENES.map(({ name, durationInFrames }) => ({
    title: name,
    seconds: durationInFrames / SIZE.fps,
  }));
  await ok("plan_scenes", { projectId, scenes });
  for (const { name, code } of BENCH_SCENES)
    await ok("generate_scene_code", { projectId, sceneId: name.toLowerCase(), code });
  await ok("render_preview", { projectId });
  return projectId;
}

async function measurePreview({ ok }: RunningServer, projectId: string, rival: RemotionRival): Promise<void> {
  const times = quick ? 5 : 30;
  const preview = await repeat(times, (index) =>
    ok("render_preview", { projectId, sceneId: "middle", frames: [10 + index] }),
  );
  const stills = new Timings(await rival.warmStills(quick ? 3 : 15));
  const cold = await rival.still(join(scratch, "still.png"));
  row("one preview frame, warm", preview, "target 150 ms");
  row("Remotion: `renderStill`, warm", stills, `${ratio(stills.median, preview.median)} of ours`);
  rows.push(["Remotion: `npx remotion still`", ms(cold), "", "", `${ratio(cold, preview.median)} of ours`]);
  row("contact sheet of nine", await repeat(quick ? 3 : 10, () => ok("render_preview", { projectId })), "target 1.2 s");
  const edit = (index: number, preview_: boolean) =>
    ok("patch_element", {
      projectId,
      sceneId: "middle",
      selector: { type: "h1" },
      operation: "update",
      changes: { style: { fontSize: 60 + index } },
      preview: preview_,
    });
  row("patch_element", await repeat(quick ? 5 : 50, (index) => edit(index, false)), "");
  row(
    "patch_element with preview: call to picture",
    await repeat(quick ? 5 : 50, (index) => edit(100 + index, true)),
    "target 1 s",
  );
}

async function measureExport({ ok }: RunningServer, projectId: string, rival: RemotionRival): Promise<void> {
  const ours = await timed(async () => {
    const { jobId } = await ok("export_video", { projectId });
    for (;;) {
      const { status, message } = await ok("wait_for_job", { jobId, timeoutSeconds: 45 });
      if (status === "done") return;
      if (status !== "running" && status !== "queued") throw new Error(message);
    }
  });
  const theirs = await rival.render(join(scratch, "rival.mp4"));
  rows.push(["first export, 10 s 720p30, verified", ms(ours.milliseconds), "", "", ""]);
  rows.push([
    "Remotion: `npx remotion render`, not verified",
    ms(theirs),
    "",
    "",
    `${ratio(theirs, ours.milliseconds)} of ours`,
  ]);
}

function row(what: string, { median, p95 }: Timings, note: string): void {
  rows.push([what, ms(median), ms(p95), "", note]);
}

function publish(): void {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, browser from ${found.source}`;
  const table = rows.map(([what, median, p95, , note]) => `| ${what} | ${median} | ${p95} | ${note} |`).join("\n");
  const page = `# Benchmarks

Written by \`npm run bench\`: one run, side by side, on one machine. Read the ratios; the times are the machine's.

${machine}. ${new Date().toISOString().slice(0, 10)}.

| what | median | p95 | |
|---|---|---|---|
${table}
`;
  writeFileSync(join(ROOT, "BENCHMARKS.md"), page);
  process.stdout.write(page);
}

function ratio(theirs: number, ours: number): string {
  return `${(theirs / ours).toFixed(1)}x`;
}

function ms(milliseconds: number): string {
  return milliseconds >= 10_000 ? `${(milliseconds / 1000).toFixed(1)} s` : `${Math.round(milliseconds)} ms`;
}

/** From /proc where there is one; 0 elsewhere. */
function residentOf(pid: number): number {
  try {
    const kilobytes = readFileSync(`/proc/${pid}/status`, "utf8").match(/VmRSS:\s+(\d+)/)?.[1];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}
