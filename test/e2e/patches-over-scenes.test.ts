import { beforeAll, expect, test } from "vitest";
import { type SharedServer, sharedServer } from "../support/shared-server.ts";

const scene = (title: string, extra = "") => `import { AbsoluteFill } from "remotion";
export default function Scene() {
  return (
    <AbsoluteFill data-element-id="root" style={{ backgroundColor: "#101828", color: "white" }}>
      <h1 data-element-id="title" style={{ fontSize: 48 }}>${title}</h1>${extra}
    </AbsoluteFill>
  );
}
`;

let server: SharedServer;
let projectId: string;
beforeAll(async () => {
  server = await sharedServer();
  ({ projectId } = await server.ok("create_project", { title: "Scenes", fps: 10, width: 640, height: 360 }));
  await server.ok("plan_scenes", {
    projectId,
    scenes: ["First", "Second"].map((title) => ({ title, seconds: 2, headline: title })),
  });
  await server.ok("generate_scene_code", { projectId, sceneId: "first", code: scene("First") });
  const note = '\n      <p data-element-id="note">Note</p>';
  await server.ok("generate_scene_code", { projectId, sceneId: "second", code: scene("Second", note) });
});
const codes = async () =>
  Promise.all(
    ["first", "second"].map(async (sceneId) => (await server.ok("get_scene_code", { projectId, sceneId })).code),
  );
const revision = async () => (await server.ok("get_project", { projectId })).revision;
const bigger = (sceneId: string | undefined, selector: object, fontSize: string | number) => ({
  operation: "update",
  ...(sceneId && { sceneId }),
  selector,
  changes: { style: [{ property: "fontSize", value: fontSize }] },
});

test("patches of several scenes are one revision, one receipt and one picture", async () => {
  const before = await revision();
  const answer = await server.call("patch_element", {
    projectId,
    patches: [
      bigger("first", { elementId: "title" }, 60),
      bigger("second", { elementId: "title" }, "*2"),
      bigger(undefined, { label: "Note" }, 30),
    ],
    preview: true,
    outline: true,
  });
  expect(answer.isError, answer.content[0]?.text).toBeFalsy();
  expect(answer.structuredContent?.revision).toBe(before + 1);
  expect(answer.structuredContent?.receipt).toMatch(
    /Scene "First": .*48 -> 60.*Scene "Second": .*48 -> 96.*font size 30/s,
  );
  expect(answer.content.filter(({ type }) => type === "image")).toHaveLength(1);
  const [first, second] = await codes();
  expect(first).toContain("fontSize: 60");
  expect(second).toContain("fontSize: 96");
  await server.ok("undo", { projectId });
  expect((await codes()).every((code) => code.includes("fontSize: 48"))).toBe(true);
});

test("a patch that fails in one scene leaves all of them as they were, and says which it is", async () => {
  const before = [await revision(), ...(await codes())];
  const refused = await server.call("patch_element", {
    projectId,
    patches: [
      bigger("first", { elementId: "title" }, 60),
      bigger("second", { elementId: "title" }, 61),
      bigger("second", { elementId: "nope" }, 62),
    ],
  });
  expect(refused.isError).toBe(true);
  expect(refused.content[0]?.text).toMatch(/Patch 3 of the batch: No element fits/);
  const ambiguous = await server.call("patch_element", {
    projectId,
    patches: [bigger("first", { elementId: "title" }, 60), bigger("second", { type: "text" }, 61)],
  });
  expect(ambiguous.structuredContent?.ambiguous).toBe(true);
  expect(ambiguous.content[0]?.text).toMatch(/the selector of patch 2/);
  expect([await revision(), ...(await codes())]).toEqual(before);
});

test("a patch that names no scene is of the one before it, or of the only one that has its element", async () => {
  const { receipt } = await server.ok("patch_element", {
    projectId,
    patches: [
      bigger(undefined, { label: "First" }, 50),
      bigger(undefined, { elementId: "note" }, 20),
      bigger(undefined, { elementId: "title" }, 51),
    ],
  });
  expect(receipt).toMatch(/Scene "First": .*48 -> 50.*Scene "Second": .*font size 20.*48 -> 51/s);
  const { candidates } = await server.ok("patch_element", {
    projectId,
    ...bigger(undefined, { elementId: "title" }, 70),
  });
  expect(candidates.map(({ sceneId }) => sceneId)).toEqual(["first", "second"]);
});

test("style and props are taken as pairs, as the schema says, and as an object, as most agents write them", async () => {
  const selector = { elementId: "title" };
  const update = (changes: object) =>
    server.ok("patch_element", { projectId, sceneId: "first", operation: "update", selector, changes });
  await update({ style: { color: "gold" }, props: { title: "x" } });
  await update({ style: [{ property: "letterSpacing", value: 2 }], props: [{ name: "lang", value: "en" }] });
  const [first] = await codes();
  expect(first).toMatch(/color: "gold", letterSpacing: 2/);
  expect(first).toMatch(/title="x" lang="en"/);
});

test("an animation is listed with the elements, replaced, repeated and removed", async () => {
  const animate = (changes: object) =>
    server.ok("patch_element", {
      projectId,
      sceneId: "second",
      operation: "animate",
      selector: { elementId: "note" },
      changes,
    });
  const listed = async () => {
    const { elements } = await server.ok("get_scene_code", { projectId, sceneId: "second" });
    const note = elements.find(({ elementId }) => elementId === "note");
    return note && "animations" in note ? note.animations : [];
  };
  await animate({ enter: "fade" });
  await animate({ enter: "slide-up", emphasis: "pulse", repeat: 0, periodSeconds: 1 });
  expect(await listed()).toMatchObject([
    { phase: "enter", name: "slide-up", startSeconds: 0 },
    { phase: "emphasis", name: "pulse", startSeconds: 0.5, repeat: 0, periodSeconds: 1 },
  ]);
  const { receipt } = await animate({ remove: ["all"] });
  expect(receipt).toMatch(/has no enter slide-up any more.*has no emphasis pulse any more/);
  expect(await listed()).toEqual([]);
});

test("a step on a size that follows from the content starts from how large the element is drawn", async () => {
  const grow = (style: object) =>
    server.ok("patch_element", {
      projectId,
      sceneId: "second",
      operation: "update",
      selector: { elementId: "note" },
      changes: { style },
    });
  const { receipt } = await grow({ height: "*2" });
  const [, before = 0, after = 0] = /height (\d+) -> (\d+)/.exec(receipt)?.map(Number) ?? [];
  expect(before).toBeGreaterThan(10);
  expect(after).toBe(before * 2);
  expect((await grow({ height: "+20px" })).receipt).toContain(`height ${after} -> ${after + 20}`);
  const { elements } = await server.ok("get_scene_code", { projectId, sceneId: "second" });
  expect(JSON.stringify(elements)).toContain(`"height":${after + 20}`);
});
