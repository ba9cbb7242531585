import { expect, test } from "vitest";
import { describeReuse, type SegmentReport } from "../../../../src/render/segments/describe-reuse.ts";

const PARTS = {
  code: "c",
  pictures: "p",
  sound: "n",
  timing: "t",
  transition: "x",
  theme: "h",
  captions: "c",
  size: "s",
  quality: "q",
  tools: "o",
};
const NONE = { capturedFrames: 0, repeatedFrames: 0 };

function report(sceneId: string, change: Partial<SegmentReport> = {}): SegmentReport {
  return { sceneIds: [sceneId], frames: 30, fetched: "found", parts: PARTS, lastParts: PARTS, ...change };
}

test("a first export has nothing to compare with", () => {
  expect(describeReuse([report("a", { fetched: "missing", lastParts: undefined })], false, NONE)).toEqual([]);
});

test("the report says how many frames held still", () => {
  expect(
    describeReuse([report("a", { fetched: "missing" })], false, { capturedFrames: 1, repeatedFrames: 29 }),
  ).toEqual(["29 frames held still and were drawn once."]);
});

test("the report names the scenes for each reason", () => {
  const reports = [
    report("a"),
    report("b", { fetched: "missing", parts: { ...PARTS, code: "other" } }),
    report("b", { fetched: "missing", parts: { ...PARTS, code: "other" } }),
    report("c", { fetched: "damaged" }),
    report("d", { fetched: "missing", lastParts: undefined }),
    report("e", { fetched: "missing" }),
    { ...report("f", { fetched: "missing", parts: { ...PARTS, transition: "other" } }), sceneIds: ["e", "f"] },
  ];
  expect(describeReuse(reports, true, NONE)).toEqual([
    "Reused 30 of 210 frames.",
    'Drawn again: "b" (the code changed); "c" (the kept copy was damaged); "d" (new); "e" (the kept copy was cleared away); "e" to "f" (the transition changed).',
  ]);
});

test("another picture under the same name, or another voice, is no change of timing", () => {
  const changed = (part: "pictures" | "sound") =>
    report(part, { fetched: "missing", parts: { ...PARTS, [part]: "other" } });
  expect(describeReuse([report("a"), changed("pictures"), changed("sound")], true, NONE)[1]).toBe(
    'Drawn again: "pictures" (a picture it shows changed); "sound" (the words or beats it follows changed).',
  );
});

test("the report stays short where one reason fits all or many scenes are named", () => {
  const theme = { fetched: "missing" as const, parts: { ...PARTS, theme: "other" } };
  expect(describeReuse([report("a", theme), report("b", theme)], true, NONE)).toEqual([
    "Drawn again: everything (the theme changed).",
  ]);
  const many = Array.from({ length: 9 }, (_, index) => report(`s${index}`, theme));
  expect(describeReuse([report("a"), ...many], true, NONE)[1]).toContain('"s5" and 3 more (the theme changed)');
});
