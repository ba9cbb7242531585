import { mkdtempSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { AudioProcess } from "../../../../src/audio/audio-process.ts";
import { SoundAnalyses } from "../../../../src/audio/sound-analyses.ts";
import { addMadeFile } from "../../../../src/media/generation/add-made-file.ts";
import type { GenerationPorts } from "../../../../src/media/generation/generation-jobs.ts";
import { isOfProvider } from "../../../../src/media/generation/provided-voice.ts";
import { ElevenLabsVoices } from "../../../../src/media/providers/elevenlabs/elevenlabs-voices.ts";
import { encoderFolder } from "../../../../src/platform/processes/encoder-folder.ts";
import { voiceOf } from "../../../../src/project/sound/narration.ts";
import { openWorkspace } from "../../../../src/store/open-workspace.ts";
import { alignmentOf, ELEVENLABS_KEY, startElevenLabs, VOICE_ID } from "../../../support/loopback-elevenlabs.ts";
import { LOST_ANSWERS } from "../../../support/loopback-provider.ts";
import { encodeSound, samplesFrom, sine, soundFolder, writePcm } from "../../../support/sound-files.ts";
import { sampleProject } from "../../project/sample-project.ts";
import { openImporter } from "../support/open-importer.ts";
import { OWNER, openGenerations } from "./open-generations.ts";

const TEXTS = ["Ask Siobhan for 21 pears.", "She has them."];
const audio = new AudioProcess();
const importing = openImporter();
let mp3: Buffer<ArrayBuffer>;

beforeAll(async () => {
  const folder = importing.folder;
  // Bursts, as words are: two seconds.
  const burst = samplesFrom(2, 24_000, (t) => sine(300, 0.4)(t) * (t % 0.4 < 0.3 ? 1 : 0));
  const wav = await writePcm(join(folder, "speech.wav"), 24_000, [burst]);
  mp3 = readFileSync(await encodeSound(wav, join(folder, "speech.mp3"), ["-c:a", "libmp3lame", "-b:a", "128k"]));
});
afterAll(async () => {
  await audio.close();
  importing.close();
});

async function open(over: Partial<GenerationPorts> = {}) {
  const elevenLabs = await startElevenLabs(mp3);
  onTestFinished(() => elevenLabs.close());
  const home = await soundFolder();
  const workspace = await openWorkspace(home, () => new Date());
  const sample = sampleProject("lesson");
  const scenes = sample.scenes.map((scene, index) => ({
    ...scene,
    plan: { ...scene.plan, narration: TEXTS[index] ?? "" },
  }));
  await workspace.projects.create(OWNER, { ...sample, scenes } as typeof sample, "Created.");
  let files = 0;
  const voice = new ElevenLabsVoices({
    key: ELEVENLABS_KEY,
    baseUrl: elevenLabs.base,
    newFile: (extension: string) => join(importing.folder, `${home.slice(-6)}-${files++}.${extension}`),
    patience: {
      retries: 0,
      firstPauseMilliseconds: 5,
      longestPauseMilliseconds: 50,
      failuresUntilRest: 50,
      restMilliseconds: 60_000,
    },
    limits: { callMilliseconds: 10_000 },
  });
  const pathOf = workspace.assetFiles.pathOf.bind(workspace.assetFiles);
  const scratchFolder = () => mkdtempSync(join(home, "scratch-"));
  const analyses = new SoundAnalyses({ audio, encoderFolder, scratchFolder, pathOf });
  const { generations } = await openGenerations(home, "http://127.0.0.1:9", {
    providers: async () => ({ voice }),
    addFile: addMadeFile({ ...workspace, importer: async () => importing.importer }),
    listening: {
      findBeats: async () => undefined,
      findWords: (file, text, signal) => analyses.wordsOf(file, text, signal),
    },
    ...over,
  });
  onTestFinished(() => generations.close());
  const speak = async (more: object = {}) => {
    const request = { projectId: "lesson", voice: "elevenlabs:Rachel", fit: "lengthen" as const, ...more };
    const { jobId } = await generations.speak(OWNER, request);
    return generations.wait(OWNER, jobId, { milliseconds: 60_000 });
  };
  const voiceIn = async (index: number) => {
    const { project } = await workspace.projects.read(OWNER, "lesson");
    return voiceOf(project, project.scenes[index]?.sceneId ?? "")?.asset;
  };
  return { elevenLabs, generations, speak, voiceIn, projects: workspace.projects };
}

test("a voice of a provider speaks each scene once, stands in it with the author's words, and its cost is counted", async () => {
  const { elevenLabs, speak, voiceIn, projects } = await open();
  const job = await speak({ say: { siobhan: "shivawn" } });
  expect(job).toMatchObject({ status: "done", kind: "voice" });
  expect(job.message).toMatch(/2 voices made.*Cost: \$0\.00.*Spoke 2 scenes/);
  const sent = elevenLabs.posts().map(({ path, body }) => [path, (JSON.parse(body) as { text: string }).text]);
  expect(sent.sort()).toEqual([
    [`/v1/text-to-speech/${VOICE_ID}/with-timestamps`, "Ask shivawn for 21 pears."],
    [`/v1/text-to-speech/${VOICE_ID}/with-timestamps`, "She has them."],
  ]);
  const asset = await voiceIn(0);
  expect(asset?.durationSeconds).toBeCloseTo(2, 1);
  expect(asset?.speech).toMatchObject({ text: TEXTS[0], voice: "elevenlabs:Rachel", timing: "measured" });
  expect(asset?.speech?.words.map(({ text }) => text)).toEqual(["Ask", "Siobhan", "for", "21", "pears."]);
  expect(asset?.origin).toMatchObject({ from: "generated", detail: "elevenlabs", costUsd: expect.any(Number) });
  const counted = job.items.reduce((sum, { countedUsd }) => sum + countedUsd, 0);
  expect(counted).toBeCloseTo((25 + 13) * 0.0001, 6);

  const { revision } = await projects.read(OWNER, "lesson");
  const again = await speak({ say: { siobhan: "shivawn" } });
  expect(again).toMatchObject({ status: "done", estimatedUsd: 0 });
  expect(elevenLabs.posts()).toHaveLength(2);
  expect((await projects.read(OWNER, "lesson")).revision).toBe(revision);
});

test("figures that are said as words keep their spelling with the times of what was said", async () => {
  const { elevenLabs, speak, voiceIn } = await open();
  elevenLabs.fault = ({ path }, { json }) => {
    if (!path.includes("text-to-speech")) return false;
    const normalized = alignmentOf("Ask Siobhan for twenty one pears.");
    return json(200, { audio_base64: mp3.toString("base64"), alignment: null, normalized_alignment: normalized });
  };
  await speak({ sceneIds: [sampleProject("lesson").scenes[0]?.sceneId] });
  const words = (await voiceIn(0))?.speech?.words ?? [];
  const figure = words.find(({ text }) => text === "21");
  expect((figure?.endSeconds ?? 0) - (figure?.startSeconds ?? 0)).toBeCloseTo(10 * 0.06, 2);
});

test("times that can't be true are replaced by an estimate from the sound, and marked as one", async () => {
  const { elevenLabs, speak, voiceIn } = await open();
  elevenLabs.fault = ({ path }, { json }) => {
    if (!path.includes("text-to-speech")) return false;
    const honest = alignmentOf(TEXTS[0] ?? "");
    const stuck = { ...honest, character_end_times_seconds: honest.characters.map(() => 1.4) };
    return json(200, { audio_base64: mp3.toString("base64"), alignment: stuck, normalized_alignment: null });
  };
  await speak();
  const speech = (await voiceIn(0))?.speech;
  expect(speech?.timing).toBe("estimated");
  expect(speech?.words.map(({ text }) => text)).toEqual((TEXTS[0] ?? "").split(" "));
  const ends = speech?.words.map(({ endSeconds }) => endSeconds) ?? [];
  expect(ends).toEqual([...ends].sort((a, b) => a - b));
  expect(ends.at(-1)).toBeGreaterThan(1.5);
});

test("an answer that is lost is told as unknown, counted, and sent again only when that is asked for", async () => {
  const { elevenLabs, generations, speak, voiceIn } = await open();
  const lost = Object.values(LOST_ANSWERS)[0];
  elevenLabs.fault = (seen, answer) => seen.path.includes("text-to-speech") && (lost?.(seen, answer) ?? false);
  const job = await speak({ sceneIds: [sampleProject("lesson").scenes[0]?.sceneId] });
  expect(job.status).toBe("failed");
  expect(job.message).toMatch(/may have/);
  expect(job.items[0]?.countedUsd).toBeGreaterThan(0);
  expect(elevenLabs.posts()).toHaveLength(1);
  expect(await voiceIn(0)).toBeUndefined();
  elevenLabs.fault = undefined;
  await generations.retry(OWNER, job.jobId);
  const done = await generations.wait(OWNER, job.jobId, { milliseconds: 60_000 });
  expect(done.status).toBe("done");
  expect(elevenLabs.posts()).toHaveLength(2);
  expect(await voiceIn(0)).toBeDefined();
});

test("nothing is sent over the budget, for a voice there is not, or without a key; each says what to do", async () => {
  const { elevenLabs, generations, speak } = await open({ budgetUsd: 0.001 });
  await expect(speak()).rejects.toMatchObject({ problem: expect.stringContaining("nothing was sent") });
  await expect(speak({ voice: "elevenlabs:Nobody" })).rejects.toMatchObject({
    problem: expect.stringContaining("There is no voice"),
    nextStep: expect.stringContaining(`elevenlabs:${VOICE_ID} ("Rachel")`),
  });
  await expect(speak({ voice: "elevenlabs" })).rejects.toMatchObject({ nextStep: expect.stringContaining("Rachel") });
  expect(elevenLabs.posts()).toHaveLength(0);
  await generations.close();
  const { speak: without } = await open({ providers: async () => ({}) });
  await expect(without()).rejects.toMatchObject({
    problem: expect.stringContaining("ELEVENLABS_API_KEY"),
    nextStep: expect.stringMatching(/elevenlabs\.io\/app\/settings\/api-keys.*rms/),
  });
  expect(["elevenlabs:Rachel", "ElevenLabs: x", "elevenlabs"].every(isOfProvider)).toBe(true);
  expect(["rms", "espeak-ng:de", "elevenlabsx"].some(isOfProvider)).toBe(false);
});
