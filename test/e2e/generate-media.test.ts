import { beforeAll, expect, test } from "vitest";
import { type SharedServer, sharedServer } from "../support/shared-server.ts";

let server: SharedServer;
let projectId: string;

beforeAll(async () => {
  server = await sharedServer();
  ({ projectId } = await server.ok("create_project", { title: "Tides" }));
});

interface Made {
  readonly assets: readonly {
    readonly assetId: string;
    readonly kind: string;
    readonly durationSeconds: number;
    readonly bpm?: number;
  }[];
  readonly notes: readonly string[];
}

const generate = (args: Record<string, unknown>) => server.call("generate_media", { projectId, ...args });

test("without a key pictures and clips are refused with where to get one, and what works without", async () => {
  for (const kind of ["image", "clip"]) {
    const answer = await generate({ kind, prompts: ["a cat"] });
    expect(answer.isError).toBe(true);
    const words = answer.content[0]?.text ?? "";
    expect(words).toContain("FAL_KEY is not set");
    expect(words).toContain("https://fal.ai/dashboard/keys");
    expect(words).toMatch(/import_asset; effects and music need no key/);
  }
});

test("without a key a voice of ElevenLabs is refused with where to get one, and which voices speak without", async () => {
  const { scenes } = await server.ok("plan_scenes", {
    projectId,
    scenes: [{ title: "Moon", seconds: 2, headline: "Moon", narration: "The moon pulls the sea." }],
  });
  const sceneIds = scenes.map(({ sceneId }) => sceneId);
  const answer = await server.call("generate_voiceover", { projectId, sceneIds, voice: "elevenlabs:Rachel" });
  expect(answer.isError).toBe(true);
  expect(answer.content[0]?.text).toMatch(/ELEVENLABS_API_KEY is not set.*api-keys.*rms, slt, awb, kal16/);
});

test("without a key effects and music are made here, and are assets at once", async () => {
  const effects = await generate({ kind: "effect", prompts: ["a soft whoosh", "a click"] });
  expect(effects.isError, effects.content[0]?.text).toBeFalsy();
  const made = effects.structuredContent as unknown as Made;
  expect(made.assets.map(({ assetId, kind }) => [assetId, kind])).toEqual([
    ["whoosh-effect", "audio"],
    ["click-effect", "audio"],
  ]);
  expect(made.notes[0]).toContain("free of cost");
  const music = await generate({ kind: "music", prompts: ["under the whole film"], mood: "calm", seconds: 6, bpm: 80 });
  expect(music.isError, music.content[0]?.text).toBeFalsy();
  const [piece] = (music.structuredContent as unknown as Made).assets;
  expect(piece).toMatchObject({ assetId: "calm-music", bpm: 80 });
  expect(piece?.durationSeconds).toBeCloseTo(6, 1);
});

test("sounds made here that have no name are refused with those there are", async () => {
  const answer = await generate({ kind: "effect", prompts: ["a cow in the rain"] });
  expect(answer.isError).toBe(true);
  expect(answer.content[0]?.text).toMatch(/Name one of: whoosh, .*ELEVENLABS_API_KEY/);
});

test("jobs are listed, waited for, cancelled and retried by ids that are refused where there is none", async () => {
  const listed = await server.ok("list_jobs", { projectId });
  expect(listed).toEqual({ jobs: [] });
  for (const tool of ["wait_for_job", "cancel_job", "retry_job"]) {
    for (const jobId of ["gen_00000000000000000000000000000000", "exp_00000000000000000000000000000000"]) {
      const answer = await server.call(tool, { jobId });
      expect(answer.isError).toBe(true);
      expect(answer.content[0]?.text).toContain("list_jobs has them");
    }
  }
});
