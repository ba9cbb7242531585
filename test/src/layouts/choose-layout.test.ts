import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { chooseLayout, layouts, layoutsInWords } from "../../../src/layouts/choose-layout.ts";
import { compileScenePlan } from "../../../src/layouts/compile-scene-plan.ts";
import { SHOWN_BY_ALL } from "../../../src/layouts/layout.ts";
import { SCENE_LAYOUTS, type ScenePlan } from "../../../src/project/project.ts";

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

const FULL: ScenePlan = {
  eyebrow: "Above",
  headline: "Headline",
  subhead: "Below",
  equation: "a = b",
  code: "let x;",
  narration: "Spoken",
  bullets: ["Bullet"],
  steps: [{ title: "Step" }],
  stats: [{ value: 7, label: "Label" }],
  quote: { text: "Quote" },
  comparison: { left: { title: "Left", points: ["L"] }, right: { title: "Right", points: ["R"] } },
  callToAction: "Button",
};

test.each(layouts.map((layout) => [layout.name, layout] as const))(
  "%s draws the fields it says, and no others",
  (name, { shows }) => {
    const context = { title: "Title", width: 1920, height: 1080, fps: 30, durationInFrames: 150, theme: "midnight" };
    const drawn = (plan: ScenePlan) => compileScenePlan({ ...plan, layout: name }, context);
    const whole = drawn(FULL);
    for (const field of Object.keys(FULL) as (keyof ScenePlan)[]) {
      const { [field]: _, ...without } = FULL;
      // Its own data cannot go without another layout being chosen.
      const isDrawn =
        (shows as readonly string[]).includes(field) || (SHOWN_BY_ALL as readonly string[]).includes(field);
      if (!(shows as readonly string[]).includes(field)) expect(drawn(without) !== whole, field).toBe(isDrawn);
      else expect(wordsOf(name), field).toBe(field === name ? "what they are named after" : field);
    }
  },
);

/** What the tool list says that a layout draws. */
function wordsOf(name: string): string | undefined {
  const said = layoutsInWords()
    .split("; ")
    .find((part) => part.split(" draw ")[0]?.split(", ").includes(name));
  return said?.split(" draw ")[1];
}
