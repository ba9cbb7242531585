import { expect, test } from "vitest";
import { addAsset } from "../../../../src/project/assets/change-assets.ts";
import type { Project } from "../../../../src/project/project.ts";
import { editAudio, parseAudioOperations } from "../../../../src/project/sound/edit-audio.ts";
import { askedSound, sceneSound } from "../../../../src/project/sound/scene-sound.ts";
import { soundAsset } from "../sample-assets.ts";
import { sampleProject } from "../sample-project.ts";

/** Music of two seconds, round and round, whose energy rises from 0 to 250 in each. */
function scored(): Project {
  const beats = { bpm: 60, firstBeatSeconds: 0, beatsPerBar: 4 };
  const { project } = addAsset(sampleProject(), soundAsset("bed.wav", 2, { sha256: "b".repeat(64), beats }));
  const operations = [{ op: "set_music", assetId: "bed" }] as unknown as Parameters<typeof parseAudioOperations>[0];
  return editAudio(project, parseAudioOperations(operations)).project;
}

const RATE = 10;
const CURVES = {
  rate: RATE,
  energy: Uint8Array.from({ length: 2 * RATE + 1 }, (_, moment) => moment * 12.5),
  bands: Uint8Array.from({ length: (2 * RATE + 1) * 8 }, (_, place) => (place % 8) * 10),
};

test("a scene is told of the sound what its code asks for, and nothing else", () => {
  const project = scored();
  const asks = (code: string) => askedSound(project, code);
  expect(asks("export default () => null")).toEqual({ words: false, beats: false, levels: false });
  expect(asks("const { pulse } = useBeat();")).toEqual({ words: false, beats: true, levels: false });
  expect(asks("const { energy } = useBeat();")).toEqual({ words: false, beats: true, levels: true });
  expect(asks("const energy = 3; useCue('x');")).toEqual({ words: true, beats: false, levels: false });
  const [scene] = project.scenes;
  if (!scene) return expect.unreachable("there is a scene");
  expect(sceneSound(project, scene, { words: false, beats: false, levels: false })).toBeUndefined();
  const beats = sceneSound(project, scene, { words: false, beats: true, levels: false }, CURVES);
  expect(beats).not.toHaveProperty("levels");
  expect(beats?.beats.slice(0, 3)).toEqual([0, 30, 60]);
});

test("energy and bands follow the music frame by frame, in each round of its loop, from where the scene begins in it", () => {
  const project = scored();
  const [first, second] = project.scenes;
  if (!first || !second) return expect.unreachable("there are two scenes");
  const levelsOf = (scene: typeof first) => {
    const { levels } = sceneSound(project, scene, { words: false, beats: true, levels: true }, CURVES) ?? {};
    return { energy: Buffer.from(levels?.energy ?? "", "base64"), bands: Buffer.from(levels?.bands ?? "", "base64") };
  };
  const { energy, bands } = levelsOf(first);
  expect(energy).toHaveLength(first.durationInFrames);
  const at = (seconds: number) => energy[Math.round(seconds * 30)] ?? Number.NaN;
  expect([at(0), at(0.5), at(1), at(1.5), at(2), at(2.5)]).toEqual([0, 62, 125, 187, 0, 62]);
  // Between two moments in proportion.
  expect(energy[1]).toBe(4);
  expect([...bands.subarray(8, 16)]).toEqual([0, 10, 20, 30, 40, 50, 60, 70]);
  const start = first.durationInFrames / 30;
  expect(levelsOf(second).energy[0]).toBe(Math.round(((start % 2) / 2) * 250));
});
