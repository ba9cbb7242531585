import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Facts } from "../support/server.ts";
import { type SharedServer, sharedServer } from "../support/shared-server.ts";

let server: SharedServer;
let projectId: string;

const CARDS = `import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

// The order of the cards matters to the story.
export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#101828", padding: 60, fontFamily: "Inter" }}>
      <h1 data-element-id="title" style={{ color: "white", fontSize: 48, opacity: interpolate(frame, [0, 5], [0, 1]) }}>Title</h1>
      <p data-element-id="card-1" style={{ color: "#f88", fontSize: 30 }}>First</p>
      <p data-element-id="card-2" style={{ color: "#8f8", fontSize: 30 }}>Second</p>
      <p data-element-id="card-3" style={{ color: "#88f", fontSize: 30 }}>Third 😀</p>
    </AbsoluteFill>
  );
}
`;

const codeOf = async (sceneId: string) => (await server.ok("get_scene_code", { projectId, sceneId })).code;
const patch = (args: Record<string, unknown>) => server.call("patch_element", { projectId, ...args });

beforeAll(async () => {
  server = await sharedServer();
  ({ projectId } = await server.ok("create_project", { title: "Editing", fps: 10, width: 640, height: 360 }));
  await server.ok("plan_scenes", {
    projectId,
    scenes: ["Cards", "Middle", "End"].map((title) => ({ title, seconds: 2, headline: title })),
  });
  await server.ok("generate_scene_code", { projectId, sceneId: "cards", code: CARDS });
});

describe("the editing conversation", () => {
  test("make the title bigger and blue: only that changes, and the receipt says from what to what", async () => {
    const before = await codeOf("cards");
    const answer = await patch({
      sceneId: "cards",
      selector: { label: "title" },
      operation: "update",
      changes: { style: { fontSize: 72, color: "blue" } },
      preview: true,
    });
    expect(answer.isError).toBeFalsy();
    expect(answer.structuredContent?.receipt).toMatch(/48 -> 72/);
    expect(answer.content.filter(({ type }) => type === "image")).toHaveLength(1);
    expect(await codeOf("cards")).toBe(before.replace('color: "white", fontSize: 48', 'color: "blue", fontSize: 72'));
  });

  test("fade it in, and move the second card below the third", async () => {
    await patch({
      sceneId: "cards",
      selector: { elementId: "title" },
      operation: "animate",
      changes: { enter: "slide-up", durationSeconds: 0.5 },
    });
    await patch({
      sceneId: "cards",
      selector: { elementId: "card-2" },
      operation: "move",
      position: { after: "card-3" },
    });
    const code = await codeOf("cards");
    expect(code.indexOf('"card-2"')).toBeGreaterThan(code.indexOf('"card-3"'));
    expect(code).toContain("// The order of the cards matters to the story.");
  });

  test("make a scene longer and cross-fade into it, then no: undo that", async () => {
    const edited = await server.ok("edit_timeline", {
      projectId,
      operations: [
        { op: "resize", sceneId: "middle", seconds: 4 },
        { op: "transition", sceneId: "end", kind: "cross-fade", seconds: 0.5 },
      ],
    });
    expect(edited.receipt).toMatch(/from 2 s to 4 s/);
    expect((await server.ok("get_project", { projectId })).scenes[2]?.startFrame).toBe(20 + 40 - 5);
    const undone = await server.ok("undo", { projectId });
    expect(undone).toMatchObject({ canRedo: true });
    expect((await server.ok("get_project", { projectId })).scenes[2]?.startFrame).toBe(40);
  });

  test("a failing operation among several changes nothing", async () => {
    const { revision } = await server.ok("get_project", { projectId });
    const answer = await server.call("edit_timeline", {
      projectId,
      operations: [
        { op: "retitle", title: "Other" },
        { op: "delete", sceneId: "nope" },
      ],
    });
    expect(answer.isError).toBe(true);
    expect(answer.content[0]?.text).toMatch(/Operation 2/);
    expect((await server.ok("get_project", { projectId })).revision).toBe(revision);
  });
});

describe("ambiguity", () => {
  test("an ambiguous selector changes nothing and returns the matches outlined and numbered in one picture", async () => {
    const before = await codeOf("cards");
    const answer = await patch({
      sceneId: "cards",
      selector: { type: "p" },
      operation: "update",
      changes: { text: "x" },
    });
    const { ambiguous, candidates } = answer.structuredContent as Facts;
    expect(ambiguous).toBe(true);
    expect(candidates.map(({ elementId }) => elementId)).toEqual(["card-1", "card-3", "card-2"]);
    expect(answer.content.filter(({ type }) => type === "image")).toHaveLength(1);
    expect(await codeOf("cards")).toBe(before);
  });

  test("an ambiguous selector is resolved by giving the element id", async () => {
    const { receipt } = await server.ok("patch_element", {
      projectId,
      sceneId: "cards",
      selector: { elementId: "card-1" },
      operation: "update",
      changes: { text: "Now {first} & <only>" },
    });
    expect(receipt).toContain("First");
    expect(
      (await server.ok("get_scene_code", { projectId, sceneId: "cards" })).elements.map(({ label }) => label),
    ).toContain("Now {first} & <only>");
  });

  test("when no element matches, the error names the closest one", async () => {
    const answer = await patch({ sceneId: "cards", selector: { elementId: "titel" }, operation: "delete" });
    expect(answer.isError).toBe(true);
    expect(answer.content[0]?.text).toContain('"title"');
  });

  test("a patch that would break the scene is refused with the reason", async () => {
    const before = await codeOf("cards");
    const answer = await patch({
      sceneId: "cards",
      selector: { elementId: "title" },
      operation: "update",
      changes: { style: { backgroundImage: "url(http://127.0.0.1/x.png)" } },
    });
    expect(answer.isError).toBe(true);
    expect(await codeOf("cards")).toBe(before);
  });
});

test("five edits, undo five, redo five; a new edit clears redo", async () => {
  const states = [await codeOf("cards")];
  for (let size = 31; size <= 35; size += 1) {
    await server.ok("patch_element", {
      projectId,
      sceneId: "cards",
      selector: { elementId: "card-3" },
      operation: "update",
      changes: { style: { fontSize: size } },
    });
    states.push(await codeOf("cards"));
  }
  expect(new Set(states).size).toBe(6);
  for (let step = 4; step >= 0; step -= 1) {
    await server.ok("undo", { projectId });
    expect(await codeOf("cards")).toBe(states[step]);
  }
  await server.ok("redo", { projectId, steps: 5 });
  expect(await codeOf("cards")).toBe(states[5]);
  await server.ok("undo", { projectId, steps: 2 });
  await server.ok("edit_timeline", { projectId, operations: [{ op: "retitle", sceneId: "end", title: "The end" }] });
  const { canRedo } = await server.ok("get_project", { projectId });
  expect(canRedo).toBe(false);
  expect((await server.call("redo", { projectId })).isError).toBe(true);
});

describe("revisions", () => {
  test("a named checkpoint can be restored, and the difference of two revisions read", async () => {
    await server.ok("save_checkpoint", { projectId, name: "before" });
    const saved = await codeOf("cards");
    const { revision: from } = await server.ok("get_project", { projectId });
    const { revision: to } = await server.ok("patch_element", {
      projectId,
      sceneId: "cards",
      selector: { elementId: "title" },
      operation: "update",
      changes: { text: "Changed" },
    });
    const { diff } = await server.ok("list_revisions", { projectId, from, to });
    expect(diff).toMatch(/^\+.*Changed/m);
    await server.ok("restore_revision", { projectId, checkpoint: "before" });
    expect(await codeOf("cards")).toBe(saved);
  });

  test("an edit by hand in the file becomes a revision; a broken one leaves the good code in force", async () => {
    const file = join(server.home, "projects", projectId, "scenes", "cards.tsx");
    writeFileSync(file, readFileSync(file, "utf8").replace("First", "By hand").replace("Now {", "By hand {"));
    const { scenes } = await server.ok("get_project", { projectId });
    expect(scenes).toHaveLength(3);
    const good = await codeOf("cards");
    writeFileSync(file, "export default fetch;");
    const answer = await server.call("get_project", { projectId });
    expect(answer.content[0]?.text).toContain("cards.tsx was changed by hand and does not pass the check");
    expect(await codeOf("cards")).toBe(good);
    writeFileSync(file, good);
  });

  test("a write that saw an older revision is refused with what happened since", async () => {
    const answer = await patch({
      sceneId: "cards",
      selector: { elementId: "title" },
      operation: "update",
      changes: { text: "Late" },
      expectedRevision: 3,
    });
    expect(answer.isError).toBe(true);
    expect(answer.content[0]?.text).toMatch(/at revision \d+, not 3\. Since then: .*Restored checkpoint/);
  });
});

test("the format can change, and scenes with fixed pixels are named", async () => {
  const code = CARDS.replace("fontSize: 30 }}>First", 'fontSize: 30, position: "absolute", left: 420 }}>First');
  await server.ok("generate_scene_code", { projectId, sceneId: "cards", code });
  const answer = await server.call("edit_timeline", {
    projectId,
    operations: [{ op: "set_format", format: "portrait" }],
  });
  expect(answer.content[0]?.text).toMatch(/fixed pixels.*cards \(card-1\)/);
});
