import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import type { Account } from "../../../src/accounts/account.ts";
import { CallLimits } from "../../../src/accounts/call-limits.ts";
import { limitedExports } from "../../../src/accounts/limited-exports.ts";
import { limitedGenerations } from "../../../src/accounts/limited-generations.ts";
import type { PlanName } from "../../../src/accounts/plans.ts";
import { StoredBytes } from "../../../src/accounts/stored-bytes.ts";
import type { ExportJob } from "../../../src/exports/export-job.ts";
import type { Exports } from "../../../src/exports/exports.ts";
import type { GenerationJob } from "../../../src/media/generation/generation-job.ts";
import type { Generations } from "../../../src/media/generation/generations.ts";
import { openWorkspace } from "../../../src/store/open-workspace.ts";
import { removeHome, temporaryHome } from "../../support/server.ts";

const NOW = new Date("2026-05-17T12:00:00Z");
const accountOf = (plan: PlanName): Account => ({ user: "ada", plan, createdAt: "" });

/** Exports that end at once, as whatever they are told to. */
async function withExports(
  plan: PlanName,
  run: (limited: Exports, jobs: ExportJob[]) => Promise<void>,
  film: { width?: number; seconds?: number } = {},
) {
  const home = temporaryHome();
  const { locks } = await openWorkspace(home, () => NOW);
  const jobs: ExportJob[] = [];
  const exports = {
    list: async () => jobs,
    async start(_: string, __: unknown, admit?: () => Promise<void>) {
      await admit?.();
      await delay(1);
      const job = jobOf({ jobId: `j${jobs.length}` });
      jobs.push(job);
      return job;
    },
  } as unknown as Exports;
  const { width = 1920, seconds = 10 } = film;
  const scene = { sceneId: "one", title: "One", durationInFrames: seconds * 30 };
  const project = { title: "Film", width, height: 1080, fps: 30, scenes: [scene] };
  const projects = { read: async () => ({ project, revision: 1 }) } as never;
  try {
    await run(limitedExports(accountOf(plan), { exports, projects, locks, now: () => NOW }), jobs);
  } finally {
    removeHome(home);
  }
}

function jobOf(facts: Partial<ExportJob>): ExportJob {
  return { status: "done", drawnFrames: 300, progress: 1, createdAt: NOW.toISOString(), ...facts } as ExportJob;
}

const REQUEST = { projectId: "film", format: "mp4", quality: "standard" } as const;

test("of sixty exports at once as many are granted as the plan has", () =>
  withExports("pro", async (limited, jobs) => {
    jobs.push(...Array.from({ length: 10 }, (_, n) => jobOf({ jobId: `old${n}` })));
    const calls = await Promise.allSettled(Array.from({ length: 60 }, () => limited.start("user-ada", REQUEST)));
    expect(calls.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
    const [refused] = calls.flatMap((call) => (call.status === "rejected" ? [call.reason] : []));
    expect(refused).toMatchObject({
      problem: "The pro plan exports 20 films a month, and all are used.",
      nextStep: expect.stringContaining("2026-06-01"),
    });
  }));

test.each([
  ["last month's", { createdAt: "2026-04-30T23:59:59Z" }],
  ["failed ones", { status: "failed" as const }],
  ["those for which nothing was drawn", { drawnFrames: 0 }],
  ["those stopped before anything was drawn", { status: "cancelled" as const, progress: 0 }],
  ["images", { atFrame: 3 }],
])("%s are not counted", (_, given) =>
  withExports("free", async (limited, jobs) => {
    jobs.push(...Array.from({ length: 9 }, (__, n) => jobOf({ jobId: `old${n}`, ...given })));
    await expect(limited.start("user-ada", REQUEST)).resolves.toBeDefined();
  }),
);

test("whoever stops exports when they are nearly drawn has used them", () =>
  withExports("free", async (limited, jobs) => {
    jobs.push(...["a", "b"].map((jobId) => jobOf({ jobId, status: "cancelled", progress: 0.9 })));
    await expect(limited.start("user-ada", REQUEST)).rejects.toThrow("all are used");
  }));

test("one export more than run at once is told which to wait for", () =>
  withExports("free", async (limited, jobs) => {
    jobs.push(jobOf({ jobId: "exp_1", status: "running" }));
    await expect(limited.start("user-ada", REQUEST)).rejects.toMatchObject({
      nextStep: expect.stringContaining("wait_for_job exp_1"),
    });
  }));

test.each([
  ["long", { seconds: 181 }, /181 seconds long.*at most 180/],
  ["large", { width: 3840 }, /3840x1080/],
])("a film that is too %s for the plan is refused before it is made", (_, film, words) =>
  withExports(
    "free",
    async (limited) => {
      await expect(limited.start("user-ada", REQUEST)).rejects.toThrow(words);
    },
    film,
  ),
);

test("media is generated up to what the plan may cost in a month, over all projects", async () => {
  const item = { countedUsd: 3.5 };
  const jobs = ["a", "b"].map((projectId) => ({ projectId, createdAt: NOW.toISOString(), items: [item] }));
  const old = { projectId: "c", createdAt: "2026-04-01T00:00:00Z", items: [{ countedUsd: 400 }] };
  const generations = {
    generate: async (_: string, { seed }: { seed: number }, __: unknown, admit: (all: unknown, usd: number) => void) =>
      admit([...jobs, old] as unknown as GenerationJob[], seed),
  } as unknown as Generations;
  const limited = limitedGenerations(accountOf("pro"), generations, () => NOW);
  const cost = (usd: number) => limited.generate("user-ada", { seed: usd } as never, {});
  await expect(cost(3)).resolves.toBeUndefined();
  await expect(cost(3.01)).rejects.toThrow("$7.00 of the $10.00 that the pro plan allows a month");
  await expect(cost(0)).resolves.toBeUndefined();
});

test("calls are counted for each account, and come back with time", async () => {
  vi.useFakeTimers();
  try {
    const limits = new CallLimits();
    const free = accountOf("free");
    for (let count = 0; count < 10; count += 1) await limits.count(free, "list_projects");
    await expect(limits.count(free, "list_projects")).rejects.toThrow("10 calls a minute");
    await expect(limits.count({ ...free, user: "ben" }, "list_projects")).resolves.toBeUndefined();
    vi.advanceTimersByTime(61_000);
    await expect(limits.count(free, "list_projects")).resolves.toBeUndefined();
    for (let count = 0; count < 5; count += 1) await limits.count({ ...free, plan: "pro" }, "export_video");
    await expect(limits.count({ ...free, plan: "pro" }, "export_video")).rejects.toThrow("5 exports a minute");
  } finally {
    vi.useRealTimers();
  }
});

describe("an account of a company", () => {
  const start = (company: Account["company"]) => {
    const exports = { list: async () => [], start: async () => jobOf({ jobId: "j" }) } as unknown as Exports;
    const locks = { withLock: (_: string, __: string, work: () => Promise<unknown>) => work() } as never;
    const project = {
      title: "Film",
      width: 640,
      height: 360,
      fps: 30,
      scenes: [{ sceneId: "one", durationInFrames: 30 }],
    };
    const projects = { read: async () => ({ project, revision: 1 }) } as never;
    const account = { ...accountOf("pro"), company };
    return limitedExports(account, { exports, projects, locks, now: () => NOW }).start("user-ada", REQUEST);
  };

  test("of four people without a licence of Remotion's exports nothing, and is told where one is had", async () => {
    await expect(start({ people: 4, remotionLicence: false })).rejects.toMatchObject({
      nextStep: expect.stringMatching(/https:\/\/www\.remotion\.pro\/license.*previews still work/),
    });
  });

  test.each([undefined, { people: 3, remotionLicence: false }, { people: 400, remotionLicence: true }])(
    "%o exports",
    async (company) => {
      expect((await start(company)).jobId).toBe("j");
    },
  );
});

describe("storage", () => {
  const GIGABYTE = 1024 ** 3;
  const storedOf = (sizes: readonly number[], films: number) => {
    const assets = sizes.map((sizeBytes, index) => ({ sha256: `${index}`, sizeBytes }));
    const pages = [{ projects: [{ projectId: "a" }], nextCursor: "2" }, { projects: [{ projectId: "b" }] }];
    return new StoredBytes({
      projects: {
        list: async (_: string, cursor?: string) => pages[cursor === undefined ? 0 : 1],
        read: async () => ({ project: { assets } }),
      } as never,
      exports: {
        list: async () =>
          Array.from({ length: films }, (_, n) =>
            jobOf({ files: [{ uri: `f${n}`, sizeBytes: GIGABYTE / 4 }] as never }),
          ),
      },
    });
  };

  test("that is used up keeps new files out, and nothing else", async () => {
    const full = storedOf([GIGABYTE / 2, GIGABYTE / 4], 1);
    await expect(full.admit(accountOf("free"), "import_asset")).rejects.toMatchObject({
      problem: "The free plan keeps 1 GB of files, and 1 GB are used, so nothing was added.",
      nextStep: expect.stringContaining("remove_asset"),
    });
    await full.admit(accountOf("free"), "patch_element");
    await full.admit(accountOf("starter"), "import_asset");
  });

  test("counts a file that several projects use once", () =>
    storedOf([GIGABYTE * 0.7], 1).admit(accountOf("free"), "import_asset"));
});
