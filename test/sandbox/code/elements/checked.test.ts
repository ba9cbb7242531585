import { beforeAll, describe, expect, it } from "vitest";
import { giveElementIds } from "../../../../sandbox/code/elements/give-element-ids.ts";
import type { Patch } from "../../../../sandbox/code/elements/patch/patch.ts";
import { patchElement } from "../../../../sandbox/code/elements/patch/patch-element.ts";
import { problemsOf } from "../../../support/scene-check.ts";
import { allScenes } from "./read-scenes.ts";

// Each check takes a tenth of a second or more: every seventh scene stands for its neighbours.
const sample = allScenes()
  .filter(({ name }) => /^\d{3}-/.test(name))
  .filter((_, index) => index % 7 === 0);

const changes = [{ enter: "slide-up", exit: "fade" }, { emphasis: "pulse", easing: "ease-in-out" }, { enter: "pop" }];

describe("a patched scene passes the check like any other scene", () => {
  // The first check reads all type files.
  beforeAll(() => void problemsOf(""), 120_000);

  it.each(sample)("$name", { timeout: 60_000 }, ({ source }) => {
    const named = giveElementIds(source);
    const { elementId } =
      named.elements.find((element) => element.type === "text" && element.tag !== "tspan") ??
      named.elements.find((element) => element.tag !== "g") ??
      {};
    const selector = { elementId: elementId ?? "" };
    const patches: Patch[] = [
      ...changes.map((animation) => ({ operation: "animate" as const, selector, changes: animation })),
      { operation: "update", selector, changes: { style: { fontSize: 40, textAlign: "center" } } },
      {
        operation: "add",
        changes: { element: "h2", text: "<More> & more", style: { color: "gold" } },
      },
    ];
    const outcome = patchElement(named.source, { operation: "batch", patches });
    if (outcome.outcome !== "changed") throw new Error(JSON.stringify(outcome));
    expect(problemsOf(outcome.source)).toEqual([]);
  });
});
