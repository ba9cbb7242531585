import { describe, expect, it } from "vitest";
import { giveElementIds } from "../../../sandbox/elements/give-element-ids.ts";
import type { Patch } from "../../../sandbox/elements/patch/patch.ts";
import { patchElement } from "../../../sandbox/elements/patch/patch-element.ts";
import { problemsOf } from "../../support/scene-check.ts";
import { allScenes } from "./read-scenes.ts";
const pick = [
 {enter:"fade"},{enter:"slide-up"},{exit:"scale"},{emphasis:"pulse"},{enter:"pop"},{enter:"typewriter"},{enter:"count-up"},{enter:"draw"},{enter:"blur"},{exit:"rotate"},{enter:"wipe"},{emphasis:"shake"}
];
describe("x", () => {
  it("y", () => {
    let n = 0, changed = 0; let seed = 1;
    for (const { name, source } of allScenes()) {
      if (name.startsWith("crlf")) continue;
      const before = new Set(problemsOf(source).map(p => p.replace(/ \d+:/, ":")));
      const { source: named, elements } = giveElementIds(source);
      if (elements.length === 0) continue;
      for (let k = 0; k < 4; k++) {
        seed = (seed * 16807) % 2147483647;
        const el = elements[seed % elements.length]!;
        const patch: Patch = k < 2 ? { operation: "animate", selector: { elementId: el.elementId }, changes: pick[seed % pick.length]! }
          : k === 2 ? { operation: "update", selector: { elementId: el.elementId }, changes: { style: { color: "blue", fontSize: 40, textAlign: "center" } } }
          : { operation: "update", selector: { elementId: el.elementId }, changes: { text: "New <words> & {more}" } };
        const o = patchElement(named, patch); n++;
        if (o.outcome !== "changed") { if (k < 3) console.error("REFUSED", name, JSON.stringify(patch), (o as any).problem); continue; }
        changed++;
        const after = problemsOf(o.source).filter(p => !before.has(p.replace(/ \d+:/, ":")));
        if (after.length) console.error("PROBLEM", name, JSON.stringify(patch), "\n   ", after.slice(0,3).join("\n    "), "\n", o.notes.join("|"));
      }
    }
    console.error(n, changed);
  }, 600000);
});
