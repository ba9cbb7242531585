import { beforeAll, describe, expect, test } from "vitest";
import type { Facts } from "../support/server.ts";
import { type SharedServer, sharedServer } from "../support/shared-server.ts";

let server: SharedServer;
let projectId: string;

const SCENE = `import { AbsoluteFill } from "remotion";
import { Headline, Logo, useTheme } from "@scenewright/components";

export default function Scene() {
  const theme = useTheme();
  return (
    <AbsoluteFill style={{ backgroundColor: theme.accent }}>
      <div style={{ width: 100, height: 100, backgroundColor: "#fc5933" }} />
      <Headline>Prices</Headline>
      <Logo badge />
    </AbsoluteFill>
  );
}
`;

type BrandFacts = Facts & {
  readonly brand?: { readonly primary: string };
  readonly notes?: readonly string[];
  readonly hardCodedColors?: readonly { readonly sceneId: string; readonly line: number; readonly color: string }[];
};
const timeline = async (...operations: object[]) =>
  (await server.ok("edit_timeline", { projectId, operations })) as BrandFacts;
const project = async () => (await server.ok("get_project", { projectId })) as BrandFacts;
const code = async () => (await server.ok("get_scene_code", { projectId, sceneId: "prices" })).code;

beforeAll(async () => {
  server = await sharedServer();
  ({ projectId } = await server.ok("create_project", {
    title: "Brand",
    fps: 10,
    width: 320,
    height: 180,
    brand: { primary: "#ff5a36", wordmark: "Acme" },
  }));
  await server.ok("plan_scenes", { projectId, scenes: [{ title: "Prices", seconds: 1 }] });
  await server.ok("generate_scene_code", { projectId, sceneId: "prices", code: SCENE });
});

describe("the brand of a project", () => {
  test("is drawn through useTheme and the components", async () => {
    const draw = async () =>
      (await server.call("render_preview", { projectId, sceneId: "prices", frames: [9] })).content.find(
        ({ type }) => type === "image",
      )?.data;
    const before = await draw();
    await timeline({ op: "set_brand", brand: { radiusPx: 0, primary: "#00aa66" } });
    expect(await draw()).not.toBe(before);
    await server.ok("undo", { projectId });
    expect(await draw()).toBe(before);
    expect((await project()).brand).toEqual({ primary: "#ff5a36", wordmark: "Acme" });
  });

  test("a new brand colour lists the near-matches that scene code writes out, and changes them when asked to", async () => {
    const listed = await timeline({ op: "set_brand", brand: { primary: "#0055ff" } });
    expect(listed.hardCodedColors).toMatchObject([{ sceneId: "prices", line: 8, color: "#fc5933" }]);
    expect(listed.notes?.join()).toContain("prices line 8 #fc5933");
    expect(await code()).toContain("#fc5933");

    const { revision } = await project();
    const changed = await timeline({
      op: "set_brand",
      brand: { primary: "#0055ff" },
      recolor: true,
      oldColor: "#ff5a36",
    });
    expect(changed.revision).toBe(revision + 1);
    expect(changed.hardCodedColors).toBeUndefined();
    expect(await code()).toContain('backgroundColor: "#0055ff"');
    await server.ok("undo", { projectId });
    expect(await code()).toContain("#fc5933");
    expect((await project()).brand?.primary).toBe("#0055ff");
  });

  test("brand and code change everywhere in one call, as one revision", async () => {
    await server.ok("undo", { projectId });
    const { revision } = await project();
    const changed = await timeline({ op: "set_brand", brand: { primary: "#0055ff" }, recolor: true });
    expect(changed.revision).toBe(revision + 1);
    expect(changed.receipt).toContain("1 colour in the code of 1 scene");
    expect(await code()).toContain('backgroundColor: "#0055ff"');
  });

  test("any colour changes everywhere in one call, in code, brand or theme, and one that is nowhere is refused", async () => {
    const before = await code();
    await server.ok("patch_element", {
      projectId,
      sceneId: "prices",
      operation: "update",
      selector: { type: "div", index: 0 },
      changes: { style: "borderColor: rebeccapurple" },
    });
    const changed = await timeline({ op: "recolor", from: "#663399", to: "#00aa66" });
    expect(changed.receipt).toContain("1 colour in the code of 1 scene");
    expect(await code()).toContain('borderColor: "#00aa66"');
    const primary = (await project()).brand?.primary;
    await timeline({ op: "recolor", from: primary, to: "#123456" });
    expect((await project()).brand?.primary).toBe("#123456");
    const refused = await server.call("edit_timeline", {
      projectId,
      operations: [{ op: "recolor", from: "#0f0f88", to: "#fff" }],
    });
    expect(refused.isError).toBe(true);
    expect(refused.content[0]?.text).toContain("#0f0f88 is neither in the brand or theme nor written out");
    await server.ok("undo", { projectId, steps: 3 });
    expect(await code()).toBe(before);
  });

  test("colours that are hard to read are told with the nearest that pass, and no colour at all is refused", async () => {
    const { notes } = await timeline({ op: "set_brand", brand: { background: "#ffffff", primary: "#ffcc00" } });
    expect(notes?.join()).toMatch(/primary #ffcc00 .* nearest that passes is #/);
    const refused = await server.call("edit_timeline", {
      projectId,
      operations: [{ op: "set_brand", brand: { primary: "url(#x)" } }],
    });
    expect(refused.isError).toBe(true);
    expect(refused.content[0]?.text).toContain("primary is no CSS colour");
  });
});
