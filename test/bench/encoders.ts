import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileUnchecked } from "../../sandbox/code/compile/compile-unchecked.ts";
import { launchBrowser } from "../../sandbox/render/browser/browser.ts";
import { StagePage } from "../../sandbox/render/browser/page.ts";
import { PageFiles } from "../../sandbox/render/browser/page-files.ts";
import type { VideoEncoding } from "../../sandbox/render/protocol.ts";
import { segmentArguments } from "../../sandbox/render/video/encoder-arguments.ts";
import { runEncoder } from "../../sandbox/render/video/ffmpeg.ts";
import type { FoundBrowser } from "../../src/platform/browsers/found-browser.ts";
import { encoderFolder } from "../../src/platform/processes/encoder-folder.ts";
import { bundleFolder } from "../../src/render/jailed-launch.ts";
import { timed } from "./measure.ts";
import { TEN_SCENES } from "./scenes.ts";
import { similarity } from "./similarity.ts";
import type { Table } from "./table.ts";

const FRAMES = 60;
const SIZE = { width: TEN_SCENES.width, height: TEN_SCENES.height };
const CHOICES: readonly Pick<VideoEncoding, "preset" | "crf" | "captureQuality">[] = [
  { preset: "ultrafast", crf: 26, captureQuality: 75 },
  { preset: "veryfast", crf: 23, captureQuality: 90 },
  { preset: "veryfast", crf: 19, captureQuality: 75 },
  { preset: "veryfast", crf: 19, captureQuality: 90 },
  { preset: "fast", crf: 19, captureQuality: 90 },
  { preset: "medium", crf: 15, captureQuality: 97 },
];

/** What the encoder's settings change: time, size and similarity to the frames that were drawn. */
export async function measureEncoders(table: Table, browser: FoundBrowser, scratch: string): Promise<void> {
  const reference = join(scratch, "reference.mp4");
  const captured = new Map<number, Buffer>();
  for (const quality of new Set([100, ...CHOICES.map(({ captureQuality }) => captureQuality)]))
    captured.set(quality, await capture(browser, quality));
  const lossless = { preset: "ultrafast", crf: 0, captureQuality: 100 } as const;
  await encode(captured.get(100) as Buffer, lossless, reference);
  for (const choice of CHOICES) {
    const path = join(scratch, "choice.mp4");
    const { milliseconds } = await timed(() => encode(captured.get(choice.captureQuality) as Buffer, choice, path));
    const kilobytes = Math.round((statSync(path).size / 1024 / FRAMES) * TEN_SCENES.fps);
    const same = await similarity(path, reference, SIZE);
    table.once(
      `encode a 1080p frame: x264 ${choice.preset}, CRF ${choice.crf}, JPEG quality ${choice.captureQuality}`,
      milliseconds / FRAMES,
      `${kilobytes} kB a second; SSIM ${same.toFixed(4)}`,
    );
  }
}

async function encode(jpegs: Buffer, choice: (typeof CHOICES)[number], path: string): Promise<void> {
  const encoding: VideoEncoding = { container: "mp4", scale: 1, fps: TEN_SCENES.fps, ...choice };
  const run = runEncoder(
    encoderFolder(),
    "ffmpeg",
    segmentArguments(encoding, { codec: "mjpeg", dither: false }, path) ?? [],
  );
  run.input.end(jpegs);
  await run.finished;
}

async function capture(browser: FoundBrowser, quality: number): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "sw-bench-capture-"));
  const opened = await launchBrowser({
    executable: browser.executable,
    scratch: folder,
    tryOwnSandbox: false,
    environment: { HOME: folder, ...browser.environment },
  });
  const page = await StagePage.open(opened, new PageFiles(bundleFolder(), ""), "assets");
  const scene = { sceneId: "s", title: "", startFrame: 0, durationInFrames: FRAMES };
  const compiled = compileUnchecked(TEN_SCENES.scenes[3]?.code ?? "").compiled;
  const timeline = { ...SIZE, fps: 30, durationInFrames: FRAMES, theme: "midnight", scenes: [{ ...scene, compiled }] };
  await page.resize(timeline, 1);
  await page.show("timeline", { timeline }, timeline, timeline);
  const frames: Buffer[] = [];
  for (let frame = 0; frame < FRAMES; frame++) {
    await page.seek(frame);
    frames.push(Buffer.from(await page.capture(timeline, 1, "jpeg", quality), "base64"));
  }
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
  return Buffer.concat(frames);
}
