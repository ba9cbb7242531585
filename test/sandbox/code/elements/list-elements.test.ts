import { describe, expect, it } from "vitest";
import type { SceneElement } from "../../../../sandbox/code/check/diagnostic.ts";
import { listElements } from "../../../../sandbox/code/elements/list-elements.ts";
import { readFixture } from "./read-scenes.ts";

function element(scene: string, elementId: string): SceneElement {
  const found = listElements(readFixture(scene)).find((one) => one.elementId === elementId);
  if (!found) throw new Error(`${scene} has no ${elementId}`);
  return found;
}

describe("listElements", () => {
  it("lists host elements and components with type, label, line and what can be set", () => {
    expect(listElements(readFixture("01-contract")).slice(0, 3)).toEqual([
      {
        elementId: "root",
        type: "group",
        label: "Layer 1",
        line: 8,
        tag: "AbsoluteFill",
        properties: { style: { backgroundColor: "#0b1020", alignItems: "center", justifyContent: "center" } },
      },
      {
        elementId: "title",
        type: "text",
        label: "Quadratic equations",
        line: 9,
        tag: "h1",
        parentId: "root",
        properties: {
          text: "Quadratic equations",
          style: { color: "white", fontSize: 96, scale: { computed: "String(spring({frame, fps}))" } },
        },
        // Written by hand: it is named, and left to edit_code.
        animations: [{ phase: "code", name: "spring", property: "scale", line: 9 }],
      },
      {
        elementId: "fade-up",
        type: "FadeUp",
        label: "FadeUp 1",
        line: 10,
        tag: "FadeUp",
        parentId: "root",
        properties: { props: { delayInFrames: 12 } },
      },
    ]);
  });

  it("leaves out fragments, providers, series and what is inside defs", () => {
    const tags = (scene: string) => listElements(readFixture(scene)).map((one) => one.tag);
    expect(tags("24-fragments")).toEqual(["h1", "h2", "AbsoluteFill", "Words"]);
    expect(tags("13-series")).toEqual(["AbsoluteFill", "Series.Sequence", "h1", "Series.Sequence", "h1"]);
    expect(tags("14-svg")).toEqual(["AbsoluteFill", "svg", "path", "g", "line", "circle", "text"]);
  });

  it("says what is repeated, and how often where the code makes that plain", () => {
    expect(element("06-map-with-index", "card-*")).toMatchObject({ repeated: true, repetitions: 3 });
    expect(element("09-array-from", "star-*")).toMatchObject({ repeated: true, repetitions: 30 });
    expect(element("11-local-components", "card-title").repeated).toBe(true);
    expect(element("01-contract", "title").repeated).toBeUndefined();
  });

  it("says in which frames sequences show an element", () => {
    const when = (scene: string, id: string) => {
      const { fromFrame, durationInFrames } = element(scene, id);
      return [fromFrame, durationInFrames];
    };
    expect(when("12-sequences", "hello")).toEqual([0, 45]);
    expect(when("12-sequences", "body")).toEqual([45, 90]);
    expect(when("12-sequences", "after")).toEqual([75, 60]);
    expect(when("13-series", "second")).toEqual([20, 60]);
    expect(when("01-contract", "title")).toEqual([undefined, undefined]);
  });

  it("distinguishes text, groups, shapes and images", () => {
    const types = Object.fromEntries(
      listElements(readFixture("18-text-forms")).map((one) => [one.elementId, one.type]),
    );
    expect(types).toMatchObject({ held: "text", mixed: "text", empty: "text", nested: "group", inner: "text" });
    expect(listElements(`export default () => <img src="a.png" alt="A team" />;`)[0]).toMatchObject({
      type: "image",
      label: "A team",
    });
    expect(element("14-svg", "dot").type).toBe("shape");
    expect(element("02-no-semicolons", "bar").type).toBe("shape");
  });

  it("reads values through constants, sheets and spreads", () => {
    expect(element("18-text-forms", "held").properties?.text).toBe("Held in a constant");
    expect(element("05-style-sheet", "second").properties?.style).toEqual({ fontSize: 32, color: "black" });
    expect(element("18-text-forms", "computed").properties?.text).toEqual({ computed: "count * 2" });
    expect(element("21-library", "stat").properties?.props).toEqual({ value: 1200, label: "users" });
  });
});
