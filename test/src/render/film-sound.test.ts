import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { AudioProcess } from "../../../src/audio/audio-process.ts";
import { FilmSound } from "../../../src/audio/film-sound.ts";
import type { HeardPart } from "../../../src/audio/heard-film.ts";
import { encoderFolder } from "../../../src/platform/processes/encoder-folder.ts";
import { addAsset } from "../../../src/project/assets/change-assets.ts";
import type { Project } from "../../../src/project/project.ts";
import { editAudio, parseAudioOperations } from "../../../src/project/sound/edit-audio.ts";
import { totalDurationInFrames } from "../../../src/project/timeline/scene-timing.ts";
import { openRenderer, segmentFolder } from "../../support/open-renderer.ts";
import { noise, samplesFrom, sine, soundFolder, writePcm } from "../../support/sound-files.ts";
import { soundAsset } from "../project/sample-assets.ts";
import { sampleProject } from "../project/sample-project.ts";
import { filled, timelineOfScenes } from "./one-scene.ts";

const segments = segmentFolder();
const renderer = openRenderer(segments.path);
const audio = new AudioProcess();
afterAll(async () => {
  await Promise.all([renderer.close(), audio.close()]);
  segments.remove();
});

const MP4 = { container: "mp4", scale: 0.25, crf: 30, preset: "ultrafast", captureQuality: 80, fps: 30 } as const;

test("a film has its sound; an edit of the picture mixes nothing again, an edit of the sound draws nothing again", async () => {
  const { project, film } = await scoredFilm();
  const frames = totalDurationInFrames(project);
  const render = async (of: Project, colour: string) => {
    const track = await film.trackOf("ada", of, "mp4");
    let mixes = 0;
    const sound = track && {
      ...track,
      write: (path: string, signal: AbortSignal | undefined) => {
        mixes += 1;
        return track.write(path, signal);
      },
    };
    const timeline = timelineOfScenes([filled(colour)], frames);
    const { facts, notes, drawnFrames, discard } = await renderer.video(timeline, MP4, {
      owner: "ada",
      projectId: "film",
      sound,
    });
    await discard();
    return { facts, notes, mixes, drawn: drawnFrames.length };
  };

  const first = await render(project, "#224466");
  expect(first.mixes).toBe(1);
  expect(first.facts.frames).toBe(frames);
  expect(Math.abs((first.facts.sound?.seconds ?? 0) - frames / 30)).toBeLessThan(1 / 30);
  expect(Math.abs((first.facts.sound?.lufs ?? 0) + 14)).toBeLessThan(0.5);
  expect(first.facts.sound?.truePeakDb).toBeLessThanOrEqual(-1);
  expect(first.notes.join(" ")).toMatch(/Sound: -1[34]\.\d LUFS/);

  const repainted = await render(project, "#662244");
  expect(repainted).toMatchObject({ mixes: 0, facts: { sound: first.facts.sound } });
  expect(repainted.drawn).toBeGreaterThan(0);
  expect(repainted.notes.join(" ")).toMatch(/Sound: -1[34]\.\d LUFS/);

  const softer = await render(edited(project, { op: "volume", trackId: "bed", volumeDb: -30 }), "#662244");
  expect(softer).toMatchObject({ mixes: 1, drawn: 0 });
}, 240_000);

test("under a contact sheet stands who sounds when, which words are spoken, where scenes begin, how far music goes down", async () => {
  const { project, film } = await scoredFilm();
  expect(film.known("ada", project)).toBe("unknown");
  const heard = await film.listen("ada", project);
  expect(film.known("ada", project)).toMatchObject({ numbers: (heard as HeardPart).numbers });
  const strip = (heard as HeardPart).strip(900);
  expect(strip.waveforms.map(({ role }) => role).sort()).toEqual(["music", "voice"]);
  expect(Math.min(...(strip.duckDb ?? []))).toBe(-12);
  const timeline = timelineOfScenes([filled("#224466")], 60);
  const cells = [10, 40].map((frame) => ({ frame, title: "Blue", timecode: String(frame) }));
  const sheet = (shown: typeof strip | undefined) =>
    renderer.sheet(timeline, { cells, columns: 2, width: 920, strip: () => shown });
  const [without, picture, silent] = [
    await sheet(undefined),
    await sheet(strip),
    await sheet({ ...strip, waveforms: [], words: [], duckDb: [] }),
  ];
  expect(sizeOf(picture)).toEqual([920, (sizeOf(without)[1] as number) + strip.height + 10]);
  expect(picture.length).toBeGreaterThan(silent.length * 1.2);
  const kept = process.env.SCENEWRIGHT_KEEP_PICTURES;
  if (kept) writeFileSync(join(kept, "sound-strip.jpg"), picture);
});

test("a sound that cannot be read is told with its reason, and an edit of the sound ends the listening to the one before", async () => {
  const { project, film, folder } = await scoredFilm();
  const before = film.listen("ada", project);
  const softer = edited(project, { op: "volume", trackId: "bed", volumeDb: -30 });
  const after = film.listen("ada", softer);
  await expect(before).rejects.toThrow("The sound changed.");
  expect(await after).toMatchObject({ numbers: { wordsPerMinute: expect.any(Number) } });
  for (const { sha256 } of softer.assets ?? []) writeFileSync(join(folder, "stored", sha256), "no sound");
  const louder = edited(project, { op: "volume", trackId: "bed", volumeDb: 3 });
  await expect(film.listen("ada", louder)).rejects.toThrow(/cannot be read/);
  expect(film.known("ada", louder)).toMatchObject({ problem: expect.stringContaining("cannot be read") });
});

/** JPEG: the size stands after the marker of its frame. */
function sizeOf(picture: Buffer): number[] {
  const frame = picture.indexOf(Buffer.from([0xff, 0xc0]));
  return [picture.readUInt16BE(frame + 7), picture.readUInt16BE(frame + 5)];
}

async function scoredFilm() {
  const folder = await soundFolder();
  const stored = join(folder, "stored");
  mkdirSync(stored);
  const store = async (samples: Float32Array) => {
    const bytes = readFileSync(await writePcm(join(folder, "sound.wav"), 24_000, [samples]));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    writeFileSync(join(stored, sha256), bytes);
    return sha256;
  };
  const hiss = noise(4);
  const bed = await store(samplesFrom(3, 24_000, (t) => sine(220, 0.2)(t) + sine(277, 0.15)(t)));
  const line = await store(samplesFrom(1.6, 24_000, (t) => hiss() * 0.3 * Math.sin(Math.PI * 2.5 * t) ** 2));
  const words = "Every word stands where it is spoken".split(" ").map((text, index) => ({
    text,
    startSeconds: index * 0.22,
    endSeconds: index * 0.22 + 0.2,
  }));
  const speech = { text: "Every word stands where it is spoken", voice: "rms", timing: "measured" as const, words };
  const short = sampleProject();
  const scenes = short.scenes.map((scene) => ({ ...scene, durationInFrames: 25 }));
  let project: Project = addAsset({ ...short, scenes }, soundAsset("bed.wav", 3, { sha256: bed })).project;
  project = addAsset(project, soundAsset("line.wav", 1.6, { sha256: line, speech })).project;
  project = edited(project, { op: "set_music", assetId: "bed" }, { op: "add", assetId: "line", atSeconds: 0.6 });
  project = { ...project, tracks: (project.tracks ?? []).map((track) => ({ ...track, trackId: track.assetId })) };
  const film = new FilmSound({
    audio,
    encoderFolder,
    scratchFolder: () => mkdtempSync(join(folder, "scratch-")),
    pathOf: async (_, { sha256 }) => join(stored, sha256),
  });
  return { project, film, folder };
}

function edited(project: Project, ...operations: object[]): Project {
  return editAudio(project, parseAudioOperations(operations as Parameters<typeof parseAudioOperations>[0])).project;
}
