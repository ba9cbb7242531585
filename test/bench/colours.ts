import { mkdtempSync, rmSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileUnchecked } from "../../sandbox/code/compile/compile-unchecked.ts";
import { strongestJail } from "../../sandbox/jail/jail-level.ts";
import { pngPixels } from "../../sandbox/render/pictures/png-pixels.ts";
import type { Timeline, VideoEncoding } from "../../sandbox/render/protocol.ts";
import { imagePlaces } from "../../sandbox/render/video/image-records.ts";
import { encodingFor } from "../../src/exports/encoding-for.ts";
import type { FoundBrowser } from "../../src/platform/browsers/found-browser.ts";
import { jailedLaunch } from "../../src/render/jailed-launch.ts";
import { RenderProcess } from "../../src/render/render-process.ts";
import { decodedFrames } from "../support/decoded-frames.ts";
import { processorSeconds } from "./processor-seconds.ts";
import { SOFT_SCENES } from "./soft-scenes.ts";
import type { Table } from "./table.ts";

const FRAMES = 30;
const SIZE = { width: 1920, height: 1080 };
const WALL = { wallClockMilliseconds: 600_000 };

/** How far colours of soft pictures are off in a file, and what it costs: processor time of all processes, and size. */
export async function measureColours(table: Table, browser: FoundBrowser): Promise<void> {
  for (const [name, code] of Object.entries(SOFT_SCENES)) {
    const timeline = timelineOf(code);
    const wanted = await drawn(browser, timeline);
    for (const format of ["mp4", "webm"] as const) {
      const encoding = encodingFor(format, "standard", timeline);
      const { path, processorMilliseconds, discard } = await render(browser, timeline, encoding);
      const error = meanError(await decodedFrames(path), wanted);
      const kilobytes = Math.round((statSync(path).size / 1024 / FRAMES) * timeline.fps);
      table.once(
        `processor time of a 1080p frame of ${name} in ${format} at standard`,
        processorMilliseconds / FRAMES,
        `mean error ${error.toFixed(2)} of 255; ${kilobytes} kB a second`,
      );
      discard();
    }
  }
}

function timelineOf(code: string): Timeline {
  const { compiled } = compileUnchecked(code);
  const scene = { sceneId: "s", title: "", compiled, startFrame: 0, durationInFrames: FRAMES };
  return { ...SIZE, fps: 30, durationInFrames: FRAMES, theme: "midnight", scenes: [scene] };
}

/** All frames as the page draws them, as RGB. */
async function drawn(browser: FoundBrowser, timeline: Timeline): Promise<Buffer> {
  const { path, discard } = await render(browser, timeline, encodingFor("png", "high", timeline));
  const frames: Buffer[] = [];
  const file = await open(path);
  for (const { start, sizeBytes } of await imagePlaces(file)) {
    const { buffer } = await file.read(Buffer.alloc(sizeBytes), 0, sizeBytes, start);
    const { bytes, channels } = pngPixels(buffer);
    const rgb = Buffer.alloc((bytes.length / channels) * 3);
    for (let from = 0, to = 0; from < bytes.length; from += channels)
      for (let channel = 0; channel < 3; channel++) rgb[to++] = bytes[from + channel] as number;
    frames.push(rgb);
  }
  await file.close();
  discard();
  return Buffer.concat(frames);
}

async function render(browser: FoundBrowser, timeline: Timeline, encoding: VideoEncoding) {
  const { level } = await strongestJail();
  const scratch = mkdtempSync(join(tmpdir(), "sw-bench-colours-"));
  const renderer = new RenderProcess(
    () => jailedLaunch(level, browser, scratch),
    () => {},
  );
  try {
    await renderer.request("warm", {}, WALL);
    const fileName = `made.${encoding.container}`;
    const before = processorSeconds(process.pid);
    await renderer.request(
      "video",
      { segments: [{ timeline, fromFrame: 0, toFrame: FRAMES, fileName }], encoding },
      WALL,
    );
    const processorMilliseconds = (processorSeconds(process.pid) - before) * 1000;
    const discard = () => rmSync(scratch, { recursive: true, force: true });
    return { path: join(scratch, fileName), processorMilliseconds, discard };
  } finally {
    await renderer.close();
  }
}

function meanError(got: Buffer, wanted: Buffer): number {
  if (got.length !== wanted.length) throw new Error("The file has other frames than were drawn.");
  let sum = 0;
  for (let at = 0; at < got.length; at++) sum += Math.abs((got[at] as number) - (wanted[at] as number));
  return sum / got.length;
}
