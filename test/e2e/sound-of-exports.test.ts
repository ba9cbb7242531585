import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { LoudnessMeter } from "../../sandbox/audio/mix/loudness-meter.ts";
import { PeakMeter } from "../../sandbox/audio/mix/true-peak.ts";
import { decodedFrames, pictureStream } from "../support/decoded-frames.ts";
import type { Facts } from "../support/server.ts";
import { type SharedServer, sharedServer } from "../support/shared-server.ts";
import { decodedSound, rms, samplesFrom, sine, writePcm } from "../support/sound-files.ts";
import { toneLevel } from "../support/tone-level.ts";

const FPS = 30;
/** Ten scenes, each of one colour: 20 s and a little more, as narration lengthens some. */
const COLOURS = [
  "#800000",
  "#008000",
  "#000080",
  "#808000",
  "#800080",
  "#008080",
  "#806040",
  "#408060",
  "#604080",
  "#c0c0c0",
];
const NARRATION: Readonly<Record<number, string>> = {
  2: "The moon pulls the sea.",
  5: "Twice a day the water rises, and then it falls again, on every coast there is.",
};
/** Music lies above all that the voice says, so that what it does can be measured under it. */
const MUSIC_HZ = 9_000;
const TONES = { foreign: 700, cut: 1_100, silent: 12_500, muted: 13_500, last: 11_000 } as const;

interface Track {
  readonly trackId: string;
  readonly role: string;
  readonly heardFrom: number;
  readonly heardTo: number;
}
interface Spoken {
  readonly sceneId: string;
  readonly startSeconds: number;
  readonly words: readonly { readonly text: string; readonly startSeconds: number; readonly endSeconds: number }[];
}

let server: SharedServer;
let projectId: string;
let scenes: Facts["scenes"];
let voices: readonly Spoken[];
let tracks: readonly Track[];
let film: { left: Float32Array; right: Float32Array };
let frames: Buffer;
/** Of a frame in the file: drafts are smaller than their film. */
let size: { readonly width: number; readonly height: number };
let files: Facts["files"];

const filled = (colour: string) => `import { AbsoluteFill } from "remotion";

export default function Scene() {
  return <AbsoluteFill style={{ backgroundColor: "${colour}" }} />;
}
`;
const track = (part: string) => tracks.find(({ trackId }) => trackId.includes(part)) as Track;
const seconds = () => frames.length / (size.width * size.height * 3) / FPS;
/** Where a word is said, by the clock of the film. */
const wordsOf = ({ sceneId, startSeconds, words }: Spoken) => {
  const start = (scenes.find((scene) => scene.sceneId === sceneId)?.startFrame ?? 0) / FPS + startSeconds;
  return words.map(({ startSeconds: from, endSeconds: to }) => ({ from: start + from, to: start + to }));
};

async function exported() {
  const job = await server.ok("export_video", { projectId, quality: "draft", wait: true });
  const ended = await server.ok("wait_for_job", { jobId: job.jobId, timeoutSeconds: 45 });
  expect(ended.status, ended.message).toBe("done");
  return ended;
}

beforeAll(async () => {
  server = await sharedServer();
  ({ projectId } = await server.ok("create_project", { title: "Tides", fps: FPS, width: 320, height: 180 }));
  const plans = COLOURS.map((_, index) => ({
    sceneId: `s${index}`,
    title: `Scene ${index}`,
    seconds: 2,
    headline: "x",
    ...(NARRATION[index] ? { narration: NARRATION[index] } : {}),
  }));
  await server.ok("plan_scenes", { projectId, scenes: plans });
  for (const [index, colour] of COLOURS.entries())
    await server.ok("generate_scene_code", { projectId, sceneId: `s${index}`, code: filled(colour) });
  voices = ((await server.ok("generate_voiceover", { projectId })) as unknown as { scenes: Spoken[] }).scenes;
  ({ scenes } = await server.ok("get_project", { projectId }));
  const end = (scenes.at(-1)?.startFrame ?? 0) / FPS + 2;
  const imported = async (name: string, length: number, hertz: number, amplitude: number) => {
    const path = await writePcm(join(server.home, name), 48_000, [samplesFrom(length, 48_000, sine(hertz, amplitude))]);
    return ((await server.ok("import_asset", { projectId, path })) as unknown as { assetId: string }).assetId;
  };
  // Longer than the film: where a tone comes round, two of its phases are heard at once.
  const music = await imported("bed.wav", 40, MUSIC_HZ, 0.3);
  const foreign = await imported("\u0442\u043e\u043d \u97f3\u697d.wav", 0.8, TONES.foreign, 0.25);
  const cut = await imported("cut.wav", 6, TONES.cut, 0.25);
  const silent = await imported("silent.wav", 6, TONES.silent, 0.9);
  const muted = await imported("muted.wav", 6, TONES.muted, 0.9);
  const last = await imported("last.wav", 1, TONES.last, 0.2);
  await server.ok("edit_audio", {
    projectId,
    operations: [
      { op: "set_music", assetId: music },
      { op: "add", assetId: foreign, atSeconds: 0.6 },
      { op: "add", assetId: cut, sceneId: "s8", atSeconds: 0.5 },
      { op: "trim", trackId: "cut", seconds: 1 },
      { op: "add", assetId: silent, atSeconds: 0, volumeDb: -60 },
      { op: "add", assetId: muted, atSeconds: 0 },
      { op: "mute", trackId: "muted" },
      { op: "add", assetId: last, atSeconds: end - 0.8 },
    ],
  });
  const { tracks: placed } = (await server.ok("edit_audio", {
    projectId,
    operations: [{ op: "fade", trackId: "music", inSeconds: 0.2, outSeconds: 0.2 }],
  })) as unknown as { tracks: Track[] };
  tracks = placed;
  await server.ok("set_captions", { projectId, source: "voice", style: "karaoke" });
  ({ files } = await exported());
  const video = files.find(({ mimeType }) => mimeType === "video/mp4")?.path ?? "";
  const { width, height } = await pictureStream(video);
  size = { width: Number(width), height: Number(height) };
  [film, frames] = await Promise.all([decodedSound(video), decodedFrames(video)]);
}, 300_000);

describe("the export of a narrated, captioned, scored film", () => {
  test("has every placed clip where it was placed, for as long, and nowhere else", () => {
    for (const [name, hertz] of [
      ["cut", TONES.cut],
      ["last", TONES.last],
      ["audio", TONES.foreign],
    ] as const) {
      const { heardFrom, heardTo } = name === "audio" ? { heardFrom: 0.6, heardTo: 1.4 } : track(name);
      const inside = toneLevel(film.left, hertz, heardFrom + 0.05, heardTo - 0.05);
      expect(inside, name).toBeGreaterThan(-30);
      expect(toneLevel(film.left, hertz, heardFrom - 0.5, heardFrom - 0.03), name).toBeLessThan(inside - 25);
      if (heardTo + 0.5 < seconds())
        expect(toneLevel(film.left, hertz, heardTo + 0.03, heardTo + 0.5), name).toBeLessThan(inside - 25);
    }
  });

  test("is as loud as streaming services play it, and peaks below -1 dBTP after its lossy encoding", () => {
    const [loudness, peaks] = [new LoudnessMeter(), new PeakMeter()];
    loudness.add(film, film.left.length);
    peaks.add(film, film.left.length);
    expect(Math.abs((loudness.integrated() ?? 0) + 14)).toBeLessThan(0.5);
    expect(20 * Math.log10(peaks.end().truePeak)).toBeLessThanOrEqual(-1);
  });

  test("lowers its music under the voice and brings it back, without a step of more than a decibel", () => {
    const step = 0.02;
    const end = seconds() - 0.5;
    const levels = Array.from({ length: Math.floor((end - 0.5) / step) }, (_, index) => {
      const at = 0.5 + index * step;
      return toneLevel(film.left, MUSIC_HZ, at - 0.02, at + 0.02);
    });
    for (const [index, level] of levels.entries())
      if (index > 0) expect(Math.abs(level - (levels[index - 1] as number)), `${0.5 + index * step} s`).toBeLessThan(1);
    const levelAt = (at: number) => levels[Math.round((at - 0.5) / step)] as number;
    const words = voices.flatMap(wordsOf);
    const under = levelAt(((words[0]?.from ?? 0) + (words[0]?.to ?? 0)) / 2);
    const alone = levelAt(3.2);
    expect(under - alone).toBeLessThan(-10.5);
    expect(under - alone).toBeGreaterThan(-13.5);
  });

  test("has captions of the words that were spoken, in the picture and beside it, while they are spoken", () => {
    const path = files.find((file) => file.path.endsWith(".srt"))?.path ?? "";
    const cues = readFileSync(path, "utf8").trim().split("\n\n");
    const text = cues.map((cue) => cue.split("\n").slice(2).join(" ")).join(" ");
    expect(text).toBe([NARRATION[2], NARRATION[5]].join(" "));
    const at = (stamp: string) => {
      const [hours = 0, minutes = 0, rest = 0] = stamp.replace(",", ".").split(":").map(Number);
      return hours * 3600 + minutes * 60 + rest;
    };
    const [first, last] = [voices[0], voices[1]].map((voice) => wordsOf(voice as Spoken));
    expect(at((cues[0] ?? "").split("\n")[1]?.split(" --> ")[0] ?? "")).toBeCloseTo(first?.[0]?.from ?? 0, 1);
    const until = at((cues.at(-1) ?? "").split("\n")[1]?.split(" --> ")[1] ?? "");
    expect(until).toBeGreaterThanOrEqual((last?.at(-1)?.to ?? 99) - 0.05);
    // A frame with words is not of one colour.
    expect(spreadAt((first?.[1]?.from ?? 0) + 0.1)).toBeGreaterThan(60);
    expect(spreadAt(0.5)).toBeLessThan(12);
  });
});

describe("what users of other tools complain of does not happen:", () => {
  test("narration is not silently dropped: each word of each scene is heard", () => {
    expect(voices.map(({ sceneId }) => sceneId)).toEqual(["s2", "s5"]);
    for (const voice of voices)
      for (const { from, to } of wordsOf(voice)) expect(speechLevel(from, to)).toBeGreaterThan(0.01);
  });

  test("narration is not cut by the length of its scene, and no two voices are heard at once", () => {
    const spans = tracks.filter(({ role }) => role === "voice").sort((a, b) => a.heardFrom - b.heardFrom);
    expect(spans).toHaveLength(2);
    for (const [index, { heardFrom, heardTo }] of spans.entries()) {
      expect(heardFrom).toBeGreaterThanOrEqual(spans[index - 1]?.heardTo ?? 0);
      const { sceneId } = voices[index] as Spoken;
      const scene = scenes.find((each) => each.sceneId === sceneId);
      expect(heardTo).toBeLessThanOrEqual(((scene?.startFrame ?? 0) + (scene?.durationInFrames ?? 0)) / FPS + 1e-6);
    }
  });

  test("the video is not cut where it has sound, and its last frame is not eaten", () => {
    const frameCount = (scenes.at(-1)?.startFrame ?? 0) + (scenes.at(-1)?.durationInFrames ?? 0);
    expect(frames.length).toBe(frameCount * size.width * size.height * 3);
    expect(Math.abs(film.left.length / 48_000 - frameCount / FPS)).toBeLessThan(1 / FPS);
    expect(colourAt(frameCount - 1)[0]).toBeGreaterThan(170);
    expect(toneLevel(film.left, TONES.last, seconds() - 0.1, seconds() - 0.02)).toBeGreaterThan(-30);
  });

  test("volume 0 is not full volume, and a muted clip leaks nothing", () => {
    for (const hertz of [TONES.silent, TONES.muted])
      for (const from of [0.3, 2, 4]) expect(toneLevel(film.left, hertz, from, from + 0.5)).toBeLessThan(-70);
  });

  test("a file name in another script does not mute its sound", () => {
    expect(toneLevel(film.left, TONES.foreign, 0.7, 1.3)).toBeGreaterThan(-30);
  });

  test("nothing crackles at the end", () => {
    const [from, to] = [film.left.length - 4_800, film.left.length];
    expect(steepest(from, to)).toBeLessThan(steepest(from - 9_600, from) * 1.5 + 0.01);
  });

  test("sound does not drift over the joins of segments: the last scenes' sounds are on their frames", () => {
    const { heardFrom } = track("cut");
    expect(Math.abs(onsetOf(TONES.cut, heardFrom) - heardFrom)).toBeLessThan(1 / FPS);
    const scene = scenes.find(({ sceneId }) => sceneId === "s8");
    // Its picture begins half a second before, to the frame.
    const start = scene?.startFrame ?? 0;
    expect(heardFrom).toBeCloseTo(start / FPS + 0.5, 3);
    expect(distance(colourAt(start), colourAt(start + 10))).toBeLessThan(12);
    expect(distance(colourAt(start - 1), colourAt(start))).toBeGreaterThan(40);
  });
});

test("other music draws no frame, and of ten scenes an edited one alone is drawn: more than six times less than the whole", async () => {
  const total = frames.length / (size.width * size.height * 3);
  await server.ok("edit_audio", { projectId, operations: [{ op: "volume", trackId: "music", volumeDb: -20 }] });
  expect((await exported()).message).toContain(`Reused ${total} of ${total} frames.`);
  await server.ok("generate_scene_code", { projectId, sceneId: "s7", code: filled("#123456") });
  const { message } = await exported();
  const reused = Number(/Reused (\d+) of/.exec(message)?.[1]);
  expect(total / (total - reused)).toBeGreaterThan(6);
}, 240_000);

test("captions from right to left and in Chinese are drawn, and stand beside the film as they were written", async () => {
  const text = [
    "1\n00:00:00,200 --> 00:00:01,900\n\u0627\u0644\u0642\u0645\u0631 \u064a\u062c\u0630\u0628 \u0627\u0644\u0628\u062d\u0631",
    "2\n00:00:02,100 --> 00:00:03,900\n\u6708\u4eae\u5438\u5f15\u6d77\u6c34",
  ].join("\n\n");
  await server.ok("set_captions", { projectId, source: "import", text, style: "boxed" });
  const ended = await exported();
  const srt = readFileSync(ended.files.find(({ path }) => path.endsWith(".srt"))?.path ?? "", "utf8");
  expect(srt).toContain("\u0627\u0644\u0642\u0645\u0631 \u064a\u062c\u0630\u0628 \u0627\u0644\u0628\u062d\u0631");
  expect(srt).toContain("\u6708\u4eae\u5438\u5f15\u6d77\u6c34");
  expect(ended.message).not.toMatch(/no bundled font/);
  frames = await decodedFrames(ended.files.find(({ mimeType }) => mimeType === "video/mp4")?.path ?? "");
  for (const at of [1, 3]) expect(spreadAt(at)).toBeGreaterThan(60);
}, 120_000);

/** Of what is said, without the tones. */
function speechLevel(from: number, to: number): number {
  return rms(film.left, Math.round(from * 48_000), Math.round(to * 48_000));
}

function pixelAt(frame: number, x: number, y: number): [number, number, number] {
  const at = ((frame * size.height + y) * size.width + x) * 3;
  return [frames[at] ?? 0, frames[at + 1] ?? 0, frames[at + 2] ?? 0];
}

function colourAt(frame: number): [number, number, number] {
  return pixelAt(frame, 4, 4);
}

function distance(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0);
}

/** How far the colours of a frame differ from its corner's at the most. */
function spreadAt(at: number): number {
  const frame = Math.round(at * FPS);
  const corner = colourAt(frame);
  let most = 0;
  for (let y = 0; y < size.height; y += 1)
    for (let x = 0; x < size.width; x += 1) most = Math.max(most, distance(corner, pixelAt(frame, x, y)));
  return most;
}

/** The largest bend of the wave, which a click makes far larger than any tone. */
function steepest(from: number, to: number): number {
  let most = 0;
  for (let index = Math.max(2, from); index < to; index += 1) {
    const [a, b, c] = [film.left[index - 2], film.left[index - 1], film.left[index]] as [number, number, number];
    most = Math.max(most, Math.abs(c - 2 * b + a));
  }
  return most;
}

/** Where a tone is half as loud as it will be, near a moment. */
function onsetOf(hertz: number, near: number): number {
  const full = toneLevel(film.left, hertz, near + 0.1, near + 0.3);
  for (let at = near - 0.2; at < near + 0.2; at += 0.002)
    if (toneLevel(film.left, hertz, at - 0.01, at + 0.01) > full - 6) return at;
  return Number.NaN;
}
