import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { figureInText } from "../../components/figures/stat-counter/figure-in-text.ts";
import { unitFor } from "../../components/figures/stat-counter/unit-form.ts";
import { countAt } from "../../components/kit/motion.ts";
import { compileUnchecked } from "../../sandbox/code/compile/compile-unchecked.ts";
import type { StagePage } from "../../sandbox/render/browser/page.ts";
import type { Timeline } from "../../sandbox/render/protocol.ts";
import { compileScenePlan } from "../../src/layouts/compile-scene-plan.ts";
import type { PlannedStat } from "../../src/project/project.ts";
import { sampled } from "../support/sampled.ts";
import { sharedPage } from "../support/shared-stage.ts";
import { lookAt, showTimeline } from "../support/stage-page.ts";

describe("a text with one number counts, every other text stands as it is", () => {
  test.each([
    ["$2.4M", "$", "2.4", "M", "1.2"],
    ["98%", "", "98", "%", "49"],
    ["1,284,650", "", "1,284,650", "", "642,325"],
    ["1.284.650 €", "", "1.284.650", " €", "642.325"],
    ["1 284 650", "", "1 284 650", "", "642 325"],
    ["12,5 kg", "", "12,5", " kg", "6,3"],
    ["1,234.5", "", "1,234.5", "", "617.3"],
    ["-12.5 °C", "", "\u221212.5", " °C", "\u22126.3"],
    ["10,000+", "", "10,000", "+", "5,000"],
    ["over 500", "over ", "500", "", "250"],
    ["2.500x", "", "2.500", "x", "1.250"],
  ])("%s", (text, before, exact, after, half) => {
    const figure = figureInText(text);
    expect(figure).toMatchObject({ before, exact, after });
    expect(figure?.written((figure?.end ?? 0) / 2)).toBe(half);
  });

  test.each([
    "24/7",
    "12 h 25 m",
    "A+",
    "12:30",
    "1st",
    "Q3",
    "50-60%",
    "v2",
    "1.2.3",
    "007",
    "n/a",
    "",
    "½",
    "H2O",
    "3-1",
    "2024-25",
  ])("%s", (text) => expect(figureInText(text)).toBeUndefined());
});

test("a unit is singular after exactly 1 and nowhere else", () => {
  expect(unitFor("1", " days", undefined)).toBe(" day");
  expect(unitFor("0", " days", undefined)).toBe(" days");
  expect(unitFor("1.0", " days", undefined)).toBe(" days");
  expect(unitFor("11", " days", undefined)).toBe(" days");
  expect(unitFor("1", " countries reached", undefined)).toBe(" country reached");
  expect(unitFor("1", " new users", undefined)).toBe(" new user");
  expect(unitFor("1", " hours a week", undefined)).toBe(" hour a week");
  expect(unitFor("1", " classes", undefined)).toBe(" class");
  expect(unitFor("1", " children", " child")).toBe(" child");
  for (const unit of ["%", " ms", " kbps", " kg", " status", " class", " bonus", " s", "GBs", " canvas"])
    expect(unitFor("1", unit, undefined)).toBe(unit);
});

test("a count stands for the last third of a scene and well before its exit, whatever its length", () => {
  for (const fps of [10, 24, 30, 60]) {
    for (const seconds of [0.2, 0.5, 1, 1.5, 2, 2.5, 3, 10, 60]) {
      const durationInFrames = Math.max(1, Math.round(seconds * fps));
      for (const delay of [0, 5, Math.round(durationInFrames * 0.45), durationInFrames]) {
        const at = (frame: number) => countAt({ frame, fps, durationInFrames }, delay, 1.6);
        const firstExact = Array.from({ length: durationInFrames }, (_, frame) => at(frame)).indexOf(1);
        expect(firstExact, `${seconds} s at ${fps}, from ${delay}`).toBeLessThanOrEqual(
          Math.ceil((durationInFrames * 2) / 3),
        );
        for (let frame = Math.max(0, firstExact); frame < durationInFrames; frame += 1) expect(at(frame)).toBe(1);
      }
    }
  }
  expect(countAt({ frame: 10, fps: 30, durationInFrames: Number.POSITIVE_INFINITY }, 0, 1.6)).toBeLessThan(1);
});

describe("in pixels", () => {
  let page: StagePage;
  beforeAll(async () => {
    page = await sharedPage();
  }, 60_000);

  const SIZE = { width: 1280, height: 720, fps: 30 };
  const four = [1284650, 52317, 98765, 777777].map((value, index) => ({ value, label: "abcd".charAt(index) }));

  async function picture(code: string, durationInFrames: number, frame: number): Promise<string> {
    const scene = {
      sceneId: "s",
      title: "",
      compiled: compileUnchecked(code).compiled,
      startFrame: 0,
      durationInFrames,
    };
    const timeline: Timeline = { ...SIZE, durationInFrames, theme: "midnight", scenes: [scene] };
    await showTimeline(page, timeline);
    // A hash: a picture that differs would fill the report.
    return createHash("sha256")
      .update((await lookAt(page, timeline, frame)).png)
      .digest("hex");
  }

  const layout = (stats: readonly PlannedStat[], durationInFrames: number) =>
    compileScenePlan(
      { layout: "stats", headline: "Sales", stats },
      { title: "S", ...SIZE, durationInFrames, theme: "midnight" },
    );

  // A scene whose counters start from their value shows what "exact" looks like at any frame.
  const uncounted = (code: string) =>
    code.replace(/<StatCounter([^>]*?)value=\{([\d.]+)\}/gs, "<StatCounter$1value={$2} from={$2}");

  test.each(sampled([1, 1.5, 2, 2.5, 3, 10], 2))(
    "four stats of the layout stand exact two thirds into %s s and until the exit",
    async (seconds) => {
      const durationInFrames = Math.round(seconds * SIZE.fps);
      const code = layout(four, durationInFrames);
      expect(uncounted(code)).not.toBe(code);
      for (const frame of [
        Math.ceil((durationInFrames * 2) / 3),
        Math.max(durationInFrames - 1 - 12, Math.ceil((durationInFrames * 2) / 3)),
      ]) {
        expect(await picture(code, durationInFrames, frame), `frame ${frame}`).toBe(
          await picture(uncounted(code), durationInFrames, frame),
        );
      }
      const early = Math.round(durationInFrames * 0.3);
      if (seconds >= 2)
        expect(await picture(code, durationInFrames, early)).not.toBe(
          await picture(uncounted(code), durationInFrames, early),
        );
    },
    60_000,
  );

  const stat = (props: string) =>
    `import { StatCounter } from "@scenewright/components"; export default function Scene() { return <StatCounter ${props} exit={false} />; }`;

  test("a text that is a number is drawn as the number is, and any other as it stands", async () => {
    expect(await picture(stat('value="$2.4M"'), 120, 110)).toBe(
      await picture(stat('value={2.4} prefix="$" suffix="M"'), 120, 110),
    );
    expect(await picture(stat('value="$2.4M"'), 120, 6)).toBe(
      await picture(stat('value={2.4} prefix="$" suffix="M"'), 120, 6),
    );
    const early = await picture(stat('value="24/7"'), 120, 30);
    expect(early).toBe(await picture(stat('value="24/7"'), 120, 110));
    expect(early).not.toBe(await picture(stat('value="24"'), 120, 110));
    expect(await picture(stat('value={1} suffix=" days"'), 120, 110)).toBe(
      await picture(stat('value="1 day"'), 120, 110),
    );
  }, 60_000);
});
