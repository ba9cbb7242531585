import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { GenerationRequest } from "../../../../src/media/generation/generations.ts";
import { ElevenLabsSounds } from "../../../../src/media/providers/elevenlabs/elevenlabs-sounds.ts";
import { openWorkspace } from "../../../../src/store/open-workspace.ts";
import { ELEVENLABS_KEY, startElevenLabs } from "../../../support/loopback-elevenlabs.ts";
import { waitFor } from "../../../support/server.ts";
import { sampleProject } from "../../project/sample-project.ts";
import { temporaryFolder } from "../../store/temporary-workspace.ts";
import { OWNER, openGenerations } from "./open-generations.ts";

const MUSIC = {
  projectId: "lesson",
  kind: "music",
  prompts: ["slow piano"],
  mood: "calm",
  bpm: 80,
  seconds: 20,
} as const satisfies GenerationRequest;

async function open() {
  const elevenLabs = await startElevenLabs();
  onTestFinished(() => elevenLabs.close());
  const home = temporaryFolder();
  const { projects } = await openWorkspace(home, () => new Date());
  await projects.create(OWNER, sampleProject("lesson"), "Created.");
  let files = 0;
  const options = {
    key: ELEVENLABS_KEY,
    baseUrl: elevenLabs.base,
    newFile: (extension: string) => join(home, `made-${files++}.${extension}`),
    patience: {
      retries: 0,
      firstPauseMilliseconds: 5,
      longestPauseMilliseconds: 500,
      failuresUntilRest: 50,
      restMilliseconds: 60_000,
    },
  };
  const music = new ElevenLabsSounds("music", options);
  const server = await openGenerations(home, "http://127.0.0.1:9", { providers: async () => ({ music }) });
  onTestFinished(() => server.generations.close());
  return { elevenLabs, home, ...server };
}

test("music from a provider is a job of one paid call, told its mood and pace", async () => {
  const { elevenLabs, generations } = await open();
  const made = await generations.generate(OWNER, MUSIC, {});
  if (!("job" in made)) return expect.unreachable("it was made here");
  const job = await generations.wait(OWNER, made.job.jobId, { milliseconds: 20_000 });
  expect(job).toMatchObject({ status: "done", items: [{ state: "done", countedUsd: 0.26 }] });
  expect(elevenLabs.posts().map(({ body }) => JSON.parse(body))).toEqual([
    { prompt: "slow piano. Mood: calm. 80 bpm", music_length_ms: 20_000, force_instrumental: true },
  ]);
});

test("a server that is stopped during the paid call leaves word that it may have been billed", async () => {
  const { elevenLabs, generations, home } = await open();
  elevenLabs.fault = () => true;
  const made = await generations.generate(OWNER, MUSIC, {});
  if (!("job" in made)) return expect.unreachable("it was made here");
  await waitFor(() => elevenLabs.posts().length === 1);
  await generations.close();
  elevenLabs.fault = undefined;
  const next = await openGenerations(home, "http://127.0.0.1:9");
  const job = await next.generations.wait(OWNER, made.job.jobId, { milliseconds: 20_000 });
  expect(job.status).toBe("failed");
  expect(job.message).toContain("may have taken the work");
  expect(elevenLabs.posts()).toHaveLength(1);
});

test("what this machine makes is asked for by the model local, also where there is a key", async () => {
  const { elevenLabs, generations } = await open();
  await expect(generations.generate(OWNER, { ...MUSIC, model: "local" }, {})).rejects.toThrow(/no sounds of its own/);
  await expect(generations.generate(OWNER, { ...MUSIC, model: "suno" }, {})).rejects.toThrow(
    /Use elevenlabs-music, or local/,
  );
  expect(elevenLabs.posts()).toEqual([]);
});
