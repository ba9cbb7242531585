import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { compileUnchecked } from "../../sandbox/code/compile/compile-unchecked.ts";
import type { StagePage } from "../../sandbox/render/browser/page.ts";
import { pngPixels } from "../../sandbox/render/pictures/png-pixels.ts";
import { seekTo } from "../../sandbox/render/pictures/seek-to.ts";
import type { Timeline, TimelineAsset } from "../../sandbox/render/protocol.ts";
import { encoded } from "../src/media/support/made-files.ts";
import { openImporter } from "../src/media/support/open-importer.ts";
import { decodedFrames } from "../support/decoded-frames.ts";
import { CLIP_SIZE, numberIn, numbersIn, writeNumberedClip } from "../support/numbered-clip.ts";
import { lookAt, openStagePages, showTimeline } from "../support/stage-page.ts";

const { importer, folder, close } = openImporter();
const stage = await openStagePages();
mkdirSync(join(stage.scratch, "assets"));
const page = await stage.open();
afterAll(async () => {
  await stage.close();
  close();
});

interface Clip {
  readonly asset: TimelineAsset;
  /** What each frame of the stored clip shows. */
  readonly numbers: readonly number[];
}

let made = 0;

/** Brought in by the real importer, and laid where pages find it. */
async function importedClip(path: string): Promise<Clip> {
  made += 1;
  const { file, width, height, durationSeconds, fps, hasAlpha } = await importer.importMedia({ source: { path } });
  const sha256 = made.toString(16).padStart(64, "0");
  copyFileSync(file, join(stage.scratch, "assets", `${sha256}.mp4`));
  const facts = { width, height, durationSeconds, fps, hasAlpha } as Partial<TimelineAsset>;
  const asset: TimelineAsset = { assetId: "clip", name: "clip.mp4", kind: "video", sha256, extension: "mp4", ...facts };
  return { asset, numbers: numbersIn(await decodedFrames(file), CLIP_SIZE.height * (hasAlpha ? 2 : 1)) };
}

function showing(clip: Clip, body: string, top = ""): Timeline {
  const code = `import { AbsoluteFill, Freeze, Loop, OffthreadVideo, Sequence, Series, Video, staticFile, useCurrentFrame } from "remotion";
${top}
export default function Scene() { const frame = useCurrentFrame(); const src = staticFile("clip.mp4");
return <AbsoluteFill style={{ backgroundColor: "#2060c0" }}>{frame < 0}${body}</AbsoluteFill>; }`;
  const { compiled } = compileUnchecked(code);
  const scene = { sceneId: "s", title: "", compiled, startFrame: 0, durationInFrames: 90, assets: [clip.asset] };
  return { ...CLIP_SIZE, fps: 30, durationInFrames: 90, theme: "midnight", scenes: [scene] };
}

async function pixelsAt(timeline: Timeline, frame: number, on: StagePage = page) {
  const { png } = await lookAt(on, timeline, frame);
  return pngPixels(Buffer.from(png, "base64"));
}

async function numbersAt(timeline: Timeline, frames: readonly number[], on: StagePage = page): Promise<number[]> {
  await showTimeline(on, timeline);
  const numbers: number[] = [];
  for (const frame of frames) {
    const { bytes, channels } = await pixelsAt(timeline, frame, on);
    numbers.push(numberIn(bytes, channels));
  }
  return numbers;
}

const range = (count: number, from = 0) => Array.from({ length: count }, (_, index) => from + index);
const path30 = join(folder, "plain.mp4");
writeNumberedClip(path30, 60, 30);
const plain = await importedClip(path30);

describe("a clip shows the frame that belongs to the scene's", () => {
  test("forwards, each frame", async () => {
    expect(plain.numbers).toEqual(range(60));
    expect(await numbersAt(showing(plain, "<OffthreadVideo src={src} />"), range(60))).toEqual(range(60));
  });

  test("at random, and backwards", async () => {
    const order = [40, 3, 57, 12, 59, 50, 51, 9, 8, 7, 31, 0, 59];
    expect(await numbersAt(showing(plain, "<Video src={src} />"), order)).toEqual(order);
  });

  test("in two pages at once, each at its own place", async () => {
    const timeline = showing(plain, "<Video src={src} />");
    const other = await stage.open();
    const [one, two] = [range(20, 5), [55, 20, 21, 22, 0, 1, 2, 44, 45, 46, 30, 31]];
    expect(await Promise.all([numbersAt(timeline, one), numbersAt(timeline, two, other)])).toEqual([one, two]);
    await other.close();
  });

  test.each([
    ["", "by one module for all frames"],
    ["let drawn = 0; function count() { drawn += 1; return null; }", "by a module for each frame"],
  ])("twice on one frame at different places %s%s", async (top) => {
    const half = "position: 'absolute', left: 0, width: 320, height: 90, objectFit: 'cover', objectPosition: 'top'";
    const twice = `<Video src={src} trimBefore={30} style={{${half}, top: 90}} /><Video src={src} style={{${half}, top: 0}} />`;
    const timeline = showing(plain, top ? `${twice}{count()}` : twice, top);
    await showTimeline(page, timeline);
    for (const frame of [7, 8, 9, 20]) {
      const { bytes, channels } = await pixelsAt(timeline, frame);
      const below = 90 * CLIP_SIZE.width * channels;
      expect([numberIn(bytes, channels), numberIn(bytes, channels, below)]).toEqual([frame, frame + 30]);
    }
  });
});

describe("time", () => {
  const cases: [what: string, body: string, frames: number[], expected: number[]][] = [
    [
      "trimBefore and trimAfter, the last frame stays",
      "<Video src={src} trimBefore={10} trimAfter={20} />",
      [0, 5, 9, 10, 70],
      [10, 15, 19, 19, 19],
    ],
    [
      "startFrom and endAt, as they were called",
      "<OffthreadVideo src={src} startFrom={10} endAt={20} />",
      [0, 9, 30],
      [10, 19, 19],
    ],
    ["playbackRate", "<Video src={src} playbackRate={2.5} />", [0, 1, 2, 3, 4, 20, 60], [0, 2, 5, 7, 10, 50, 59]],
    ["slow motion", "<Video src={src} playbackRate={0.25} />", [0, 3, 4, 39, 40], [0, 0, 1, 9, 10]],
    [
      "loop within what is left by the cuts",
      "<Video src={src} trimBefore={10} trimAfter={20} loop />",
      [9, 10, 11, 35, 80],
      [19, 10, 11, 15, 10],
    ],
    ["the clock of a Sequence", "<Sequence from={20}><Video src={src} /></Sequence>", [20, 21, 50], [0, 1, 30]],
    [
      "a Sequence that began before the scene",
      "<Sequence from={-15}><Video src={src} /></Sequence>",
      [0, 10],
      [15, 25],
    ],
    ["the clock of a Loop", "<Loop durationInFrames={8}><Video src={src} /></Loop>", [7, 8, 17], [7, 0, 1]],
    [
      "the clock of a Series",
      "<Series><Series.Sequence durationInFrames={12}><Video src={src} /></Series.Sequence><Series.Sequence durationInFrames={40}><Video src={src} trimBefore={30} /></Series.Sequence></Series>",
      [11, 12, 13],
      [11, 30, 31],
    ],
    ["Freeze", "<Freeze frame={33}><Video src={src} /></Freeze>", [0, 50], [33, 33]],
    ["after its end the last frame stays", "<Video src={src} />", [59, 60, 89], [59, 59, 59]],
  ];
  test.each(cases)("%s", async (_, body, frames, expected) => {
    expect(await numbersAt(showing(plain, body), frames)).toEqual(expected);
  });

  test("before its start there is nothing", async () => {
    const timeline = showing(plain, "<Sequence from={20}><Video src={src} /></Sequence>");
    await showTimeline(page, timeline);
    const { bytes } = await pixelsAt(timeline, 19);
    expect([...bytes.subarray(0, 3)]).toEqual([0x20, 0x60, 0xc0]);
  });

  test("a clip that holds still is not captured again", async () => {
    const timeline = showing(plain, "<Video src={src} />");
    await showTimeline(page, timeline);
    const changes: unknown[] = [];
    for (const frame of [57, 58, 59, 60, 61]) changes.push((await lookAt(page, timeline, frame)).changed);
    expect(changes.slice(1)).toEqual([true, true, false, false]);
  });

  test.each([
    ["<Video src={src} trimBefore={60} />", /trimBefore is 60.*60 frames/],
    ["<Video src={src} trimBefore={9} trimAfter={9} />", /trimAfter.*larger than trimBefore/],
    ["<Video src={src} playbackRate={0} />", /playbackRate must be a number from/],
    ["<Video src={src} trimBefore={-3} />", /trimBefore must be a number/],
    ["<>{Array.from({length: 40}, (_, i) => <Video key={i} src={src} style={{opacity: 0}} />)}</>", /40 clips at once/],
  ])("%s is an error in words", async (body, expected) => {
    await expect(numbersAt(showing(plain, body), [0])).rejects.toThrow(expected);
  });
});

describe("whatever a clip was, each frame is that of its stored form", () => {
  const at = (name: string) => join(folder, name);
  /** The frame of the clip that a frame of 30 a second shows. */
  const shown = ({ asset, numbers }: Clip, frames: readonly number[]) =>
    frames.map((frame) => numbers[Math.min(numbers.length - 1, Math.floor((frame * (asset.fps ?? 0)) / 30 + 1e-6))]);
  const exact = async (clip: Clip, frames: readonly number[]) =>
    expect(await numbersAt(showing(clip, "<Video src={src} />"), frames)).toEqual(shown(clip, frames));

  test("24 frames a second", async () => {
    writeNumberedClip(at("film.mp4"), 48, 24);
    const clip = await importedClip(at("film.mp4"));
    expect([clip.asset.fps, clip.numbers]).toEqual([24, range(48)]);
    await exact(clip, range(60));
  });

  test("29.97 frames a second, to its end", async () => {
    const rate = ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-r", "30000/1001"];
    writeNumberedClip(at("tv.mp4"), 60, 30_000 / 1_001, rate);
    const clip = await importedClip(at("tv.mp4"));
    expect(clip.asset.fps).toBeCloseTo(29.97, 3);
    await exact(clip, [0, 1, 2, 29, 30, 31, 58, 59]);
  });

  test("HEVC, without sound", async () => {
    writeNumberedClip(at("new.mp4"), 20, 30, [
      "-c:v",
      "libx265",
      "-preset",
      "ultrafast",
      "-pix_fmt",
      "yuv420p",
      "-tag:v",
      "hvc1",
    ]);
    await exact(await importedClip(at("new.mp4")), [0, 1, 7, 19, 4]);
  });

  test("a variable rate", async () => {
    const codec = ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-video_track_timescale", "600"];
    writeNumberedClip(at("fast.mp4"), 30, 30, codec);
    writeNumberedClip(at("slow.mp4"), 15, 15, codec, { first: 30 });
    writeFileSync(at("list.txt"), "file fast.mp4\nfile slow.mp4\n");
    encoded(["-f", "concat", "-safe", "0", "-i", at("list.txt"), "-c", "copy"], at("mixed.mp4"));
    const clip = await importedClip(at("mixed.mp4"));
    expect(clip.asset.durationSeconds).toBeCloseTo(2, 1);
    expect([clip.numbers[0], clip.numbers.at(-1)]).toEqual([0, 44]);
    await exact(clip, [0, 1, 2, 14, 29, 30, 31, 45, 52]);
  });

  test("turned by its container", async () => {
    writeNumberedClip(at("flat.mp4"), 10, 30);
    encoded(["-display_rotation", "180", "-i", at("flat.mp4"), "-c", "copy"], at("turned.mp4"));
    const clip = await importedClip(at("turned.mp4"));
    const upright = showing(clip, "<Video src={src} style={{ rotate: '180deg' }} />");
    expect(await numbersAt(upright, [0, 3, 9, 4])).toEqual([0, 3, 9, 4]);
  });

  test("transparent, over a coloured ground", async () => {
    const codec = [
      "-c:v",
      "libvpx-vp9",
      "-pix_fmt",
      "yuva420p",
      "-deadline",
      "realtime",
      "-cpu-used",
      "8",
      "-lossless",
      "1",
    ];
    writeNumberedClip(at("clear.webm"), 20, 30, codec, { isClear: true });
    const clip = await importedClip(at("clear.webm"));
    expect(clip.asset).toMatchObject({ hasAlpha: true, ...CLIP_SIZE });
    const timeline = showing(clip, "<Video src={src} />");
    expect(await numbersAt(timeline, [0, 1, 5, 19, 6])).toEqual([0, 1, 5, 19, 6]);
    const { bytes, channels } = await pixelsAt(timeline, 3);
    const below = (150 * CLIP_SIZE.width + 160) * channels;
    expect([...bytes.subarray(below, below + 3)]).toEqual([0x20, 0x60, 0xc0]);
  });
});

test("a browser without H.264 is told apart from a faulty scene", async () => {
  await stage.runInPages("VideoDecoder.isConfigSupported = async () => ({ supported: false })");
  const timeline = showing(plain, "<Video src={src} />");
  await showTimeline(page, timeline);
  expect((await page.seek(0)).fault).toMatchObject({ sceneId: "s", kind: "no-decoder" });
  await expect(seekTo(page, timeline, 1)).rejects.toMatchObject({ failure: { code: "no-decoder" } });
});
