import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { chooseLayout, layouts } from "../../../src/layouts/choose-layout.ts";
import { SCENE_LAYOUTS } from "../../../src/project/project.ts";

const names = layouts.map(({ name }) => name);

test("every layout a plan may name is registered once", () => {
  expect([...names].sort()).toEqual([...SCENE_LAYOUTS].sort());
});

test("every layout file is registered, named after its layout", () => {
  const files = readdirSync(new URL("../../../src/layouts/", import.meta.url));
  const ofLayouts = files.filter((name) => name.endsWith("-layout.ts") && name !== "choose-layout.ts");
  expect(ofLayouts.sort()).toEqual(names.map((name) => `${name}-layout.ts`).sort());
});

test("a named layout is used where the plan has its data, or where it needs none", () => {
  const stats = [{ value: 1, label: "users" }];
  expect(chooseLayout({ layout: "stats", stats, bullets: ["a"] }).name).toBe("stats");
  expect(chooseLayout({ layout: "stats", bullets: ["a"] }).name).toBe("bullets");
  expect(chooseLayout({ layout: "call-to-action" }).name).toBe("call-to-action");
  expect(chooseLayout({ layout: "title", stats }).name).toBe("title");
  expect(chooseLayout({}).name).toBe("title");
});
