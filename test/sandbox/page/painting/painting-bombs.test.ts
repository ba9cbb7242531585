import { afterAll, beforeAll, expect, test } from "vitest";
import { compileUnchecked } from "../../../../sandbox/code/compile/compile-unchecked.ts";
import { MAX_LAYER_BYTES, MAX_PAINTING_COST } from "../../../../sandbox/policy/limits.ts";
import type { StagePage } from "../../../../sandbox/render/browser/page.ts";
import { sampled } from "../../../support/sampled.ts";
import { openStagePages, showTimeline } from "../../../support/stage-page.ts";
import { BOMBS } from "./bombs.ts";
import { HONEST_SKETCHES } from "./honest-sketches.ts";
import { type Sketch, sceneOf } from "./sketch.ts";

/** Of all processes of the browser, for a scene's code, its layout and its weighing. Painting them takes from five seconds to days. */
const MOST_PROCESSOR_MILLISECONDS = 4_000;

/** All of them take minutes. */
const STEP = 3;

let pages: Awaited<ReturnType<typeof openStagePages>>;
let page: StagePage;

beforeAll(async () => {
  pages = await openStagePages();
  page = await pages.open();
});
afterAll(() => pages.close());

function timelineOf(sketch: Sketch, size = { width: 1280, height: 720 }) {
  const { compiled } = compileUnchecked(sceneOf(sketch));
  const scene = { sceneId: "sketch", title: sketch.name, compiled, startFrame: 0, durationInFrames: 90 };
  return { ...size, fps: 30, durationInFrames: 90, theme: "midnight", scenes: [scene] };
}

test("there are enough of both to speak of all kinds", () => {
  expect(BOMBS.length).toBeGreaterThanOrEqual(60);
  expect(HONEST_SKETCHES.length).toBeGreaterThanOrEqual(40);
});

test.each(sampled(BOMBS, STEP))(
  "$name: refused before anything is painted, with what it is and by how much",
  async (sketch) => {
    await showTimeline(page, timelineOf(sketch));
    const before = pages.processorMilliseconds();
    const { fault } = await page.seek(3);
    const used = pages.processorMilliseconds() - before;
    expect(fault).toMatchObject({ sceneId: "sketch", kind: "too-heavy", line: expect.any(Number) });
    expect(fault?.detail).toMatch(
      /^[\d,.]+ x .+, the most on \w+ in "(ground|box)"\. Its (painting weighs|layers hold) [\d,]+.*; the limit is [\d,]+/,
    );
    expect(used).toBeLessThan(MOST_PROCESSOR_MILLISECONDS);
  },
);

test.each(sampled(HONEST_SKETCHES, STEP))("$name: painted, full-size", async (sketch) => {
  await showTimeline(page, timelineOf(sketch, { width: 1920, height: 1080 }));
  const { fault, weight } = (await page.seek(3)) as { fault?: unknown; weight?: { cost: number; bytes: number } };
  expect(fault).toBeUndefined();
  expect(weight?.cost).toBeGreaterThan(0);
  expect(weight?.cost).toBeLessThan(MAX_PAINTING_COST / 1.5);
  expect(weight?.bytes).toBeLessThan(MAX_LAYER_BYTES / 2);
});

test("a page that refused scenes draws the next one as a new page does", async () => {
  const [bomb, honest] = [BOMBS[0] as Sketch, timelineOf(HONEST_SKETCHES[0] as Sketch)];
  await showTimeline(page, timelineOf(bomb));
  expect((await page.seek(0)).fault).toMatchObject({ kind: "too-heavy" });
  const nothing = await page.capture(honest, 1, "png", 100);
  const fresh = await pages.open();
  const drawn = [];
  for (const each of [page, fresh]) {
    await showTimeline(each, honest);
    expect((await each.seek(0)).fault).toBeUndefined();
    drawn.push(await each.capture(honest, 1, "png", 100));
  }
  expect(drawn[0]).toBe(drawn[1]);
  expect(drawn[0]).not.toBe(nothing);
});
