import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { compileUnchecked } from "../../sandbox/code/compile/compile-unchecked.ts";
import { type JailLevel, strongestJail } from "../../sandbox/jail/jail-level.ts";
import type { Timeline } from "../../sandbox/render/protocol.ts";
import type { FoundBrowser } from "../../src/platform/browsers/found-browser.ts";
import { jailedLaunch } from "../../src/render/jailed-launch.ts";
import { RenderProcess } from "../../src/render/render-process.ts";
import { planSegments } from "../../src/render/segments/plan-segments.ts";
import { buildBarePage } from "./bare-page/build-bare-page.ts";
import { Timings, timed } from "./measure.ts";
import { MOVING } from "./scenes.ts";
import type { Table } from "./table.ts";

const ENCODING = { container: "mp4", scale: 1, crf: 19, preset: "veryfast", captureQuality: 90, fps: 30 } as const;
const WALL = { wallClockMilliseconds: 600_000 };

/** What confinement costs: the same ten seconds with and without it, alternating. */
export async function measureConfinement(
  table: Table,
  browser: FoundBrowser,
  { cache }: { cache: string },
  rounds: number,
): Promise<void> {
  const { level } = await strongestJail();
  const barePage = await buildBarePage(join(cache, "bare-page"));
  const walled = timelineOf((code) => compileUnchecked(code).compiled);
  const bare = timelineOf(
    (code) =>
      ts.transpileModule(code, {
        compilerOptions: { module: ts.ModuleKind.CommonJS, jsx: ts.JsxEmit.ReactJSX, target: ts.ScriptTarget.ES2022 },
      }).outputText,
  );
  const times: Record<"jailed" | "unjailed" | "bare", number[]> = { jailed: [], unjailed: [], bare: [] };
  for (let round = 0; round < rounds; round++) {
    times.jailed.push(await render(level, browser, walled));
    times.unjailed.push(await render("plain", browser, walled));
    times.bare.push(await render("plain", browser, bare, barePage));
  }
  const [jailed, unjailed, none] = [new Timings(times.jailed), new Timings(times.unjailed), new Timings(times.bare)];
  table.times(
    `10 s 720p30 drawn and encoded, hardened page, jail: ${level}`,
    jailed,
    `${cost(jailed, none)} over none of it, target 10%`,
  );
  table.times("the same without the jail", unjailed, `${cost(unjailed, none)} over none of it`);
  table.times("the same without jail, compartment, guards, budget and checked JSX", none);
}

function cost(ours: Timings, none: Timings): string {
  return `${Math.round((ours.median / none.median - 1) * 100)}%`;
}

async function render(
  level: JailLevel,
  browser: FoundBrowser,
  timeline: Timeline,
  bundleFolder?: string,
): Promise<number> {
  const scratch = mkdtempSync(join(tmpdir(), "sw-bench-render-"));
  const launch = async () => {
    const planned = await jailedLaunch(level, browser, scratch);
    return bundleFolder ? { ...planned, options: { ...planned.options, bundleFolder } } : planned;
  };
  const renderer = new RenderProcess(launch, () => {});
  try {
    await renderer.request("warm", {}, WALL);
    const segments = planSegments(timeline).map(({ timeline: own, fromFrame, toFrame }, index) => ({
      timeline: own,
      fromFrame,
      toFrame,
      fileName: `${index}.mp4`,
    }));
    return (await timed(() => renderer.request("video", { segments, encoding: ENCODING }, WALL))).milliseconds;
  } finally {
    await renderer.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

function timelineOf(compile: (code: string) => string): Timeline {
  let startFrame = 0;
  const scenes = MOVING.scenes.map(({ name, code, durationInFrames }) => {
    const scene = { sceneId: name, title: name, compiled: compile(code), startFrame, durationInFrames };
    startFrame += durationInFrames;
    return scene;
  });
  const { width, height, fps } = MOVING;
  return { width, height, fps, durationInFrames: startFrame, theme: "midnight", scenes };
}
