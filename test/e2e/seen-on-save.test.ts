import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { type Answer, simpleScene } from "../support/server.ts";
import { type SharedServer, sharedServer } from "../support/shared-server.ts";

let server: SharedServer;
let projectId: string;

/** A scene of 20 frames with a list of two, looked up by the frame. */
const lookUp = (index: string) => `import { AbsoluteFill, useCurrentFrame } from "remotion";

const STEPS = [{ label: "Plan" }, { label: "Draw" }] as const;
const labelOf = (at: number): string => STEPS.slice(at).map(({ label }) => label).reduce((first) => first);

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "white" }}>
      <h1 style={{ fontSize: 40 }}>{labelOf(${index})}</h1>
    </AbsoluteFill>
  );
}
`;
const GOOD = lookUp("frame < 10 ? 0 : 1");
const BROKEN_AT_THE_END = lookUp("Math.floor((frame + 1) / 10)");

const KEEPS_STATE = `import { useCurrentFrame } from "remotion";

const BOXES = [{ seen: [0] }];

export default function Scene() {
  const frame = useCurrentFrame();
  const [first] = BOXES.flatMap((box) => box).map(({ seen }) => seen);
  const count = first === undefined ? 0 : ((list) => list.push(frame))(first);
  return <h1>{count}</h1>;
}
`;

const PICKS = `const WORDS = ["one", "two"];

function Pick({ word }: { word: string }) {
  const found = WORDS.find((each) => each === word);
  if (found === undefined) throw new Error("no such word");
  return <h1>{found}</h1>;
}

export default function Scene() {
  return <Pick word="one" />;
}
`;

const write = (sceneId: string, code: string, more = {}) =>
  server.call("generate_scene_code", { projectId, sceneId, code, ...more });
const project = () => server.ok("get_project", { projectId });
const textOf = ({ content }: Answer) => content[0]?.text ?? "";

beforeAll(async () => {
  server = await sharedServer();
  ({ projectId } = await server.ok("create_project", { title: "Seen", fps: 10, width: 320, height: 180 }));
  const scenes = ["One", "Two", "Three"].map((title) => ({ title, seconds: 2 }));
  await server.ok("plan_scenes", { projectId, scenes });
  for (const sceneId of ["one", "two"]) await server.ok("generate_scene_code", { projectId, sceneId, code: GOOD });
  await server.ok("render_preview", { projectId, sceneId: "one", frames: [1] });
});

test("code that fails at its last frame alone is refused when it is saved, with rule, frame, line and fix", async () => {
  const { revision } = await project();
  const answer = await write("one", BROKEN_AT_THE_END);
  expect(answer.isError).toBe(true);
  expect(answer.structuredContent).toMatchObject({ ok: false, revision });
  const [found] = answer.structuredContent?.diagnostics ?? [];
  expect(found).toMatchObject({ rule: "frame-throws", severity: "error", line: 4 });
  expect(found?.message).toMatch(/^Frame 19 threw an error: "TypeError: Reduce of empty array/);
  expect(found?.fix).not.toBe("");
  expect(textOf(answer)).toMatch(/Nothing was saved: 1 error\.[\s\S]*\n4 \| const labelOf/);
  expect((await project()).revision).toBe(revision);
  expect((await server.ok("get_scene_code", { projectId, sceneId: "one" })).code).toContain("frame < 10");
});

test("code that keeps something from frame to frame is refused when it is saved", async () => {
  for (const more of [{}, { preview: true }]) {
    const answer = await write("one", KEEPS_STATE, more);
    expect(answer.isError).toBe(true);
    const [found] = answer.structuredContent?.diagnostics ?? [];
    expect(found?.rule).toBe("non-deterministic");
    expect(found?.fix).toMatch(/copy/i);
  }
});

test("an edit of the text that breaks a frame saves nothing, in no scene", async () => {
  const { revision } = await project();
  const edits = [{ find: "frame < 10 ? 0 : 1", replace: "Math.floor((frame + 1) / 10)", all: true }];
  const answer = await server.call("edit_code", { projectId, edits });
  expect(answer.isError).toBe(true);
  expect(answer.structuredContent?.diagnostics.map(({ rule }) => rule)).toEqual(["frame-throws", "frame-throws"]);
  expect((await project()).revision).toBe(revision);
});

test("a patch that breaks a frame is refused, and one that does not is saved", async () => {
  const { revision } = await project();
  expect((await write("three", PICKS)).isError).toBeFalsy();
  const patch = (word: string) => ({
    projectId,
    sceneId: "three",
    selector: { type: "Pick" },
    operation: "update",
    changes: { props: { word } },
  });
  const answer = await server.call("patch_element", patch("none"));
  expect(answer.isError).toBe(true);
  expect(textOf(answer)).toMatch(/The patch would break scene "three" \(1 error\), so nothing was saved/);
  expect(textOf(answer)).toMatch(/Frame 10 threw an error: "no such word"/);
  expect((await project()).revision).toBe(revision + 1);
  await server.ok("patch_element", patch("two"));
  expect((await project()).revision).toBe(revision + 2);
});

test("a file edited by hand that breaks a frame stays out of the project, and get_project says why", async () => {
  const file = join(server.home, "projects", projectId, "scenes", "two.tsx");
  const good = readFileSync(file, "utf8");
  const { revision } = await project();
  writeFileSync(file, good.replace("frame < 10 ? 0 : 1", "Math.floor((frame + 1) / 10)"));
  const told = await server.call("get_project", { projectId });
  expect(textOf(told)).toMatch(/two\.tsx was changed by hand and does not pass the check \(line 4: Frame 19 threw/);
  expect(told.structuredContent?.revision).toBe(revision);
  writeFileSync(file, good);
  expect(textOf(await server.call("get_project", { projectId }))).not.toMatch(/changed by hand/);
});

test("a shared module is refused for what it makes of a scene that uses it, and named", async () => {
  const module = (index: string) =>
    `const STEPS = ["a", "b"];\nexport function labelOf(frame: number): string {\n  return STEPS.slice(${index}).reduce((first) => first);\n}\n`;
  expect((await write("shared/steps", module("0 * frame"))).isError).toBeFalsy();
  const uses = `import { useCurrentFrame } from "remotion";\nimport { labelOf } from "./shared/steps";\n\nexport default function Scene() {\n  return <p>{labelOf(useCurrentFrame())}</p>;\n}\n`;
  expect((await write("three", uses)).isError).toBeFalsy();
  const answer = await write("shared/steps", module("frame"));
  expect(answer.isError).toBe(true);
  expect(answer.structuredContent?.diagnostics[0]).toMatchObject({
    rule: "frame-throws",
    file: "shared/steps",
    line: 3,
  });
});

test("an honest scene is saved as ever, with and without a preview", async () => {
  for (const preview of [false, true]) {
    const answer = await write("one", simpleScene(`Honest ${preview}`), { preview });
    expect(answer.isError).toBeFalsy();
    expect(answer.content.some(({ type }) => type === "image")).toBe(preview);
  }
});
