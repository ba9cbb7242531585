import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Facts } from "../support/server.ts";
import { type SharedServer, sharedServer } from "../support/shared-server.ts";

let server: SharedServer;
let projectId: string;

const WIDE = `import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#101828", color: "white" }}>
      <h1 data-element-id="left" style={{ position: "absolute", left: 20, top: 40, fontSize: 40 }}>Left side</h1>
      <h1 data-element-id="right" style={{ position: "absolute", left: 300, top: 40, width: 220, fontSize: 40 }}>Right side words</h1>
      <p data-element-id="far" style={{ position: "absolute", left: 500, top: 200, fontSize: 30 }}>Far out</p>
      <p data-element-id="tail" style={{ position: "absolute", right: 20, top: 48, fontSize: 30 }}>Tail</p>
    </AbsoluteFill>
  );
}
`;

type Copied = Facts & {
  readonly findings: readonly { sceneId: string; elementId: string; rule: string; message: string }[];
};
const copy = async (args: object = {}) => (await server.ok("duplicate_project", { projectId, ...args })) as Copied;

beforeAll(async () => {
  server = await sharedServer();
  ({ projectId } = await server.ok("create_project", {
    title: "Original",
    fps: 10,
    width: 640,
    height: 360,
    brand: { primary: "#ff5a36" },
  }));
  const scenes = ["Wide", "Planned"].map((title) => ({ title, seconds: 1, headline: title }));
  await server.ok("plan_scenes", { projectId, scenes });
  await server.ok("generate_scene_code", { projectId, sceneId: "shared/sizes", code: "export const gap = 4;" });
  await server.ok("generate_scene_code", { projectId, sceneId: "wide", code: WIDE });
});

describe("duplicate_project", () => {
  test("copies everything but the history, and leaves the original alone", async () => {
    const before = await server.ok("get_project", { projectId });
    const made = await copy();
    expect(made).toMatchObject({ revision: 1, findings: [] });
    expect(made.projectId).not.toBe(projectId);
    const facts = (await server.ok("get_project", { projectId: made.projectId })) as Facts & { title: string };
    expect(facts).toMatchObject({ title: "Original (copy)", canUndo: false, brand: { primary: "#ff5a36" } });
    const sceneId = "wide";
    const codes = await Promise.all(
      [projectId, made.projectId].map(
        async (id) => (await server.ok("get_scene_code", { projectId: id, sceneId })).code,
      ),
    );
    expect(codes[0]).toBe(codes[1]);
    for (const file of ["scenes/wide.tsx", "shared/sizes.tsx"])
      expect(existsSync(join(server.home, "projects", made.projectId, file)), file).toBe(true);
    await server.ok("edit_timeline", { projectId: made.projectId, operations: [{ op: "delete", sceneId: "wide" }] });
    expect(await server.ok("get_project", { projectId })).toEqual(before);
  });

  test("in another format lists per scene what is cut off, gone, overlaps or sits at absolute pixels, and nothing of fitting layouts", async () => {
    const made = await copy({ width: 360, height: 640, title: "Upright" });
    const rules = (id: string) => made.findings.filter(({ elementId }) => elementId === id).map(({ rule }) => rule);
    expect(rules("far")).toContain("outside");
    expect(rules("right")).toEqual(expect.arrayContaining(["clipped", "fixed-pixels"]));
    expect([...rules("right"), ...rules("tail")]).toContain("overlap");
    expect(rules("left")).toEqual([]);
    expect(made.findings.filter(({ sceneId }) => sceneId === "planned")).toEqual([]);
    const facts = (await server.ok("get_project", { projectId: made.projectId })) as unknown as Record<string, unknown>;
    expect(facts).toMatchObject({ title: "Upright", width: 360, height: 640 });
  });

  test("an unknown project and a size that no video has are refused", async () => {
    expect((await server.call("duplicate_project", { projectId: "nope" })).isError).toBe(true);
    expect((await server.call("duplicate_project", { projectId, width: 3 })).isError).toBe(true);
  });
});

describe("transitions", () => {
  test("get_project full lists transitions, brief and plans in text and data", async () => {
    await server.ok("edit_timeline", {
      projectId,
      operations: [{ op: "transition", sceneId: "planned", kind: "wipe", seconds: 0.4 }],
    });
    const { structuredContent, content } = await server.call("get_project", { projectId, detail: "full" });
    expect(structuredContent).toMatchObject({
      transitions: [{ sceneId: "planned", kind: "wipe", durationInFrames: 4 }],
      modules: ["shared/sizes"],
    });
    expect(content[0]?.text).toContain("wipe of 0.4 s into planned");
    expect(content[0]?.text).toContain('Plan of planned: {"headline":"Planned"}');
  });

  test("what a transition leads out of does not fade out by itself", async () => {
    const { projectId: id } = await server.ok("create_project", { title: "Fades", fps: 10, width: 320, height: 180 });
    await server.ok("plan_scenes", {
      projectId: id,
      scenes: ["A", "B"].map((title) => ({ title, seconds: 2, headline: title })),
    });
    const last = async () => {
      const { content } = await server.call("render_preview", { projectId: id, sceneId: "a", frames: [19] });
      return content.find(({ type }) => type === "image")?.data;
    };
    const cut = await last();
    await server.ok("edit_timeline", {
      projectId: id,
      operations: [{ op: "transition", sceneId: "b", kind: "cross-fade" }],
    });
    expect(await last()).not.toBe(cut);
    await server.ok("undo", { projectId: id });
    expect(await last()).toBe(cut);
  });
});
