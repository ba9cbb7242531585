import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { SceneCompiler } from "../../../src/code/scene-compiler.ts";
import { UserError } from "../../../src/errors.ts";
import { type ExportJob, hasEnded } from "../../../src/exports/export-job.ts";
import { ExportJobs } from "../../../src/exports/export-jobs.ts";
import { ExportRunner } from "../../../src/exports/export-runner.ts";
import { OwnLine } from "../../../src/exports/own-line.ts";
import type { ExportPorts } from "../../../src/exports/run-export.ts";
import { createLogger } from "../../../src/platform/logger.ts";
import type { Renderer } from "../../../src/render/renderer.ts";
import { DocumentJobs } from "../../../src/store/jobs/document-jobs.ts";
import { openWorkspace } from "../../../src/store/open-workspace.ts";
import { sampleProject } from "../project/sample-project.ts";
import { temporaryFolder } from "../store/temporary-workspace.ts";

const REQUEST = { projectId: "lesson", format: "mp4", quality: "standard" } as const;

/** Renders as long as it is told to, and counts how often it was asked. */
function fakeRenderer(folder: string, milliseconds: number) {
  const video = vi.fn<Renderer["video"]>(async (timeline, _encoding, _of, limits) => {
    await delay(milliseconds, undefined, limits?.signal ? { signal: limits.signal } : {});
    const path = join(folder, `${Math.random()}.mp4`);
    writeFileSync(path, "video");
    const { width, height, fps, durationInFrames: frames } = timeline;
    const facts = { width, height, fps, frames, durationSeconds: frames / fps, flatRuns: [], hasAudio: true };
    return { path, facts, notes: [], frames, drawnFrames: [], discard: async () => rmSync(path, { force: true }) };
  });
  const renderer = {
    video,
    ready: async () => {},
    frames: async (_: unknown, frames: readonly number[]) => frames.map(() => Buffer.from("jpeg")),
    workToDo: async () => ({ toDraw: [[0, 100]], mixesSound: false, opensBrowser: false }),
    pace: async () => ({ milliseconds: 50, moving: 1 }),
    probe: async () => [],
    spread: async () => [],
  };
  return { renderer: renderer as unknown as Renderer, video };
}

async function workspaceWithLesson() {
  const home = temporaryFolder();
  const { projects } = await openWorkspace(home, () => new Date());
  await projects.create("local", sampleProject("lesson"), "Created.");
  return home;
}

/** One server on the workspace. */
async function server(home: string, milliseconds = 50, ports: Partial<ExportPorts> = {}) {
  const workspace = await openWorkspace(home, () => new Date());
  const jobs = new DocumentJobs<ExportJob>(workspace.documents, workspace.locks);
  const { renderer, video } = fakeRenderer(home, milliseconds);
  const compiler = { compiled: async () => ({ compiled: "" }) } as unknown as SceneCompiler;
  const logger = createLogger({ verbose: false, format: "text" });
  const now = () => new Date();
  const exportPorts = { ...workspace, jobs, compiler, renderer, now, logger, ...ports };
  const exports = new ExportJobs(exportPorts, new OwnLine(new ExportRunner(exportPorts), now));
  onTestFinished(() => exports.close());
  const ended = (jobId: string) => exports.wait("local", jobId, { milliseconds: 30_000 });
  return { exports, jobs, video, ended, projects: workspace.projects };
}

describe("the same export", () => {
  test("finds the same job while it is under way and once it is done, and another where its file is gone", async () => {
    const { exports, ended, video, projects } = await server(await workspaceWithLesson());
    const [first, second] = [await exports.start("local", REQUEST), await exports.start("local", REQUEST)];
    expect(second.jobId).toBe(first.jobId);
    const done = await ended(first.jobId);
    expect(done.status).toBe("done");
    expect((await exports.start("local", REQUEST)).jobId).toBe(first.jobId);
    expect((await exports.start("local", { ...REQUEST, quality: "draft" })).jobId).not.toBe(first.jobId);
    await projects.update("local", "lesson", (now) => ({ project: { ...now, title: "Other" }, receipt: "Retitled." }));
    expect((await exports.start("local", REQUEST)).jobId).not.toBe(first.jobId);
    await projects.undo("local", "lesson");
    rmSync(done.files[0]?.path ?? "");
    expect((await exports.start("local", REQUEST)).jobId).not.toBe(first.jobId);
    expect(video.mock.calls.length).toBeGreaterThan(0);
  });
});

describe("an export whose server ends", () => {
  test("is given back, and the next server goes on with it under the same id", async () => {
    const home = await workspaceWithLesson();
    const one = await server(home, 60_000);
    const running = await one.exports.start("local", REQUEST);
    const waiting = await one.exports.start("local", { ...REQUEST, quality: "high" });
    await vi.waitFor(() => expect(one.video).toHaveBeenCalled());
    await one.exports.close();
    for (const { jobId } of [running, waiting])
      expect(await one.jobs.read("local", jobId)).toMatchObject({ status: "queued", worker: null });
    const next = await server(home);
    expect((await next.ended(running.jobId)).status).toBe("done");
    await next.exports.takeUpAbandoned("local");
    expect((await next.ended(waiting.jobId)).status).toBe("done");
  });

  test("is rendered as it was when it was asked for, whatever was edited since", async () => {
    const home = await workspaceWithLesson();
    const one = await server(home, 60_000);
    const { jobId } = await one.exports.start("local", REQUEST);
    await one.exports.close();
    await one.projects.update("local", "lesson", (now) => ({
      project: { ...now, scenes: now.scenes.slice(0, 1) },
      receipt: "Cut.",
    }));
    const next = await server(home);
    await next.ended(jobId);
    expect(next.video.mock.calls[0]?.[0].scenes).toHaveLength(3);
  });

  test.each([
    [4_000, "a process that is gone", 0, false],
    [6_000, "a process that is gone", 0, true],
    [14_000, "another machine", 1, false],
    [16_000, "another machine", 1, true],
  ])("is taken up after a silence of so long: %i ms of %s", async (silence, _, other, isTaken) => {
    const home = await workspaceWithLesson();
    const one = await server(home, 60_000);
    const { jobId } = await one.exports.start("local", REQUEST);
    await one.exports.close();
    const heartbeatAt = new Date(Date.now() - silence).toISOString();
    const { hostname } = await import("node:os");
    const worker = { id: "gone", host: other ? "elsewhere" : hostname(), pid: 999_999_999 };
    await one.jobs.update("local", jobId, (job) => ({ ...job, status: "running", worker, heartbeatAt }));
    const next = await server(home);
    await next.exports.takeUpAbandoned("local");
    expect((await next.jobs.read("local", jobId)).worker?.id === "gone").toBe(!isTaken);
  });

  test("is taken up by one server only, however many look", async () => {
    const home = await workspaceWithLesson();
    const one = await server(home, 60_000);
    const { jobId } = await one.exports.start("local", REQUEST);
    await one.exports.close();
    const servers = await Promise.all([server(home, 300), server(home, 300), server(home, 300)]);
    await Promise.all(
      servers.flatMap(({ exports }) => [exports.takeUpAbandoned("local"), exports.read("local", jobId)]),
    );
    await servers[0]?.ended(jobId);
    expect(servers.map(({ video }) => video.mock.calls.length).reduce((a, b) => a + b)).toBe(1);
  });
});

test("cancelled by another server, the one that renders stops", async () => {
  const home = await workspaceWithLesson();
  const [one, other] = [await server(home, 60_000), await server(home)];
  const { jobId } = await one.exports.start("local", REQUEST);
  await vi.waitFor(() => expect(one.video).toHaveBeenCalled());
  expect((await other.exports.cancel("local", jobId)).status).toBe("cancelled");
  const signal = one.video.mock.calls[0]?.[3]?.signal;
  await vi.waitFor(() => expect(signal?.aborted).toBe(true), { timeout: 20_000 });
  expect((await one.exports.read("local", jobId)).status).toBe("cancelled");
});

test("a server that lost its job to another lets it go", async () => {
  const home = await workspaceWithLesson();
  const one = await server(home, 60_000);
  const { jobId } = await one.exports.start("local", REQUEST);
  await vi.waitFor(() => expect(one.video).toHaveBeenCalled());
  const worker = { id: "other", host: "elsewhere", pid: 1 };
  await one.jobs.update("local", jobId, (job) => ({ ...job, worker }));
  const signal = one.video.mock.calls[0]?.[3]?.signal;
  await vi.waitFor(() => expect(signal?.aborted).toBe(true), { timeout: 20_000 });
  expect(hasEnded(await one.jobs.read("local", jobId))).toBe(false);
});

test("without a browser an export is refused before there is a job", async () => {
  const home = await workspaceWithLesson();
  const { renderer } = fakeRenderer(home, 0);
  const ready = async () => {
    throw new UserError("No browser.", "Run `scenewright doctor`.");
  };
  const { exports, jobs } = await server(home, 0, { renderer: { ...renderer, ready } as Renderer });
  await expect(exports.start("local", REQUEST)).rejects.toThrow("No browser.");
  expect(await jobs.list("local")).toEqual([]);
});

test("an end that can't be recorded, as on a full disk, is told all the same", async () => {
  const home = await workspaceWithLesson();
  const workspace = await openWorkspace(home, () => new Date());
  const jobs = new DocumentJobs<ExportJob>(workspace.documents, workspace.locks);
  const { renderer } = fakeRenderer(home, 0);
  const full = new UserError("The disk is full.", "Free some space.");
  const video = async () => {
    vi.spyOn(jobs, "update").mockRejectedValue(full);
    throw full;
  };
  const { exports } = await server(home, 0, { jobs, renderer: { ...renderer, video } as Renderer });
  const { jobId } = await exports.start("local", REQUEST);
  await vi.waitFor(async () =>
    expect(await exports.read("local", jobId)).toMatchObject({
      status: "failed",
      message: "The disk is full. Free some space.",
    }),
  );
});
