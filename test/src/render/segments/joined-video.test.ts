import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Timeline, VideoEncoding } from "../../../../sandbox/render/protocol.ts";
import { framesToDraw, openRenderer, segmentFolder } from "../../../support/open-renderer.ts";
import { sampled } from "../../../support/sampled.ts";
import { frameRates, numbersInVideo, packetTimes } from "./numbers-in-video.ts";
import { numberedTimeline, type Part } from "./timelines.ts";

const OF = { owner: "ada", projectId: "numbers" };
const segments = segmentFolder();
const renderer = openRenderer(segments.path);
beforeAll(() => renderer.warmUp());
afterAll(async () => {
  await renderer.close();
  segments.remove();
});

const fade = { kind: "cross-fade", durationInFrames: 12 } as const;
const PARTS: readonly Part[] = [
  { length: 1 },
  { length: 70 },
  { length: 2 },
  { length: 20 },
  { length: 30, transitionIn: fade },
];

function encodingAt(fps: number, container: "mp4" | "webm" = "mp4"): VideoEncoding {
  return { container, scale: 1, crf: 19, preset: "veryfast", captureQuality: 90, fps };
}

/** Renders and reads the numbers of all frames back from the file. */
async function render(timeline: Timeline, encoding = encodingAt(timeline.fps), by = renderer) {
  const { path, facts, notes, drawnFrames, discard } = await by.video(timeline, encoding, OF);
  const numbers = await numbersInVideo(path);
  const times = await packetTimes(path);
  const rate = await frameRates(path);
  const bytes = readFileSync(path);
  await discard();
  return { numbers, times, rate, facts, notes, drawnFrames, bytes };
}

const inOrder = ({ durationInFrames }: Timeline) => Array.from({ length: durationInFrames }, (_, frame) => frame);

describe("a file joined from segments has every frame in its place", () => {
  test.each(sampled([30, 24, 60], 3))("MP4 at %i frames a second", async (fps) => {
    const timeline = numberedTimeline(PARTS, fps);
    const { numbers, facts, times } = await render(timeline);
    expect(numbers).toEqual(inOrder(timeline));
    expect(facts).toMatchObject({ width: 160, height: 90, fps, frames: timeline.durationInFrames, hasAudio: true });
    expect(stepsOf(times.map(({ shown }) => shown).sort((a, b) => a - b))).toEqual([512]);
    expect(stepsOf(times.map(({ decoded }) => decoded))).toEqual([512]);
    for (const { shown, decoded } of times) expect(shown).toBeGreaterThanOrEqual(decoded);
  });

  test.each(sampled([24_000, 30_000, 60_000], 3))("MP4 at %i/1001 frames a second, exactly", async (over) => {
    const fps = over / 1001;
    const timeline = numberedTimeline(PARTS, fps);
    const { numbers, facts, times, rate } = await render(timeline);
    expect(numbers).toEqual(inOrder(timeline));
    expect(facts).toMatchObject({ fps, frames: timeline.durationInFrames });
    expect(rate).toMatchObject({ r_frame_rate: `${over}/1001`, avg_frame_rate: `${over}/1001` });
    expect(stepsOf(times.map(({ shown }) => shown).sort((a, b) => a - b))).toEqual([1001]);
  });

  test("WebM", async () => {
    const timeline = numberedTimeline(PARTS);
    const { numbers, facts, times } = await render(timeline, encodingAt(30, "webm"));
    expect(numbers).toEqual(inOrder(timeline));
    expect(facts).toMatchObject({ fps: 30, frames: timeline.durationInFrames, hasAudio: true });
    // Its clock counts milliseconds.
    for (const [frame, { shown }] of times.entries())
      expect(Math.abs(shown - (frame * 1000) / 30)).toBeLessThanOrEqual(1);
  });
});

function stepsOf(times: readonly number[]): number[] {
  return [...new Set(times.slice(1).map((time, index) => time - (times[index] as number)))];
}

describe("an export after another", () => {
  const timeline = numberedTimeline(PARTS);
  const edited = numberedTimeline(PARTS.map((part, index) => (index === 1 ? { ...part, extra: "<p>new</p>" } : part)));

  test("exporting the same again gives the same file without drawing anything", async () => {
    const first = await render(timeline);
    const second = await render(timeline);
    expect(second.drawnFrames).toEqual([]);
    expect(second.notes).toEqual([`Reused ${timeline.durationInFrames} of ${timeline.durationInFrames} frames.`]);
    expect(second.bytes.equals(first.bytes)).toBe(true);
  });

  test("exporting after one edit draws only the edited scene", async () => {
    expect(await framesToDraw(renderer, edited, encodingAt(30), OF)).toBe(70);
    const { numbers, drawnFrames, notes } = await render(edited);
    expect(numbers).toEqual(inOrder(edited));
    expect(drawnFrames).toEqual([
      [1, 46],
      [46, 71],
    ]);
    expect(notes).toContain('Drawn again: "part-1" (the code changed).');
    expect(await framesToDraw(renderer, edited, encodingAt(30), OF)).toBe(0);
  });

  test("exporting for another owner draws everything", async () => {
    expect(await framesToDraw(renderer, timeline, encodingAt(30), { ...OF, owner: "bob" })).toBe(
      timeline.durationInFrames,
    );
  });

  test("damaged segments are drawn again, and the report says so", async () => {
    const kept = keptFiles();
    for (const path of kept) {
      const bytes = readFileSync(path);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
      writeFileSync(path, bytes);
    }
    const { numbers, notes } = await render(timeline);
    expect(numbers).toEqual(inOrder(timeline));
    expect(notes).toContain("Drawn again: everything (the kept copy was damaged).");
  });

  test("an export works where nothing can be kept, and the log says so", async () => {
    const file = join(segments.path, "a-file");
    writeFileSync(file, "");
    const other = openRenderer(file);
    const { numbers } = await render(timeline, encodingAt(30), other);
    expect(numbers).toEqual(inOrder(timeline));
    expect(other.log.join()).toContain("segment cache");
    await other.close();
  });

  test("an export that was stopped resumes from its finished segments", async () => {
    const long = numberedTimeline(Array.from({ length: 4 }, () => ({ length: 45, extra: "<i>stopped</i>" })));
    const abort = new AbortController();
    const before = keptFiles().length;
    const stopped = renderer.video(long, encodingAt(30), OF, {
      signal: abort.signal,
      onProgress: () => keptFiles().length > before && abort.abort(),
    });
    await expect(stopped).rejects.toThrow();
    const left = await framesToDraw(renderer, long, encodingAt(30), OF);
    expect(left).toBeLessThan(long.durationInFrames);
    const { numbers, drawnFrames } = await render(long);
    expect(numbers).toEqual(inOrder(long));
    expect(drawnFrames.reduce((sum, [from, to]) => sum + to - from, 0)).toBe(left);
  });

  test("two processes that export the same video both get it right", async () => {
    const shared = numberedTimeline(PARTS.map((part) => ({ ...part, extra: "<b>shared</b>" })));
    const other = openRenderer(segments.path);
    const both = await Promise.all([render(shared), render(shared, encodingAt(30), other)]);
    for (const { numbers } of both) expect(numbers).toEqual(inOrder(shared));
    await other.close();
  });

  test("an export leaves no file behind but the kept segments", async () => {
    const names = keptFiles().map((path) => path.slice(path.lastIndexOf("/") + 1));
    for (const name of names) expect(name).toMatch(/^[0-9a-f]{40}-[0-9a-f]{64}$/);
  });
});

function keptFiles(): string[] {
  const all = readdirSync(join(segments.path, "files"), { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}
