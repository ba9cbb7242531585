import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { giveElementIds } from "../../../../sandbox/code/elements/give-element-ids.ts";
import { listElements } from "../../../../sandbox/code/elements/list-elements.ts";
import type { Patch, PatchOutcome } from "../../../../sandbox/code/elements/patch/patch.ts";
import { patchElement } from "../../../../sandbox/code/elements/patch/patch-element.ts";
import { applySplices, inSourceOrder } from "../../../../sandbox/code/elements/source/splice.ts";
import { allScenes } from "./read-scenes.ts";

const scenes = allScenes();
const named = scenes.map(({ name, source }) => ({ name, source: giveElementIds(source).source }));

const anyWords = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== "");
const anyChanges = fc.oneof(
  fc.record({ style: fc.record({ fontSize: fc.integer({ min: 1, max: 300 }) }) }),
  fc.record({ style: fc.record({ color: fc.constantFrom("blue", "#123456"), padding: fc.constantFrom("1em", 12) }) }),
  fc.record({ text: anyWords }),
  fc.record({ props: fc.record({ title: anyWords }) }),
);

describe("for every scene of the corpora", () => {
  it.each(scenes)(
    "giving ids to $name only inserts, makes them unique, and changes nothing the second time",
    ({ source }) => {
      const once = giveElementIds(source);
      expect(giveElementIds(once.source)).toEqual(once);
      expect(listElements(once.source)).toEqual(once.elements);
      const ids = once.elements.map((element) => element.elementId);
      expect(new Set(ids).size).toBe(ids.length);
      expect(giveElementIds(source, once.elements).source).toBe(once.source);
      const withoutIds = (code: string) => code.replace(/ data-element-id=("[^"]*"|'[^']*'|\{`[^`]*`\})/g, "");
      expect(withoutIds(once.source)).toBe(withoutIds(source));
    },
  );

  it("any simple update of any element changes the source at its splices and nowhere else", () => {
    const run = fc.property(fc.nat(), fc.nat(), anyChanges, fc.boolean(), (sceneAt, elementAt, changes, animated) => {
      const { source } = named[sceneAt % named.length] ?? { source: "" };
      const before = listElements(source);
      const element = before[elementAt % before.length];
      if (!element) return;
      const selector = { elementId: element.elementId };
      const patch: Patch = animated
        ? { operation: "animate", selector, changes: { enter: "fade" } }
        : { operation: "update", selector, changes };
      const outcome = patchElement(source, patch);
      if (outcome.outcome === "refused") return;
      if (outcome.outcome !== "changed") throw new Error(outcome.outcome);
      expectSplicesOnly(source, outcome);
      const after = listElements(outcome.source);
      expect(after.map((one) => one.elementId)).toEqual(before.map((one) => one.elementId));
      if (!animated && "style" in changes)
        expectStyle(after[elementAt % before.length]?.properties?.style, changes.style);
    });
    fc.assert(run, { numRuns: 400 });
  });

  it("any element can be deleted without another, or the refusal says why not", () => {
    for (const { name, source } of named) {
      for (const { elementId } of listElements(source)) {
        const outcome = patchElement(source, { operation: "delete", selector: { elementId } });
        if (outcome.outcome === "refused") continue;
        if (outcome.outcome !== "changed") throw new Error(`${name}: ${elementId} ${outcome.outcome}`);
        expectSplicesOnly(source, outcome);
        expect(listElements(outcome.source).map((one) => one.elementId)).not.toContain(elementId);
      }
    }
  });
});

function expectSplicesOnly(source: string, outcome: PatchOutcome & { outcome: "changed" }): void {
  expect(applySplices(source, outcome.splices)).toBe(outcome.source);
  let before = 0;
  let after = 0;
  for (const { start, end, text } of inSourceOrder(outcome.splices)) {
    if (outcome.source.slice(after, after + start - before) !== source.slice(before, start))
      throw new Error("A byte outside changed.");
    after += start - before + text.length;
    before = end;
  }
  expect(outcome.source.slice(after)).toBe(source.slice(before));
}

/** Numbers may have taken the unit of the value they replaced. */
function expectStyle(
  style: Readonly<Record<string, unknown>> | undefined,
  asked: Readonly<Record<string, unknown>>,
): void {
  // A style that code works out is overridden by a spread that the list does not see through.
  if (!style) return;
  for (const [key, value] of Object.entries(asked))
    expect(String(style[key])).toMatch(new RegExp(`^${String(value)}[a-z%]*$`));
}
