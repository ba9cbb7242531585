import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { compileUnchecked } from "../../../sandbox/code/compile/compile-unchecked.ts";
import { pngPixels } from "../../../sandbox/render/pictures/png-pixels.ts";
import type { TimelineAsset } from "../../../sandbox/render/protocol.ts";
import type { SourcedTimeline } from "../../../src/render/timeline-of.ts";
import { framesToDraw } from "../../support/open-renderer.ts";
import { samplePng, sha256 } from "../../support/sample-png.ts";
import { ROOT } from "../../support/server.ts";
import { sharedRenderer } from "../../support/shared-renderer.ts";

// The renderer is that of the build, and so are its errors.
const { explainFailure } = (await import(
  join(ROOT, "dist/src/render/explain-failure.js")
)) as typeof import("../../../src/render/explain-failure.ts");

const renderer = sharedRenderer();
const folder = mkdtempSync(join(tmpdir(), "sw-assets-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const RED = [220, 20, 60] as const;
const GREEN = [20, 160, 90] as const;
const PNG = {
  container: "png",
  scale: 1,
  crf: 0,
  preset: "fast",
  capture: "lossless",
  captureQuality: 100,
  fps: 30,
} as const;
const MP4 = { container: "mp4", scale: 1, crf: 19, preset: "veryfast", captureQuality: 90, fps: 30 } as const;

function stored(name: string, color: readonly [number, number, number]): { asset: TimelineAsset; path: string } {
  const bytes = samplePng(64, 36, color);
  const path = join(folder, `${sha256(bytes)}.png`);
  writeFileSync(path, bytes);
  const assetId = name.replace(/\.png$/, "");
  return {
    asset: { assetId, name, kind: "image", sha256: sha256(bytes), extension: "png", width: 64, height: 36 },
    path,
  };
}

function showing(body: string, given: readonly { asset: TimelineAsset; path: string }[], frames = 4): SourcedTimeline {
  const code = `import { AbsoluteFill, Img, staticFile, useCurrentFrame } from "remotion";
import { asset } from "@scenewright/components";
export default function Scene() { const frame = useCurrentFrame(); return <AbsoluteFill>{asset.length < 0}{frame < 0}${body}</AbsoluteFill>; }`;
  const scene = {
    sceneId: "shown",
    title: "",
    compiled: compileUnchecked(code).compiled,
    startFrame: 0,
    durationInFrames: frames,
    assets: given.map(({ asset }) => asset),
  };
  const assetPaths = Object.fromEntries(given.map(({ asset, path }) => [`${asset.sha256}.png`, path]));
  return { width: 320, height: 180, fps: 30, durationInFrames: frames, theme: "midnight", scenes: [scene], assetPaths };
}

async function middleOf(timeline: SourcedTimeline, frame = 0): Promise<number[]> {
  const file = await renderer.still(timeline, frame, PNG);
  const { bytes, width, channels } = pngPixels(await readFile(file.path));
  await file.discard();
  const at = (90 * width + 160) * channels;
  return [...bytes.subarray(at, at + 3)];
}

/** What a person is told. */
async function said(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "nothing";
  } catch (error) {
    return String((explainFailure(error) as Error).message);
  }
}

const FULL = 'style={{width: "100%", height: "100%"}}';

describe("a picture of the project", () => {
  test("is drawn by its name and by its id, in the first frame already", async () => {
    const red = stored("logo.png", RED);
    expect(await middleOf(showing(`<Img src={staticFile("logo.png")} ${FULL} />`, [red]))).toEqual([...RED]);
    expect(await middleOf(showing(`<Img src={asset("logo")} ${FULL} />`, [red]))).toEqual([...RED]);
  });

  test("changes from frame to frame as the code says", async () => {
    const body = `<Img src={staticFile(frame < 2 ? "a.png" : "b.png")} ${FULL} />`;
    const timeline = showing(body, [stored("a.png", RED), stored("b.png", GREEN)]);
    expect(await middleOf(timeline, 1)).toEqual([...RED]);
    expect(await middleOf(timeline, 2)).toEqual([...GREEN]);
  });

  test("is part of what a segment is known by: other bytes under the same name are drawn", async () => {
    const body = `<Img src={staticFile("logo.png")} ${FULL} />`;
    const of = { owner: "ada", projectId: "pictures" };
    const first = await renderer.video(showing(body, [stored("logo.png", RED)], 12), MP4, of);
    const same = await framesToDraw(renderer, showing(body, [stored("logo.png", RED)], 12), MP4, of);
    const other = await framesToDraw(renderer, showing(body, [stored("logo.png", GREEN)], 12), MP4, of);
    await first.discard();
    expect([same, other]).toEqual([0, 12]);
  });

  test("that the scene was not given is an error with the next step", async () => {
    const wrong = renderer.frames(
      showing('<Img src={staticFile("other.png")} />', [stored("logo.png", RED)]),
      [0],
      160,
    );
    expect(await said(wrong)).toMatch(/other\.png/);
    const address = renderer.frames(showing('<Img src="https://example.com/a.png" />', []), [0], 160);
    expect(await said(address)).toMatch(/staticFile/);
  });

  test("of a file that is no picture is an error, and the next one is drawn", async () => {
    const { asset } = stored("broken.png", RED);
    const path = join(folder, "broken");
    writeFileSync(path, "no picture");
    const broken = { asset: { ...asset, sha256: "b".repeat(64) }, path };
    expect(await said(middleOf(showing(`<Img src={staticFile("broken.png")} ${FULL} />`, [broken])))).toMatch(
      /could not be read/,
    );
    expect(
      await middleOf(showing(`<Img src={staticFile("logo.png")} ${FULL} />`, [stored("logo.png", GREEN)])),
    ).toEqual([...GREEN]);
  });

  test("may be a small data: PNG in the code", async () => {
    const data = `data:image/png;base64,${samplePng(8, 8, GREEN).toString("base64")}`;
    expect(await middleOf(showing(`<Img src={"${data}"} ${FULL} />`, []))).toEqual([...GREEN]);
  });
});
