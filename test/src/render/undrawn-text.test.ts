import { afterAll, describe, expect, test } from "vitest";
import { describeUndrawn } from "../../../src/render/describe-undrawn.ts";
import { openRenderer, segmentFolder } from "../../support/open-renderer.ts";
import { timelineOf } from "../../support/scene-pictures.ts";

const segments = segmentFolder();
const renderer = openRenderer(segments.path);
afterAll(async () => {
  await renderer.close();
  segments.remove();
});

const OF = { owner: "ada", projectId: "runes" };
const MP4 = { container: "mp4", scale: 1, crf: 19, preset: "veryfast", captureQuality: 90, fps: 30 } as const;
/** The character exists only once the scene runs: the check cannot see it. */
const RUNES = "<p>{String.fromCodePoint(0x16a0 + (frame > 5 ? 1 : 0))} and text</p>";

describe("characters that no bundled font has are told of what was really drawn:", () => {
  test("of frames", async () => {
    const seen: string[] = [];
    await renderer.frames(await timelineOf([RUNES], { frames: 10 }), [0, 9], 160, {
      onUndrawn: (each) => seen.push(each),
    });
    expect(seen).toEqual(["\u16a0\u16a1"]);
  });

  test("of a sheet", async () => {
    const seen: string[] = [];
    const cells = [{ frame: 0, title: "A", timecode: "0:00" }];
    await renderer.sheet(
      await timelineOf([RUNES], { frames: 10 }),
      { cells, columns: 1, width: 200 },
      { onUndrawn: (each) => seen.push(each) },
    );
    expect(seen).toEqual(["\u16a0"]);
  });

  test("of a video, also where its segments are reused, by this server or the next", async () => {
    const timeline = await timelineOf([RUNES], { frames: 12 });
    const next = openRenderer(segments.path);
    for (const each of [renderer, renderer, next]) {
      const { notes, discard } = await each.video(timeline, MP4, OF);
      await discard();
      expect(notes.join(" ")).toContain(
        'No bundled font has a glyph for "\u16a0" (U+16A0), "\u16a1" (U+16A1): drawn as empty boxes.',
      );
    }
    await next.close();
  });

  test("and nothing is said where every character has a glyph", async () => {
    const seen: string[] = [];
    await renderer.frames(await timelineOf(["<p>안녕 ✔ 🚀</p>"]), [0], 160, { onUndrawn: (each) => seen.push(each) });
    expect(seen).toEqual([""]);
    expect(describeUndrawn("")).toBe("");
  });
});
