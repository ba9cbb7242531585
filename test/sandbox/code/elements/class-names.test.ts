import { describe, expect, test } from "vitest";
import { listElements } from "../../../../sandbox/code/elements/list-elements.ts";
import type { Patch } from "../../../../sandbox/code/elements/patch/patch.ts";
import { patchElement } from "../../../../sandbox/code/elements/patch/patch-element.ts";
import { handlePatch } from "../../../../sandbox/code/requests/patch-request.ts";
import { sceneCheck } from "../../../support/scene-check.ts";

const SCENE = `import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill data-element-id="root" className="bg-slate-900 p-8 text-4xl">
      <h1 data-element-id="title" className="text-6xl font-bold text-white">Title</h1>
      <p data-element-id="line" className="opacity-50">Line</p>
      <h2 data-element-id="plain">Plain</h2>
      <p data-element-id="open" className={frame > 9 ? "text-xl" : "text-2xl"}>Open</p>
    </AbsoluteFill>
  );
}
`;

const update = (elementId: string, changes: object) =>
  ({ operation: "update", selector: { elementId }, changes }) as Patch;

function patched(patch: Patch): string {
  const outcome = patchElement(SCENE, patch);
  if (outcome.outcome !== "changed") throw new Error(JSON.stringify(outcome));
  return outcome.source;
}

test("the classes of an element are listed among its properties", () => {
  const title = listElements(SCENE).find(({ elementId }) => elementId === "title");
  expect(title?.properties?.props).toMatchObject({ className: "text-6xl font-bold text-white" });
});

test("other classes are one change of a prop", () => {
  const source = patched(update("title", { props: { className: "text-8xl text-accent" } }));
  expect(source).toContain('<h1 data-element-id="title" className="text-8xl text-accent">Title</h1>');
});

test("a style beside classes is written as a style, which wins over them", () => {
  const source = patched(update("title", { style: { fontSize: 80 } }));
  expect(source).toMatch(/className="text-6xl font-bold text-white" style=\{\{ ?fontSize: 80 ?\}\}/);
});

describe("a step starts from what the classes say", () => {
  test.each([
    ["the size of a class", "title", { fontSize: "*2" }, "fontSize: 120"],
    ["the weight of a class", "title", { fontWeight: "+=100" }, "fontWeight: 800"],
    ["the opacity of a class", "line", { opacity: "*0.5" }, "opacity: 0.25"],
    ["the size of a class around it", "line", { fontSize: "*2" }, "fontSize: 72"],
    ["the browser's own size where it has no class", "plain", { fontSize: "*2" }, "fontSize: 108"],
  ])("%s", (_, elementId, style, written) => {
    expect(patched(update(elementId, { style }))).toContain(written);
  });

  test("and is refused where they say more than one number", () => {
    expect(patchElement(SCENE, update("open", { style: { fontSize: "*2" } }))).toMatchObject({
      outcome: "refused",
      nextStep: expect.stringContaining("className"),
    });
  });
});

describe("classes set by a patch go through the gate", () => {
  const handled = (className: string) =>
    handlePatch({ code: SCENE, patch: update("title", { props: { className } }) }, sceneCheck());

  test.each(["animate-spin", "bg-[url(https://example.com/x.png)]", "fixed"])("%s is refused", async (className) => {
    expect(await handled(className)).toMatchObject({ outcome: "changed", report: { ok: false } });
  });

  test("an unknown one is warned of", async () => {
    expect(await handled("text-6xxl")).toMatchObject({
      report: { ok: true, diagnostics: [{ rule: "class-without-effect" }] },
    });
  });

  test("and what is compiled belongs to the patched code", async () => {
    const outcome = await handled("text-9xl");
    expect(outcome.outcome === "changed" && outcome.report.sheet?.rules).toContain(".text-9xl");
  });
});
