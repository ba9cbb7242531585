import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DocumentJobs } from "../../../../src/store/jobs/document-jobs.ts";
import { newJobId, newProjectId } from "../../../../src/store/new-id.ts";
import { openWorkspace } from "../../../../src/store/open-workspace.ts";
import { temporaryFolder } from "../temporary-workspace.ts";

interface Job {
  readonly jobId: string;
  readonly done: number;
}

async function jobStore() {
  const home = temporaryFolder();
  const { documents, locks } = await openWorkspace(home, () => new Date());
  return { home, jobs: new DocumentJobs<Job>(documents, locks) };
}

test("a job's record is a file that outlives the process, seen by its owner only", async () => {
  const { home, jobs } = await jobStore();
  const jobId = newJobId();
  await jobs.create("local", { jobId, done: 0 });
  expect(existsSync(join(home, "jobs", `${jobId}.json`))).toBe(true);
  expect(await jobs.read("local", jobId)).toEqual({ jobId, done: 0 });
  await expect(jobs.read("anna", jobId)).rejects.toThrow("No job has this id.");
  await expect(jobs.create("local", { jobId, done: 1 })).rejects.toThrow("twice");
  for (const id of ["../x", "", "exp_1", "exp_../../../../../../etc/passwd"]) {
    await expect(jobs.read("local", id)).rejects.toThrow("No job has this id.");
  }
});

test("changes made at the same time all count", async () => {
  const { jobs } = await jobStore();
  const jobId = newJobId();
  await jobs.create("local", { jobId, done: 0 });
  await Promise.all(
    Array.from({ length: 10 }, () => jobs.update("local", jobId, (job) => ({ ...job, done: job.done + 1 }))),
  );
  expect((await jobs.read("local", jobId)).done).toBe(10);
});

test("a damaged record is told when asked for, and left out of the list", async () => {
  const { home, jobs } = await jobStore();
  const [good, bad] = [newJobId(), newJobId()];
  for (const jobId of [good, bad]) await jobs.create("local", { jobId, done: 0 });
  writeFileSync(join(home, "jobs", `${bad}.json`), "{");
  writeFileSync(join(home, "jobs", "notes.txt"), "mine");
  expect((await jobs.list("local")).map(({ jobId }) => jobId)).toEqual([good]);
  await expect(jobs.read("local", bad)).rejects.toThrow("damaged");
});

test("ids: a job's cannot be guessed, a project's can be read", () => {
  expect(newJobId()).toMatch(/^exp_[0-9a-f]{32}$/);
  expect(newProjectId("The Quadratic Formula!")).toMatch(/^the-quadratic-formula-[a-z2-9]{5}$/);
  expect(newProjectId("二次")).toMatch(/^er-ci-[a-z2-9]{5}$/);
});
