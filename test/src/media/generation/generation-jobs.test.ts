import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { sum } from "../../../../src/media/generation/budget.ts";
import type { GenerationJob } from "../../../../src/media/generation/generation-job.ts";
import type { GenerationPorts } from "../../../../src/media/generation/generation-jobs.ts";
import type { GenerationRequest } from "../../../../src/media/generation/generations.ts";
import { assetsOf } from "../../../../src/project/assets/change-assets.ts";
import { openWorkspace } from "../../../../src/store/open-workspace.ts";
import { FAL_KEY, startFal } from "../../../support/loopback-fal.ts";
import { LOST_ANSWERS } from "../../../support/loopback-provider.ts";
import { waitFor } from "../../../support/server.ts";
import { sampleProject } from "../../project/sample-project.ts";
import { temporaryFolder } from "../../store/temporary-workspace.ts";
import { OWNER, openGenerations } from "./open-generations.ts";

const CATS = { projectId: "lesson", kind: "image", prompts: ["a cat"] } as const satisfies GenerationRequest;

async function open(ports: Partial<GenerationPorts> = {}) {
  const fal = await startFal();
  onTestFinished(() => fal.close());
  const home = temporaryFolder();
  const { projects } = await openWorkspace(home, () => new Date());
  await projects.create(OWNER, sampleProject("lesson"), "Created.");
  const server = await openGenerations(home, fal.base, ports);
  onTestFinished(() => server.generations.close());
  return { fal, home, ...server };
}

type Server = Awaited<ReturnType<typeof openGenerations>>;

async function start({ generations }: Pick<Server, "generations">, request: GenerationRequest): Promise<GenerationJob> {
  const made = await generations.generate(OWNER, request, {});
  if (!("job" in made)) return expect.unreachable("it was made at once");
  return made.job;
}

async function run(server: Pick<Server, "generations">, request: GenerationRequest): Promise<GenerationJob> {
  const { jobId } = await start(server, request);
  return server.generations.wait(OWNER, jobId, { milliseconds: 20_000 });
}

async function assets({ workspace }: Server) {
  return assetsOf((await workspace.projects.read(OWNER, "lesson")).project);
}

/** Everything the workspace holds, as text. */
function everythingIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
    .join("\n");
}

test("pictures become assets that say where they are from and what they cost", async () => {
  const server = await open();
  const job = await run(server, { ...CATS, prompts: ["a cat", "a dog"], seed: 7 });
  expect(job.status).toBe("done");
  expect(job.message).toMatch(/^2 images made\. Cost: \$0\.0\d+/);
  const made = await assets(server);
  expect(made.map(({ assetId }) => assetId).sort()).toEqual(["a-cat", "a-dog"]);
  expect(made[0]?.origin).toMatchObject({ from: "generated", detail: "fal", model: "flux-2", seed: 42 });
  expect(made[0]?.origin.costUsd).toBeCloseTo(0.0131, 3);
  expect(server.fal.posts()).toHaveLength(2);
});

test("the same prompt, model and seed are never paid twice, in any project; another seed is another picture", async () => {
  const server = await open();
  await run(server, CATS);
  await server.workspace.projects.create(OWNER, sampleProject("other"), "Created.");
  const again = await run(server, CATS);
  const elsewhere = await run(server, { ...CATS, projectId: "other" });
  expect(server.fal.posts()).toHaveLength(1);
  for (const job of [again, elsewhere]) expect(job.items).toMatchObject([{ state: "done", countedUsd: 0 }]);
  expect(again.items[0]?.asset?.assetId).toBe("a-cat");
  const { project } = await server.workspace.projects.read(OWNER, "other");
  expect(assetsOf(project)).toHaveLength(1);
  await run(server, { ...CATS, seed: 2 });
  expect(server.fal.posts()).toHaveLength(2);
});

test("what was made before and is gone from disk is made again", async () => {
  const server = await open();
  await run(server, CATS);
  rmSync(join(server.home, "assets"), { recursive: true });
  const { generations } = await openGenerations(server.home, server.fal.base);
  const again = await run({ generations }, CATS);
  expect(again.status).toBe("done");
  expect(server.fal.posts()).toHaveLength(2);
});

test("the same call twice is one job, and one that overlaps it is refused", async () => {
  const server = await open();
  server.fal.pollsUntilDone = 1_000_000;
  const [first, second] = await Promise.all([start(server, CATS), start(server, CATS)]);
  expect(second.jobId).toBe(first.jobId);
  await expect(start(server, { ...CATS, prompts: ["a cat", "a dog"] })).rejects.toThrow(
    `1 of these are being made already, by job ${first.jobId}`,
  );
  await waitFor(() => server.fal.posts().length > 0);
  expect(server.fal.posts()).toHaveLength(1);
});

test("a prompt given twice in one call makes two pictures", async () => {
  const server = await open();
  const job = await run(server, { ...CATS, prompts: ["a cat", "a cat"] });
  expect(job.items.map(({ seed }) => seed)).toEqual([undefined, 1]);
  expect(await assets(server)).toHaveLength(2);
});

test("one prompt that fails stops no other, and only it is made again", async () => {
  const server = await open();
  server.fal.fault = ({ body }, { json }) =>
    body.includes("a bad") &&
    json(422, { detail: [{ loc: ["body", "prompt"], msg: "x", type: "content_policy_violation" }] });
  const job = await run(server, { ...CATS, prompts: ["a cat", "a bad cat", "a dog"] });
  expect(job.status).toBe("done");
  expect(job.message).toMatch(/^2 of 3 made\. 1 failure: fal refuses the prompt because of its content policy/);
  expect(job.items.map(({ state }) => state)).toEqual(["done", "failed", "done"]);
  expect(job.items[1]?.countedUsd).toBe(0);
  const sent = server.fal.posts().length;
  server.fal.fault = undefined;
  await server.generations.retry(OWNER, job.jobId);
  const again = await server.generations.wait(OWNER, job.jobId, { milliseconds: 20_000 });
  expect(again.items.map(({ state }) => state)).toEqual(["done", "done", "done"]);
  expect(server.fal.posts()).toHaveLength(sent + 1);
  await expect(server.generations.retry(OWNER, job.jobId)).rejects.toThrow("Nothing of this job failed");
});

describe("a submission whose answer is lost is counted, told and not sent again by itself:", () => {
  // What stalls is the call's time limit, which the provider's own tests wait for.
  const quick = Object.entries(LOST_ANSWERS).filter(([title]) => !/stalls|nothing answers/.test(title));
  test.each(quick)("%s", async (_, fault) => {
    const server = await open();
    server.fal.fault = fault;
    const job = await run(server, CATS);
    expect(job).toMatchObject({ status: "failed", items: [{ state: "failed" }] });
    expect(job.message).toMatch(/may have taken the work.*retry_job sends it once more/);
    expect(job.items[0]?.countedUsd).toBeGreaterThan(0);
    expect(server.fal.posts()).toHaveLength(1);
  });
});

test("a result that could not be fetched is fetched by retry_job, not paid again", async () => {
  const server = await open();
  server.fal.fault = ({ method }, { json }) => method === "GET" && json(503, { detail: "down" });
  const job = await run(server, CATS);
  expect(job.items[0]).toMatchObject({ state: "failed", requestId: expect.any(String) });
  server.fal.fault = undefined;
  await server.generations.retry(OWNER, job.jobId);
  const again = await server.generations.wait(OWNER, job.jobId, { milliseconds: 20_000 });
  expect(again.status).toBe("done");
  expect(server.fal.posts()).toHaveLength(1);
});

test("what is sent once more after a lost answer counts twice, as both may be billed", async () => {
  const server = await open();
  server.fal.fault = LOST_ANSWERS["the connection is cut"];
  const { jobId, items } = await run(server, CATS);
  server.fal.fault = undefined;
  await server.generations.retry(OWNER, jobId);
  const again = await server.generations.wait(OWNER, jobId, { milliseconds: 20_000 });
  expect(again.status).toBe("done");
  expect(sum(again.items)).toBeCloseTo(2 * sum(items));
  expect(server.fal.posts()).toHaveLength(2);
});

test("what a project may cost is not passed, whatever failed before counts as it was", async () => {
  const server = await open({ budgetUsd: 0.03 });
  await expect(start(server, { ...CATS, prompts: ["1", "2", "3"] })).rejects.toThrow(
    /costs about \$0\.039.*\$0\.030 are spent.*SCENEWRIGHT_BUDGET_USD/s,
  );
  expect(server.fal.posts()).toHaveLength(0);
  await run(server, { ...CATS, prompts: ["1", "2"] });
  await expect(start(server, CATS)).rejects.toThrow(/nothing was sent/);
  // What is there already costs nothing.
  expect((await run(server, { ...CATS, prompts: ["2"] })).status).toBe("done");
});

test("two calls at once do not pass the budget together", async () => {
  const server = await open({ budgetUsd: 0.02 });
  const both = await Promise.allSettled([start(server, CATS), start(server, { ...CATS, prompts: ["a dog"] })]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("cancelling reaches the provider, and what was not sent costs nothing", async () => {
  const server = await open();
  server.fal.pollsUntilDone = 1_000_000;
  const { jobId } = await start(server, { ...CATS, prompts: ["1", "2", "3", "4", "5", "6"] });
  await waitFor(
    async () =>
      (await server.generations.read(OWNER, jobId)).items.filter(({ state }) => state === "submitted").length === 4,
  );
  const job = await server.generations.cancel(OWNER, jobId);
  expect(job.status).toBe("cancelled");
  expect(job.message).toContain("4 items had been begun");
  expect(job.items.filter(({ countedUsd }) => countedUsd > 0)).toHaveLength(4);
  expect([...server.fal.taken.values()].every(({ isCancelled }) => isCancelled)).toBe(true);
  expect(server.fal.posts()).toHaveLength(4);
});

test("cancelling while it is submitted cancels it at the provider once its id is known", async () => {
  const server = await open();
  let answer: (() => void) | undefined;
  server.fal.fault = ({ method, body }, { json }) => {
    if (method !== "POST") return false;
    const requestId = "00000000-0000-4000-8000-0000000000aa";
    server.fal.taken.set(requestId, { polls: 0, isCancelled: false, input: JSON.parse(body) });
    answer = () => json(200, { status: "IN_QUEUE", request_id: requestId });
    return true;
  };
  const { jobId } = await start(server, CATS);
  await waitFor(() => answer !== undefined);
  await server.generations.cancel(OWNER, jobId);
  answer?.();
  expect(await waitFor(() => [...server.fal.taken.values()].every(({ isCancelled }) => isCancelled))).toBe(true);
  expect((await server.generations.read(OWNER, jobId)).status).toBe("cancelled");
});

test("a server that is stopped leaves its job to the next, which asks by the id", async () => {
  const server = await open();
  server.fal.pollsUntilDone = 1_000_000;
  const { jobId } = await start(server, CATS);
  await waitFor(() => server.fal.taken.size === 1);
  await server.generations.close();
  server.fal.pollsUntilDone = 0;
  const next = await openGenerations(server.home, server.fal.base);
  await next.generations.takeUpAbandoned(OWNER);
  expect((await next.generations.wait(OWNER, jobId, { milliseconds: 20_000 })).status).toBe("done");
  expect(server.fal.posts()).toHaveLength(1);
});

describe("a server that is killed (kill -9)", () => {
  async function killed(server: Awaited<ReturnType<typeof open>>, when: (job: GenerationJob) => boolean) {
    const file = join(process.cwd(), "dist/test/src/media/generation/children/generate-until-killed.js");
    if (!existsSync(file)) throw new Error("Build first: npm run build.");
    const child = spawn(process.execPath, [file, server.home, server.fal.base], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = await once(child.stdout, "data");
    const jobId = String(line).trim();
    const record = () => JSON.parse(readFileSync(join(server.home, "jobs", `${jobId}.json`), "utf8")) as GenerationJob;
    expect(await waitFor(() => when(record()) && server.fal.posts().length === 1)).toBe(true);
    child.kill("SIGKILL");
    await once(child, "exit");
    // A minute later its silence is long enough.
    const next = await openGenerations(server.home, server.fal.base, { now: () => new Date(Date.now() + 60_000) });
    onTestFinished(() => next.generations.close());
    return { jobId, next };
  }

  test("after the submission is answered: the next asks by the id and never submits again", async () => {
    const server = await open();
    server.fal.pollsUntilDone = 1_000_000;
    const { jobId, next } = await killed(server, ({ items }) => items[0]?.state === "submitted");
    server.fal.pollsUntilDone = 0;
    const job = await next.generations.wait(OWNER, jobId, { milliseconds: 20_000 });
    expect(job.status).toBe("done");
    expect(await assets(next)).toHaveLength(1);
    expect(server.fal.posts()).toHaveLength(1);
  });

  test("between the submission and its answer: it is told that it may have been taken, and not sent again", async () => {
    const server = await open();
    server.fal.fault = ({ method }) => method === "POST";
    const { jobId, next } = await killed(server, ({ items }) => items[0]?.state === "sending");
    server.fal.fault = undefined;
    const job = await next.generations.wait(OWNER, jobId, { milliseconds: 20_000 });
    expect(job.status).toBe("failed");
    expect(job.message).toMatch(/The server ended while fal was asked, so it may have taken the work/);
    expect(job.items[0]?.countedUsd).toBeGreaterThan(0);
    expect(server.fal.posts()).toHaveLength(1);
  });
});

test("no part of the key is in the log, the records or any file", async () => {
  const server = await open({
    addFile: async () => {
      throw new Error("the disk is full");
    },
  });
  await run(server, CATS);
  server.fal.fault = (_, { json }) => json(401, { detail: `bad key ${FAL_KEY}`, error_type: FAL_KEY });
  await run(server, { ...CATS, prompts: ["a dog"] });
  expect(server.lines.join("\n")).toContain("the disk is full");
  for (const part of [FAL_KEY, ...FAL_KEY.split(":")]) {
    expect(server.lines.join("\n")).not.toContain(part);
    expect(everythingIn(server.home)).not.toContain(part);
  }
});
