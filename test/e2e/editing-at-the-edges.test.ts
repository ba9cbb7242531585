import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type SharedServer, sharedServer } from "../support/shared-server.ts";

let server: SharedServer;
let projectId: string;

/** Passes the check and the rehearsal of a save, which draws frames 10, 19 and 0; throws in most others. */
const THROWING = `import { AbsoluteFill, useCurrentFrame } from "remotion";

function words(frame: number): string {
  if (frame > 3 && frame !== 10 && frame !== 19) throw new Error("boom");
  return "ok";
}

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill data-element-id="root" style={{ backgroundColor: "#101828" }}>
      <h1 data-element-id="title" style={{ color: "white" }}>Title {words(frame)}</h1>
    </AbsoluteFill>
  );
}
`;

const FIVE = `import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill data-element-id="root" style={{ backgroundColor: "#101828", color: "white" }}>
      <p data-element-id="a">A</p>
      <p data-element-id="b">B</p>
      <p data-element-id="c">C</p>
      <p data-element-id="d">D</p>
      <p data-element-id="e">E</p>
    </AbsoluteFill>
  );
}
`;

const codeOf = async (sceneId: string) => (await server.ok("get_scene_code", { projectId, sceneId })).code;
const fileOf = (sceneId: string) => join(server.home, "projects", projectId, "scenes", `${sceneId}.tsx`);

beforeAll(async () => {
  server = await sharedServer();
  ({ projectId } = await server.ok("create_project", { title: "Edges", fps: 10, width: 320, height: 180 }));
  const scenes = ["Cards", "Throws"].map((title) => ({ title, seconds: 2, headline: title }));
  await server.ok("plan_scenes", { projectId, scenes });
  await server.ok("generate_scene_code", { projectId, sceneId: "cards", code: FIVE });
});

describe("a failed preview doesn't undo the save, and the answer says both", () => {
  test("code, patches, undo, redo and timeline edits are saved even where their preview fails", async () => {
    const calls: [string, object][] = [
      ["generate_scene_code", { sceneId: "throws", code: THROWING }],
      [
        "patch_element",
        {
          sceneId: "throws",
          selector: { elementId: "title" },
          operation: "update",
          changes: { style: { fontSize: 50 } },
        },
      ],
      ["undo", {}],
      ["redo", {}],
      ["edit_timeline", { operations: [{ op: "resize", sceneId: "throws", seconds: 1 }] }],
    ];
    let { revision } = await server.ok("get_project", { projectId });
    for (const [tool, args] of calls) {
      const answer = await server.call(tool, { projectId, ...args, preview: true });
      expect(answer.isError, tool).toBeFalsy();
      revision += 1;
      expect(answer.structuredContent?.revision, tool).toBe(revision);
      expect(answer.content[0]?.text, tool).toMatch(/It is saved, but could not be drawn: .*threw an error: "boom"/);
    }
    expect(await codeOf("throws")).toContain("fontSize: 50");
  });
});

test("patches that are sent at the same time are all applied", async () => {
  const ids = ["a", "b", "c", "d", "e"];
  const answers = await Promise.all(
    ids.map((elementId) =>
      server.call("patch_element", {
        projectId,
        sceneId: "cards",
        selector: { elementId },
        operation: "update",
        changes: { text: `new ${elementId}` },
      }),
    ),
  );
  expect(answers.map(({ isError, content }) => (isError ? content[0]?.text : "applied"))).toEqual(
    ids.map(() => "applied"),
  );
  const code = await codeOf("cards");
  for (const elementId of ids) expect(code).toContain(`<p data-element-id="${elementId}">new ${elementId}</p>`);
});

describe("files that a person works on", () => {
  test("a broken scene file that an edit moves aside is named in the answer", async () => {
    const good = await codeOf("cards");
    writeFileSync(fileOf("cards"), "export default function (((");
    const patch = { sceneId: "cards", selector: { elementId: "a" }, operation: "update", changes: { text: "A" } };
    const { receipt } = await server.ok("patch_element", { projectId, ...patch });
    expect(receipt).toMatch(/scenes\/cards\.tsx was changed by hand .* moved aside as scenes\/cards\.rejected\.tsx/);
    expect(await codeOf("cards")).toBe(good.replace(">new a<", ">A<"));
  });

  test("a checkpoint holds an edit by hand that was made just before it", async () => {
    const byHand = (await codeOf("cards")).replace(">A<", ">By hand<");
    writeFileSync(fileOf("cards"), byHand);
    await server.ok("save_checkpoint", { projectId, name: " by\nhand " });
    await server.ok("generate_scene_code", { projectId, sceneId: "cards", code: FIVE });
    await server.ok("restore_revision", { projectId, checkpoint: " by\nhand " });
    expect(await codeOf("cards")).toBe(byHand);
  });

  test("a scene file that is not UTF-8 is not imported", async () => {
    const good = await codeOf("cards");
    writeFileSync(fileOf("cards"), Buffer.from(good.replace(">By hand<", ">caf\u00e9<"), "latin1"));
    const answer = await server.call("get_project", { projectId });
    expect(answer.content[0]?.text).toMatch(/cards\.tsx was changed by hand and does not pass the check/);
    expect(await codeOf("cards")).toBe(good);
    writeFileSync(fileOf("cards"), good);
  });

  test("a folder where a scene file should be is set aside, and the file is written again", async () => {
    const good = await codeOf("cards");
    rmSync(fileOf("cards"));
    mkdirSync(fileOf("cards"));
    writeFileSync(join(fileOf("cards"), "mine.txt"), "kept");
    const answer = await server.call("get_project", { projectId });
    expect(answer.isError).toBeFalsy();
    expect(answer.content[0]?.text).toMatch(/cards\.tsx was a folder in place of a file: it was moved to .*set-aside/);
    expect(await codeOf("cards")).toBe(good);
    expect(readFileSync(fileOf("cards"), "utf8")).toBe(good);
  });
});

describe("an argument that a patch operation would not use is refused", () => {
  test.each([
    ["update", { changes: { text: "x", enter: "fade" } }, "update does not take changes.enter"],
    ["update", { changes: { text: "x" }, position: { after: "b" } }, "update does not take position"],
    ["delete", { changes: { text: "x" } }, "delete does not take changes.text"],
    ["move", { position: { after: "b" }, changes: { style: { color: "red" } } }, "move does not take changes.style"],
    ["animate", { changes: { enter: "fade", text: "x" } }, "animate does not take changes.text"],
  ])("%s, given %o", async (operation, more, problem) => {
    const revision = (await server.ok("get_project", { projectId })).revision;
    const args = { projectId, sceneId: "cards", selector: { elementId: "c" }, operation, ...more };
    const answer = await server.call("patch_element", args);
    expect(answer.isError).toBe(true);
    expect(answer.content[0]?.text).toContain(problem);
    expect((await server.ok("get_project", { projectId })).revision).toBe(revision);
  });

  test("an argument that a timeline operation would not use is refused", async () => {
    const operations = [{ op: "duplicate", sceneId: "cards", after: "throws" }];
    const answer = await server.call("edit_timeline", { projectId, operations });
    expect(answer.content[0]?.text).toContain(`"after" is not known in operations[0]`);
  });
});

test("a scene that is inserted can be fitted to its narration in the same call", async () => {
  const scene = {
    sceneId: "told",
    title: "Told",
    seconds: 1,
    narration: "One two three four five six seven eight nine ten.",
  };
  const operations = [
    { op: "insert", scene },
    { op: "resize", sceneId: "told", fit: "narration" },
  ];
  const { scenes } = await server.ok("edit_timeline", { projectId, operations });
  expect(scenes.find(({ sceneId }) => sceneId === "told")?.durationInFrames).toBe(48);
  const wrong = await server.call("edit_timeline", {
    projectId,
    operations: [operations[1], { op: "split", sceneId: "told" }],
  });
  expect(wrong.content[0]?.text).toMatch(/operations\[1\].atSeconds is missing/);
});

test("changing the plan of a scene that has code says that the picture stays the same", async () => {
  const { receipt } = await server.ok("plan_scenes", {
    projectId,
    scenes: [{ sceneId: "cards", title: "Cards", seconds: 2, headline: "New words" }],
  });
  expect(receipt).toMatch(/headline\. Its code draws what it did/);
});

test("an element is added beside one that only one scene has", async () => {
  const add = { operation: "add", changes: { element: "p", text: "New" }, position: { after: "c" } };
  const { receipt } = await server.ok("patch_element", { projectId, ...add });
  expect(receipt).toMatch(/Added .* after text 'new c'/);
});
