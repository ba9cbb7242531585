import { expect, test } from "vitest";
import type { MixFacts } from "../../../sandbox/audio/mix/mix-facts.ts";
import { describeMix } from "../../../src/audio/describe-mix.ts";
import { mixKey } from "../../../src/audio/mix-key.ts";
import { soundPlanOf } from "../../../src/audio/sound-plan.ts";
import { addAsset } from "../../../src/project/assets/change-assets.ts";
import type { Project } from "../../../src/project/project.ts";
import { editAudio, parseAudioOperations } from "../../../src/project/sound/edit-audio.ts";
import { editTimeline } from "../../../src/project/timeline/edit-timeline.ts";
import { soundAsset } from "../project/sample-assets.ts";
import { sampleProject } from "../project/sample-project.ts";

function scored(): Project {
  const words = [{ text: "Hello", startSeconds: 0.1, endSeconds: 0.5 }];
  const speech = { text: "Hello", voice: "rms", timing: "measured" as const, words };
  let project = addAsset(sampleProject(), soundAsset("bed.wav", 40, { sha256: "b".repeat(64) })).project;
  project = addAsset(project, soundAsset("line.wav", 1.2, { sha256: "c".repeat(64), speech })).project;
  return edit(
    project,
    { op: "set_music", assetId: "bed" },
    { op: "add", assetId: "line", sceneId: project.scenes[1]?.sceneId, atSeconds: 0.5 },
  );
}

function edit(project: Project, ...operations: object[]): Project {
  return editAudio(project, parseAudioOperations(operations as Parameters<typeof parseAudioOperations>[0])).project;
}

const key = (project: Project, tools = "tools") => mixKey(soundPlanOf(project), "mp4", tools);

test("a plan has every track by the clock of the film, and the words that are spoken in it", () => {
  const project = scored();
  const plan = soundPlanOf(project);
  const voice = plan.clips.find(({ sha256 }) => sha256.startsWith("c"));
  const [first] = project.scenes;
  const start = (first?.durationInFrames ?? 0) / project.fps + 0.5;
  expect(voice?.startSeconds).toBeCloseTo(start, 5);
  expect(plan.speech).toHaveLength(1);
  expect(plan.speech[0]?.startSeconds).toBeCloseTo(start + 0.1, 5);
  expect(plan.clips.map(({ role }) => role).sort()).toEqual(["music", "voice"]);
});

test("an edit of the picture keeps the key of the sound", () => {
  const project = scored();
  const repainted = {
    ...project,
    title: "Another title",
    theme: "paper" as Project["theme"],
    scenes: project.scenes.map((scene) => ({ ...scene, title: `${scene.title} again`, code: "// other code" })),
  };
  expect(key(repainted as Project)).toBe(key(project));
});

test("whatever changes what is heard changes the key", () => {
  const project = scored();
  const trackIds = soundPlanOf(project).clips.map(({ clipId }) => clipId);
  const sceneId = project.scenes[1]?.sceneId as string;
  const changed = [
    edit(project, { op: "volume", trackId: trackIds[0], volumeDb: -20 }),
    edit(project, { op: "mute", trackId: trackIds[1] }),
    edit(project, { op: "fade", trackId: trackIds[0], inSeconds: 3 }),
    edit(project, { op: "remove", trackId: trackIds[1] }),
    editTimeline(project, [{ op: "resize", sceneId, seconds: 9 }] as Parameters<typeof editTimeline>[1]).project,
    { ...project, assets: project.assets?.map((asset) => ({ ...asset, sha256: "d".repeat(64) })) } as Project,
  ];
  const keys = [key(project), key(project, "newer tools"), ...changed.map((each) => key(each))];
  expect(new Set([...keys, mixKey(soundPlanOf(project), "webm", "tools")]).size).toBe(keys.length + 1);
  for (const each of keys) expect(each).toMatch(/^[0-9a-f]{40}$/);
});

test("what cannot be heard, what was muted and where there is no sound is said", () => {
  const clip = { startSeconds: 0, endSeconds: 2, isSilenced: false, audibleSeconds: 2, rmsDb: -20 };
  const facts: MixFacts = {
    samples: 480_000,
    placed: { lufs: -20, truePeakDb: -3 },
    track: { lufs: -14.02, truePeakDb: -2, gainDb: 6, limitedDb: -1, isClipped: false, sizeBytes: 1 },
    clips: [
      { ...clip, clipId: "voice" },
      { ...clip, clipId: "whoosh", audibleSeconds: 0 },
      { ...clip, clipId: "bed", isSilenced: true, audibleSeconds: 0 },
    ],
    silences: [{ startSeconds: 4, endSeconds: 6.5 }],
  };
  expect(describeMix(facts)).toEqual([
    "Sound: -14.0 LUFS, peaks at -2.0 dBTP.",
    'Cannot be heard: "whoosh"; raise volumeDb, or look at the sound itself.',
    'Muted or at no volume: "bed".',
    "Without sound: 4.0-6.5 s.",
  ]);
  const silent = { ...facts, clips: [], track: { ...(facts.track as object), lufs: null } as MixFacts["track"] };
  expect(describeMix(silent as MixFacts)).toEqual(["The film is silent."]);
});
