import { beforeAll, describe, expect, test } from "vitest";
import { type Facts, simpleScene } from "../support/server.ts";
import { type SharedServer, sharedServer } from "../support/shared-server.ts";

let server: SharedServer;
let projectId: string;

type Changed = { readonly sceneId: string; readonly count: number; readonly diff: string };
const edit = (args: Record<string, unknown>) => server.call("edit_code", { projectId, ...args });
const changedOf = (facts: unknown) => (facts as { changed: Changed[] }).changed;
const codeOf = async (sceneId: string) => (await server.ok("get_scene_code", { projectId, sceneId })).code;
const revision = async () => (await server.ok("get_project", { projectId })).revision;

beforeAll(async () => {
  server = await sharedServer();
  ({ projectId } = await server.ok("create_project", { title: "Edits", fps: 10, width: 320, height: 180 }));
  const scenes = ["One", "Two", "Three"].map((title) => ({ title, seconds: 1, headline: `${title} by Acme` }));
  await server.ok("plan_scenes", { projectId, scenes });
  for (const sceneId of ["one", "two"])
    await server.ok("generate_scene_code", { projectId, sceneId, code: simpleScene(`${sceneId} #1`, "#ff5a36") });
});

describe("edit_code", () => {
  test("a text in all scenes is replaced in one revision, with a diff of each, and undone in one step", async () => {
    const before = await codeOf("one");
    const at = await revision();
    const answer = await edit({ edits: [{ find: "#ff5a36", replace: "#0055ff", all: true }], preview: true });
    expect(changedOf(answer.structuredContent).map(({ sceneId, count }) => [sceneId, count])).toEqual([
      ["one", 1],
      ["two", 1],
    ]);
    expect(changedOf(answer.structuredContent)[0]?.diff).toMatch(/^-.*#ff5a36.*\n\+.*#0055ff/m);
    expect(answer.content.filter(({ type }) => type === "image")).toHaveLength(1);
    expect(await revision()).toBe(at + 1);
    await server.ok("undo", { projectId });
    expect(await codeOf("one")).toBe(before);
  });

  test("a dry run shows the same and saves nothing", async () => {
    const at = await revision();
    const answer = await edit({ sceneId: "two", edits: [{ find: "#ff5a36", replace: "#123456" }], dryRun: true });
    expect(answer.structuredContent?.receipt).toContain("Dry run");
    expect(changedOf(answer.structuredContent)).toHaveLength(1);
    expect(await revision()).toBe(at);
  });

  test("one scene that would not pass the check keeps all of them as they are", async () => {
    const [at, one] = [await revision(), await codeOf("one")];
    const answer = await edit({ edits: [{ find: "{frame}px", replace: "{frame + window.x}px", all: true }] });
    expect(answer.isError).toBe(true);
    const { diagnostics } = answer.structuredContent as Facts;
    expect(new Set(diagnostics.map((each) => (each as unknown as Changed).sceneId))).toEqual(new Set(["one", "two"]));
    expect(await revision()).toBe(at);
    expect(await codeOf("one")).toBe(one);
  });

  test("a unified diff is applied to the scene it names, and one that does not fit changes nothing", async () => {
    const diff = (from: string) =>
      `--- a/scenes/two.tsx\n+++ b/scenes/two.tsx\n@@ -1,3 +1,3 @@\n ${'import { AbsoluteFill, useCurrentFrame } from "remotion";'}\n \n-${from}\n+export default function Second() {\n`;
    const wrong = await edit({ diff: diff("export default function Szene() {") });
    expect(wrong.isError).toBe(true);
    expect(wrong.content[0]?.text).toContain('nearest is line 3 of "two"');
    const right = await edit({ diff: diff("export default function Scene() {") });
    expect(changedOf(right.structuredContent)).toMatchObject([{ sceneId: "two", count: 1 }]);
    expect(await codeOf("two")).toContain("function Second()");
  });

  test("a planned scene whose text is changed has code of its own from then on, and the receipt says so", async () => {
    const answer = await edit({ edits: [{ find: "Three by Acme", replace: "Three by Apex" }] });
    expect(answer.structuredContent?.receipt).toContain("code of its own now: three");
    expect(await codeOf("three")).toContain("Three by Apex");
  });

  test("a stale expectedRevision, both kinds of edit and none of them are refused", async () => {
    const edits = [{ find: "Second", replace: "Third" }];
    expect((await edit({ edits, expectedRevision: 1 })).isError).toBe(true);
    expect((await edit({ edits, diff: "@@\n-a\n+b" })).content[0]?.text).toContain("either edits or a diff");
    expect((await edit({})).content[0]?.text).toContain("either edits or a diff");
  });
});
