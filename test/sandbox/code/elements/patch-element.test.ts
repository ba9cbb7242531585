import { beforeAll, describe, expect, it } from "vitest";
import { giveElementIds } from "../../../../sandbox/code/elements/give-element-ids.ts";
import { listElements } from "../../../../sandbox/code/elements/list-elements.ts";
import type { Patch } from "../../../../sandbox/code/elements/patch/patch.ts";
import { patchElement } from "../../../../sandbox/code/elements/patch/patch-element.ts";
import { applySplices, inSourceOrder, type Splice } from "../../../../sandbox/code/elements/source/splice.ts";
import { sampled } from "../../../support/sampled.ts";
import { problemsOf } from "../../../support/scene-check.ts";
import { patchCases } from "./cases/all-cases.ts";
import { changedLines } from "./patch-case.ts";
import { fixtureNames, readFixture } from "./read-scenes.ts";

// The first check reads all type files.
beforeAll(() => void problemsOf(""), 120_000);

it("has at least 120 cases over at least 25 scenes", () => {
  const cases = Object.values(patchCases).flat();
  expect(cases.length).toBeGreaterThan(120);
  const scenes = new Set(cases.map(({ scene }) => scene.replace("crlf:", "")));
  expect([...scenes].sort()).toEqual(fixtureNames());
});

for (const [group, cases] of Object.entries(patchCases)) {
  describe(`a patch (${group}) changes the source, and tells it, as a person would`, () => {
    const checked = new Set(sampled(cases, 3));
    it.each(cases)("$title", (patchCase) => {
      const { scene, patch, receipt, notes, diff } = patchCase;
      const source = readFixture(scene);
      const outcome = patchElement(source, patch);
      if (outcome.outcome !== "changed") throw new Error(JSON.stringify(outcome));
      expect(changedLines(source, outcome.source)).toEqual(diff);
      expect(outcome.receipt).toBe(receipt);
      expect(outcome.notes).toEqual(notes ?? []);
      if (patch.operation !== "batch" && patch.operation !== "animate") expectOnlySplicesChanged(source, outcome);
      const ids = listElements(outcome.source).map((element) => element.elementId);
      expect(new Set(ids).size).toBe(ids.length);
      if (checked.has(patchCase)) expect(problemsOf(giveElementIds(outcome.source, source).source)).toEqual([]);
      if (!scene.startsWith("crlf:")) expectSameWithWindowsLineEnds(source, patch, outcome.source);
    });
  });
}

function expectSameWithWindowsLineEnds(source: string, patch: Patch, expected: string): void {
  const outcome = patchElement(source.replaceAll("\n", "\r\n"), patch);
  expect(outcome).toMatchObject({ outcome: "changed", source: expected.replaceAll("\n", "\r\n") });
}

/** Between the declared splices every byte is where it was. */
function expectOnlySplicesChanged(source: string, outcome: { source: string; splices: readonly Splice[] }): void {
  expect(applySplices(source, outcome.splices)).toBe(outcome.source);
  let before = 0;
  let after = 0;
  for (const { start, end, text } of inSourceOrder(outcome.splices)) {
    expect(outcome.source.slice(after, after + start - before)).toBe(source.slice(before, start));
    after += start - before + text.length;
    before = end;
  }
  expect(outcome.source.slice(after)).toBe(source.slice(before));
}
