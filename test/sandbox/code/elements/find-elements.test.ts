import { describe, expect, it } from "vitest";
import { type ElementSelector, findElements } from "../../../../sandbox/code/elements/find-elements.ts";
import { readFixture } from "./read-scenes.ts";

/** Ids found, or the outcome's name. */
function find(scene: string, selector: ElementSelector): string | string[] {
  const found = findElements(readFixture(scene), selector);
  if (found.found === "one") return found.element.elementId;
  return found.found === "none"
    ? `none, nearest ${found.nearest?.elementId}`
    : found.candidates.map((one) => one.elementId);
}

const cases: readonly (readonly [
  title: string,
  scene: string,
  selector: ElementSelector,
  expected: string | string[],
])[] = [
  ["an id", "03-tabs", { elementId: "first" }, "first"],
  ["a label in any case", "03-tabs", { label: "SUNLIGHT is white." }, "first"],
  ["a whole label before a part of one", "18-text-forms", { label: "bold" }, "bold"],
  ["a part of a label", "03-tabs", { label: "scatters" }, "second"],
  ["two parts of labels", "03-tabs", { label: "blue" }, ["headline", "second"]],
  ["a label narrowed by a type", "03-tabs", { label: "blue", type: "p" }, "second"],
  ["a tag", "03-tabs", { type: "h2" }, "headline"],
  ["a tag and an index from 0", "03-tabs", { type: "p", index: 1 }, "second"],
  ["a type", "02-no-semicolons", { type: "shape" }, "bar"],
  ["a type and an index", "03-tabs", { type: "text", index: 2 }, "second"],
  ["a component's name in any case", "21-library", { type: "statcounter" }, "stat"],
  ["several of a component", "21-library", { type: "FeatureCard" }, ["feature-card", "feature-card-2"]],
  ["AbsoluteFill by its name", "03-tabs", { type: "AbsoluteFill" }, "root"],
  ["an index alone", "03-tabs", { index: 1 }, "headline"],
  ["an index past the end", "03-tabs", { type: "p", index: 9 }, "none, nearest first"],
  ["an id that narrows nothing", "03-tabs", { elementId: "first", type: "h2" }, "none, nearest first"],
  ["a misspelt id", "03-tabs", { elementId: "headlin" }, "none, nearest headline"],
  ["a repetition by its id", "06-map-with-index", { elementId: "card-2" }, "card-*"],
  ["a series' sequence", "13-series", { type: "Series.Sequence", index: 1 }, "two"],
];

describe("findElements", () => {
  it.each(cases)("%s", (_title, scene, selector, expected) => {
    expect(find(scene, selector)).toEqual(expected);
  });

  it("says which repetition an id means", () => {
    expect(findElements(readFixture("06-map-with-index"), { elementId: "card-2" })).toMatchObject({
      found: "one",
      repetition: 2,
    });
  });
});
