import { describe, expect, it } from "vitest";
import type { Patch } from "../../../../sandbox/code/elements/patch/patch.ts";
import { patchElement } from "../../../../sandbox/code/elements/patch/patch-element.ts";
import { isFullRun, sampled } from "../../../support/sampled.ts";
import { sharedPage } from "../../../support/shared-stage.ts";
import { patchCases } from "./cases/all-cases.ts";
import { difference, type SeenScene, see } from "./changed-region.ts";
import type { PatchCase } from "./patch-case.ts";
import { readFixture } from "./read-scenes.ts";

/** While things enter, while they stand, and when some have left. */
const FRAMES = isFullRun ? [6, 27, 40, 67, 128] : [6, 40, 67, 128];
/** Of the frame: where less than this may change, that nothing else did is worth something. */
const SMALL_SHARE = 0.5;

/** Each is drawn ten times. */
const STEP = 10;

const page = await sharedPage();
const before = new Map<string, SeenScene>();
const narrow: string[] = [];

for (const [group, cases] of Object.entries(patchCases)) {
  describe(`a patch (${group}) changes pixels where it should, and nowhere else`, () => {
    it.each(sampled(cases, STEP))("$title", async ({ scene, patch, unseen }: PatchCase) => {
      const source = readFixture(scene);
      const outcome = patchElement(source, patch);
      if (outcome.outcome !== "changed") throw new Error(JSON.stringify(outcome));
      const was = before.get(scene) ?? (await see(page, source, source, FRAMES));
      before.set(scene, was);
      const is = await see(page, outcome.source, source, FRAMES);
      const patched = new Set(outcome.changedElementIds);
      const differences = FRAMES.map((_, index) => difference(was, is, index, patched));
      expect(differences.some(({ any }) => any)).toBe(unseen === undefined);
      for (const [index, { elsewhere, moved }] of differences.entries()) {
        expect(elsewhere, `frame ${FRAMES[index]}`).toEqual([]);
        if (movesNothing(patch)) expect(moved, `frame ${FRAMES[index]}`).toEqual([]);
      }
      if (differences.some(({ any }) => any) && differences.every(({ allowedShare }) => allowedShare < SMALL_SHARE))
        narrow.push(scene);
    });
  });
}

it("these tests are conclusive for most cases and scenes", () => {
  expect(narrow.length).toBeGreaterThan(isFullRun ? 150 : 12);
  expect(new Set(narrow).size).toBeGreaterThan(isFullRun ? 20 : 5);
});

const PAINT = new Set([
  "color",
  "backgroundColor",
  "opacity",
  "boxShadow",
  "textShadow",
  "filter",
  "borderRadius",
  "transform",
]);

/** Animations and paint leave the layout alone, so that no other element may stand elsewhere than before. */
function movesNothing(patch: Patch): boolean {
  if (patch.operation === "animate") return true;
  if (patch.operation !== "update") return false;
  const { text, props, style = {} } = patch.changes;
  return text === undefined && props === undefined && Object.keys(style).every((property) => PAINT.has(property));
}
