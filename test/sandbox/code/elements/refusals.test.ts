import { describe, expect, it } from "vitest";
import type { Patch } from "../../../../sandbox/code/elements/patch/patch.ts";
import { patchElement } from "../../../../sandbox/code/elements/patch/patch-element.ts";
import { readFixture } from "./read-scenes.ts";

const on = (elementId: string) => ({ selector: { elementId } });
const update = (elementId: string, changes: object, more: object = {}) =>
  ({ operation: "update", ...on(elementId), changes, ...more }) as Patch;
const animate = (elementId: string, changes: object) => ({ operation: "animate", ...on(elementId), changes }) as Patch;
const move = (elementId: string, position: object) => ({ operation: "move", ...on(elementId), position }) as Patch;
const add = (element: string, position: object, more: object = {}) =>
  ({ operation: "add", changes: { element, ...more }, position }) as Patch;

/** What is refused, in which scene, and a part of the refusal. */
const refusals: readonly (readonly [title: string, scene: string, patch: Patch, says: RegExp])[] = [
  [
    "an unknown id that resembles another",
    "01-contract",
    update("titel", { text: "x" }),
    /Did you mean "title".*root, title/,
  ],
  ["an update of nothing", "01-contract", update("title", {}), /changes nothing/],
  ["an event handler", "01-contract", update("title", { props: { onClick: "x" } }), /has no events/],
  ["a handler in other letters", "01-contract", update("title", { props: { ONLOAD: 1 } }), /has no events/],
  ["a ref", "01-contract", update("title", { props: { ref: "x" } }), /no refs/],
  [
    "raw HTML",
    "01-contract",
    update("title", { props: { dangerouslySetInnerHTML: { __html: "x" } } }),
    /cannot be set/,
  ],
  ["style as a prop", "01-contract", update("title", { props: { style: { color: "red" } } }), /changes\.style/],
  ["children as a prop", "01-contract", update("title", { props: { children: "x" } }), /changes\.text/],
  ["another id", "01-contract", update("title", { props: { "data-element-id": "x" } }), /given by the server/],
  ["a name that is code", "01-contract", update("title", { props: { "a={b} c": 1 } }), /not a prop's name/],
  ["a value that is not data", "01-contract", update("title", { props: { a: () => 1 } }), /not plain data/],
  ["a number that is NaN", "01-contract", update("title", { props: { a: Number.NaN } }), /not plain data/],
  [
    "a style name that is code",
    "01-contract",
    update("title", { style: { "color: x}": "red" } }),
    /not a style property/,
  ],
  [
    "a style value that is an object",
    "01-contract",
    update("title", { style: { color: { a: 1 } } }),
    /string or a number/,
  ],
  [
    "a step from nothing",
    "01-contract",
    update("title", { style: { letterSpacing: "*2" } }),
    /is 0\. Give letterSpacing/,
  ],
  ["a step from a word", "01-contract", update("title", { style: { color: "*2" } }), /is "white"/],
  ["a step in another unit", "02-no-semicolons", update("tagline", { style: { fontSize: "+=4px" } }), /units differ/],
  ["a division by nothing", "02-no-semicolons", update("bar", { style: { width: "/0" } }), /divides by nothing/],
  ["removing what is not there", "01-contract", update("title", { style: { margin: null } }), /has no margin/],
  ["a text in several pieces", "18-text-forms", update("pieces", { text: "x" }), /2 pieces \("One", "three"\)/],
  ["a text that is inside", "18-text-forms", update("nested", { text: "x" }), /elements inside it/],
  ["a text for a shape", "14-svg", update("dot", { text: "x" }), /cannot hold text/],
  [
    "a text that differs in each repetition",
    "06-map-with-index",
    update("heading-*", { text: "x" }),
    /drawn 3 times.*repetition/,
  ],
  [
    "a prop that holds an element",
    "11-local-components",
    update("card-2", { props: { icon: "x" } }),
    /holds an element/,
  ],
  ["a repetition that is not there", "06-map-with-index", update("card-7", { style: { color: "red" } }), /Use 0 to 2/],
  [
    "a repetition of a single element",
    "01-contract",
    update("title", { text: "x" }, { repetition: 1 }),
    /not drawn by a \.map/,
  ],
  ["deleting the outermost", "01-contract", { operation: "delete", ...on("root") }, /outermost/],
  ["moving the outermost", "01-contract", move("root", { inside: "fade-up" }), /outermost/],
  ["moving into itself", "03-tabs", move("left", { inside: "first" }), /into itself/],
  ["moving next to itself", "03-tabs", move("left", { after: "left" }), /relative to itself/],
  ["moving to where it is", "03-tabs", move("second", { after: "first" }), /already after/],
  ["moving to the end where it is", "03-tabs", move("right", { inside: "root" }), /already inside/],
  ["moving out of what it reads", "06-map-with-index", move("value-*", { after: "card-*" }), /uses (feature|i),/],
  ["moving beside the outermost", "01-contract", move("title", { after: "root" }), /inside/],
  ["moving to an unknown place", "01-contract", move("title", { inside: "nowhere" }), /No element fits/],
  ["moving what a prop holds", "11-local-components", move("icon", { after: "card" }), /held by the prop icon/],
  ["two places at once", "03-tabs", move("left", { after: "right", before: "right" }), /not one place/],
  ["a sequence out of its series", "13-series", move("two", { inside: "root" }), /only directly inside its series/],
  ["a stranger in a series", "13-series", add("p", { after: "one" }), /holds only <Series\.Sequence>/],
  ["HTML in a drawing", "14-svg", add("div", { inside: "graph" }), /not drawn inside <svg>/],
  ["children of a shape", "14-svg", add("text", { inside: "dot" }), /cannot hold other elements/],
  ["an element that is code", "01-contract", add("p onClick={x}", { inside: "root" }), /one component or tag/],
  ["a script", "01-contract", add("script", { inside: "root" }), /cannot be added/],
  [
    "a handler on a new element",
    "01-contract",
    add("p", { inside: "root" }, { props: { onClick: "x" } }),
    /has no events/,
  ],
  ["an unknown animation", "01-contract", animate("title", { enter: "explode" }), /Use one of: fade/],
  [
    "an animation named after a property of every object",
    "01-contract",
    animate("title", { enter: "constructor" }),
    /no enter animation/,
  ],
  ["no animation", "01-contract", animate("title", {}), /animation is missing/],
  ["an unknown easing", "01-contract", animate("title", { enter: "fade", easing: "wild" }), /no easing "wild"/],
  ["no time at all", "01-contract", animate("title", { enter: "fade", durationSeconds: 0 }), /between 0.1 and 60/],
  ["drawing what is not a line", "01-contract", animate("title", { enter: "draw" }), /only the line of a drawing/],
  ["drawing a dashed line", "14-svg", animate("x-axis", { enter: "draw" }), /strokeDasharray already/],
  ["counting up to words", "01-contract", animate("title", { enter: "count-up" }), /no number/],
  ["typing out pieces", "18-text-forms", animate("mixed", { enter: "typewriter" }), /no single line of words/],
  ["animating outside a component", "22-helpers", animate("logo", { enter: "fade" }), /outside any component/],
  ["animating in a helper", "22-helpers", animate("row", { enter: "fade" }), /renderRow, which is not a component/],
  ["animating a component without style", "11-local-components", animate("card", { enter: "fade" }), /takes no style/],
  ["unrolling a single element", "01-contract", { operation: "unroll", ...on("title") }, /not drawn by a \.map/],
  [
    "unrolling a part of what is repeated",
    "06-map-with-index",
    { operation: "unroll", ...on("heading-*") },
    /more than draw one/,
  ],
  [
    "a text and the prop that holds it",
    "21-library",
    update("feature-card", { text: "a", props: { text: "b" } }),
    /write the same place/,
  ],
  ["half an emoji", "01-contract", update("title", { text: "\ud83d" }), /half of a character/],
  ["animating a .map outside any component", "27-corners", animate("dot", { enter: "fade" }), /not a component/],
  ["an empty batch", "01-contract", { operation: "batch", patches: [] }, /batch is empty/],
];

describe("a refusal says what to do next", () => {
  it.each(refusals)("%s is refused with the next step", (_title, scene, patch, says) => {
    const outcome = patchElement(readFixture(scene), patch);
    if (outcome.outcome !== "refused") throw new Error(JSON.stringify(outcome));
    expect(`${outcome.problem} ${outcome.nextStep}`).toMatch(says);
    expect(outcome.nextStep).not.toBe("");
  });

  it("a scene that does not parse is refused with the line of the error", () => {
    const outcome = patchElement("export default () => <div>", update("title", { text: "x" }));
    expect(outcome).toMatchObject({ outcome: "refused", problem: expect.stringContaining("line 1") });
  });

  it("a whole batch is refused because of its second step", () => {
    const patches = [update("title", { text: "x" }), update("nowhere", { text: "y" })];
    const outcome = patchElement(readFixture("01-contract"), { operation: "batch", patches });
    expect(outcome).toMatchObject({ outcome: "refused", problem: expect.stringContaining("Patch 2 of the batch") });
  });
});

describe("an ambiguous selector changes nothing", () => {
  it("lists the candidates of a partial label", () => {
    const outcome = patchElement(readFixture("03-tabs"), { operation: "delete", selector: { label: "blue" } });
    if (outcome.outcome !== "ambiguous") throw new Error(outcome.outcome);
    expect(outcome.candidates.map(({ elementId, label, line }) => ({ elementId, label, line }))).toEqual([
      { elementId: "headline", label: "Why the sky is blue", line: 12 },
      { elementId: "second", label: "Air scatters blue.", line: 24 },
    ]);
  });

  it("says which step of a batch is ambiguous", () => {
    const patches = [update("headline", { text: "x" }), { operation: "delete", selector: { type: "p" } } as Patch];
    expect(patchElement(readFixture("03-tabs"), { operation: "batch", patches })).toMatchObject({
      outcome: "ambiguous",
      step: 1,
    });
  });
});
