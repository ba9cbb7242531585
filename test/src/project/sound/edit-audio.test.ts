import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { addAsset } from "../../../../src/project/assets/change-assets.ts";
import { describeChanges } from "../../../../src/project/describe-changes.ts";
import type { Project } from "../../../../src/project/project.ts";
import { AudioOperationFields, editAudio, parseAudioOperations } from "../../../../src/project/sound/edit-audio.ts";
import { audioOperations } from "../../../../src/project/sound/operations/index.ts";
import { placedTracks, spokenWords } from "../../../../src/project/sound/placed-tracks.ts";
import { editTimeline } from "../../../../src/project/timeline/edit-timeline.ts";
import { imageAsset, soundAsset } from "../sample-assets.ts";
import { sampleProject } from "../sample-project.ts";

const folder = new URL("../../../../src/project/sound/operations/", import.meta.url);

function edit(project: Project, ...operations: object[]) {
  return editAudio(project, parseAudioOperations(operations as Parameters<typeof parseAudioOperations>[0]));
}

function scored(): Project {
  const speech = {
    text: "Hello there",
    voice: "rms",
    timing: "measured" as const,
    words: [
      { text: "Hello", startSeconds: 0.1, endSeconds: 0.5 },
      { text: "there", startSeconds: 0.6, endSeconds: 1 },
    ],
  };
  let project = addAsset(sampleProject(), soundAsset("bed.wav", 4)).project;
  project = addAsset(project, soundAsset("whoosh.wav", 1)).project;
  project = addAsset(project, soundAsset("two-roots.wav", 1.2, { speech })).project;
  return addAsset(project, imageAsset()).project;
}

test("every file in the operations folder is a registered operation, named after it", () => {
  const files = readdirSync(folder).filter((name) => name !== "index.ts");
  expect(files.sort()).toEqual(audioOperations.map(({ op }) => `${op.replaceAll("_", "-")}.ts`).sort());
});

test("each operation refuses what it would not use, and lists what it takes", () => {
  for (const { op } of audioOperations) {
    expect(AudioOperationFields.safeParse({ op, nonsense: 1 }).success).toBe(false);
    expect(() => parseAudioOperations([{ op, nonsense: 1 } as never])).toThrow(`${op} does not take nonsense`);
  }
});

test("music lies under the whole video once, in a loop, and a second one takes its place", () => {
  const once = edit(scored(), { op: "set_music", assetId: "bed" }).project;
  expect(placedTracks(once)).toMatchObject([{ startSeconds: 0, endSeconds: 12, track: { role: "music", loop: true } }]);
  const twice = edit(once, { op: "set_music", assetId: "whoosh", loop: false });
  expect(placedTracks(twice.project)).toMatchObject([{ endSeconds: 1, track: { assetId: "whoosh" } }]);
  expect(twice.receipt).toContain("in place of the music before");
});

test("a sound of a scene moves with it, is copied with it and goes with it", () => {
  const added = edit(scored(), { op: "add", assetId: "whoosh", sceneId: "two-roots", atSeconds: 1 }).project;
  expect(placedTracks(added)[0]).toMatchObject({ startSeconds: 4, endSeconds: 5 });
  const moved = editTimeline(added, [{ op: "move", sceneId: "two-roots", position: 1 } as never]).project;
  expect(placedTracks(moved)[0]).toMatchObject({ startSeconds: 1 });
  const copied = editTimeline(added, [{ op: "duplicate", sceneId: "two-roots" } as never]).project;
  expect(placedTracks(copied).map(({ startSeconds }) => startSeconds)).toEqual([4, 9]);
  const deleted = editTimeline(added, [{ op: "delete", sceneId: "two-roots" } as never]);
  expect(deleted.project.tracks).toBeUndefined();
  expect(deleted.receipt).toContain("1 sound of it went too.");
});

test("a sound after the cut of a split scene stays where it is heard", () => {
  const added = edit(
    scored(),
    { op: "add", assetId: "whoosh", sceneId: "two-roots", atSeconds: 0.5 },
    { op: "add", assetId: "bed", sceneId: "two-roots", atSeconds: 3 },
  ).project;
  const split = editTimeline(added, [{ op: "split", sceneId: "two-roots", atSeconds: 2 } as never]).project;
  expect(placedTracks(split).map(({ startSeconds }) => startSeconds)).toEqual([3.5, 6]);
  expect(split.tracks?.map(({ sceneId }) => sceneId)).toEqual(["two-roots", "two-roots-2"]);
});

test("words are told by the clock of the video, and only those that are heard", () => {
  const added = edit(scored(), { op: "add", assetId: "two-roots", sceneId: "two-roots", atSeconds: 1 }).project;
  expect(spokenWords(added)).toMatchObject([
    { text: "Hello", startSeconds: 4.1, sceneId: "two-roots" },
    { text: "there", startSeconds: 4.6 },
  ]);
  const trimmed = edit(added, { op: "trim", trackId: "two-roots", fromSeconds: 0.55 }).project;
  expect(spokenWords(trimmed).map(({ text }) => text)).toEqual(["there"]);
  expect(spokenWords(edit(added, { op: "mute", trackId: "two-roots" }).project)).toEqual([]);
  expect(spokenWords(edit(added, { op: "volume", trackId: "two-roots", volumeDb: -60 }).project)).toEqual([]);
});

test("all operations of a call apply, or none", () => {
  const project = scored();
  const call = () =>
    edit(project, { op: "set_music", assetId: "bed" }, { op: "volume", trackId: "nobody", volumeDb: 1 });
  expect(call).toThrow('Operation 2 (volume): No track "nobody". Nothing was changed.');
  expect(() => edit(project, { op: "set_music", assetId: "logo" })).toThrow('"logo.png" has no sound.');
  expect(() => edit(project, { op: "add", assetId: "whoosh", sceneId: "nowhere" })).toThrow("Use one of: intro");
});

test("a revision's list of changes tells what became of each sound", () => {
  const before = edit(scored(), { op: "set_music", assetId: "bed" }).project;
  const after = edit(
    before,
    { op: "volume", trackId: "music", volumeDb: -20 },
    { op: "mute", trackId: "music" },
  ).project;
  expect(describeChanges(before, after)).toEqual(['Track "music": volumeDb -6 -> -20; muted none -> true.']);
  expect(describeChanges(sampleProject(), before)).toContain('Asset "bed.wav" was added.');
});
