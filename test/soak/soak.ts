import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scratchFoldersOf } from "../support/children.ts";
import { type RunningServer, simpleScene } from "../support/server.ts";
import { type TreeFacts, treeFacts } from "./process-facts.ts";

export interface SoakPlan {
  readonly rounds: number;
  readonly previewsPerRound: number;
  readonly exportsPerRound: number;
}

/** What is held after a round, when the server is idle. */
export interface Sample extends TreeFacts {
  readonly previews: number;
  readonly exports: number;
  readonly scratchFiles: number;
}

/** An agent at work: edits, looks, and every now and then exports, in one server. One sample a round. */
export async function soak(server: RunningServer, plan: SoakPlan, each: (sample: Sample) => void): Promise<Sample[]> {
  const { projectId } = await server.ok("create_project", { title: "Soak", width: 640, height: 360 });
  await server.ok("plan_scenes", {
    projectId,
    scenes: ["one", "two", "three"].map((title) => ({ title, seconds: 1 })),
  });
  for (const sceneId of ["one", "two", "three"])
    await server.ok("generate_scene_code", { projectId, sceneId, code: simpleScene(sceneId) });
  const samples: Sample[] = [];
  let previews = 0;
  let exports = 0;
  for (let round = 0; round < plan.rounds; round += 1) {
    for (let turn = 0; turn < plan.previewsPerRound; turn += 1, previews += 1) await edit(server, projectId, previews);
    for (let turn = 0; turn < plan.exportsPerRound; turn += 1, exports += 1)
      await exportOnce(server, projectId, exports);
    const sample = { ...treeFacts(server.pid), previews, exports, scratchFiles: scratchFiles(server.pid) };
    each(sample);
    samples.push(sample);
  }
  return samples;
}

/** Alternately a new text, a colour, pictures of all scenes, and code that fails while drawing. */
async function edit(server: RunningServer, projectId: string, number: number): Promise<void> {
  const sceneId = ["one", "two", "three"][number % 3] as string;
  const selector = { index: 1 };
  const patch = (changes: object) =>
    server.ok("patch_element", { projectId, sceneId, selector, operation: "update", changes, preview: true });
  if (number % 4 === 0) await server.ok("render_preview", { projectId });
  else if (number % 4 === 1) await patch({ text: `Number ${number}` });
  else if (number % 4 === 2) await patch({ style: { color: `hsl(${number % 360}, 90%, 70%)` } });
  else await server.call("check_scene_code", { projectId, code: failing(number), probe: true });
}

function failing(number: number): string {
  return simpleScene(`Fails ${number}`).replace(
    "return (",
    `if (frame > 1) throw new Error("At frame " + frame);\n  return (`,
  );
}

async function exportOnce(server: RunningServer, projectId: string, number: number): Promise<void> {
  const formats = ["mp4", "mp4", "webm", "gif"];
  const format = formats[number % formats.length];
  const { jobId } = await server.ok("export_video", { projectId, format, quality: "draft" });
  for (;;) {
    const { status, message } = await server.ok("wait_for_job", { jobId, timeoutSeconds: 45 });
    if (status === "done") return;
    if (status !== "running" && status !== "queued") throw new Error(message);
  }
}

function scratchFiles(pid: number): number {
  return scratchFoldersOf(pid)
    .flatMap((name) => readdirSync(join(tmpdir(), name), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !isOfBrowser(entry.parentPath)).length;
}

/** What Chromium keeps in its profile is its own business, and is deleted with the profile. */
function isOfBrowser(path: string): boolean {
  return /profile|chromium|\.cache|\.config|\.pki/i.test(path);
}

const MEBIBYTE = 1024 ** 2;

/** Where the last quarter holds more than the second quarter did; empty when nothing grows. The first quarter is for warming up. */
export function growth(samples: readonly Sample[]): string[] {
  const quarter = Math.max(1, Math.floor(samples.length / 4));
  // The minimum of each, as garbage that is not yet collected comes and goes.
  const least = (part: readonly Sample[], of: (sample: Sample) => number) => Math.min(...part.map(of));
  const [early, late] = [samples.slice(quarter, 2 * quarter), samples.slice(-quarter)];
  const grown = (name: string, of: (sample: Sample) => number, slack: (before: number) => number, unit: number) => {
    const [before, after] = [least(early, of), least(late, of)];
    if (after <= before + slack(before)) return [];
    return [`${name}: ${Math.round(before / unit)} -> ${Math.round(after / unit)}`];
  };
  return [
    ...grown(
      "server MB",
      (sample) => sample.serverBytes,
      (before) => before * 0.1 + 10 * MEBIBYTE,
      MEBIBYTE,
    ),
    ...grown(
      "children MB",
      (sample) => sample.childBytes,
      (before) => before * 0.05 + 30 * MEBIBYTE,
      MEBIBYTE,
    ),
    ...grown(
      "open files",
      (sample) => sample.openFiles,
      () => 8,
      1,
    ),
    ...grown(
      "processes",
      (sample) => sample.processes,
      () => 1,
      1,
    ),
    ...grown(
      "scratch files",
      (sample) => sample.scratchFiles,
      () => 0,
      1,
    ),
  ];
}
