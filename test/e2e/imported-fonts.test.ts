import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { boxFont } from "../support/box-font.ts";
import { removeHome, startServer, temporaryHome } from "../support/server.ts";

const home = temporaryHome();
const server = await startServer(home);
afterAll(async () => {
  await server.stop();
  removeHome(home);
});

const { projectId } = await server.ok("create_project", { title: "Type", width: 320, height: 180 });
await server.ok("plan_scenes", {
  projectId,
  scenes: [{ title: "One", seconds: 1 }],
});

const scene = (style: string, text = "Quick") => `import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill data-element-id="ground" style={{ backgroundColor: "black" }}>
      <p data-element-id="text" style={{ color: "white", fontSize: 60, ${style} }}>${text}</p>
    </AbsoluteFill>
  );
}
`;

async function pictureWith(style: string): Promise<string> {
  await server.ok("generate_scene_code", { projectId, sceneId: "one", code: scene(style) });
  const { content } = await server.call("render_preview", { projectId, sceneId: "one", atSeconds: [0], width: 320 });
  return content.find(({ type }) => type === "image")?.data ?? "";
}

function importFont(file: string, family: string, weight?: number) {
  writeFileSync(join(home, file), boxFont(family, weight));
  return server.call("import_asset", { projectId, path: join(home, file) });
}

const RUNE = { projectId, code: scene('fontFamily: "Inter"', "ᚠ") };

test("an imported font is known to the check, by its family, its file and what it draws", async () => {
  expect((await server.ok("check_scene_code", RUNE)).diagnostics[0]?.rule).toBe("missing-glyph");
  const answer = await importFont("Acme-Regular.ttf", "Acme Boxes");
  expect(answer.content[0]?.text).toContain('fontFamily: "Acme Boxes" (weight 400)');
  expect((await server.ok("check_scene_code", RUNE)).diagnostics).toEqual([]);
  for (const name of ["Acme Boxes", "acme-regular", "acme-regular.ttf", "'acme boxes', serif"]) {
    const { diagnostics } = await server.ok("check_scene_code", { projectId, code: scene(`fontFamily: "${name}"`) });
    expect(diagnostics, name).toEqual([]);
  }
  const { diagnostics } = await server.ok("check_scene_code", { projectId, code: scene('fontFamily: "Acme Boxs"') });
  expect(diagnostics[0]).toMatchObject({ rule: "unknown-font" });
  expect(diagnostics[0]?.fix).toMatch(/Nearest: `fontFamily: "Acme Boxes"`.*Imported: Acme Boxes\./);
});

test("scenes are drawn with it from their first frame, however it is named", async () => {
  // A page that has shown other scenes before learns of them too.
  const inInter = await pictureWith('fontFamily: "Inter"');
  const byFamily = await pictureWith('fontFamily: "Acme Boxes"');
  expect(byFamily).not.toBe(inInter);
  expect(await pictureWith('fontFamily: "acme-regular.ttf"')).toBe(byFamily);
  expect(await pictureWith('font: "60px acme-regular"')).toBe(byFamily);
  expect(await pictureWith('fontFamily: "No Such Font"')).toBe(inInter);
});

test("another file of its family is the face of its own weight, and until then boldness is put on", async () => {
  const regular = await pictureWith('fontFamily: "Acme Boxes"');
  const bold = 'fontFamily: "Acme Boxes", fontWeight: 700';
  expect(await pictureWith(bold)).not.toBe(regular);
  await importFont("Acme-Bold.ttf", "Acme Boxes", 700);
  expect(await pictureWith(bold)).toBe(regular);
});

test("it can be a brand's font, and stays while anything uses it", async () => {
  const brand = (headingFont: string) =>
    server.call("edit_timeline", { projectId, operations: [{ op: "set_brand", brand: { headingFont } }] });
  const refused = await brand("Nowhere Sans");
  expect(refused.isError).toBe(true);
  expect(refused.content[0]?.text).toMatch(
    /neither a bundled font nor one of the project's.*Inter, .*Acme Boxes; or bring/s,
  );
  expect((await brand("acme boxes")).content[0]?.text).toContain("headingFont Acme Boxes");
  const headline = `import { Headline } from "@scenewright/components";

export default function Scene() {
  return <Headline data-element-id="text">Quick</Headline>;
}
`;
  await server.ok("generate_scene_code", { projectId, sceneId: "one", code: headline });
  const draw = async () =>
    (await server.call("render_preview", { projectId, sceneId: "one", atSeconds: [0.9], width: 320 })).content.find(
      ({ type }) => type === "image",
    )?.data;
  const branded = await draw();
  const removed = await server.call("remove_asset", { projectId, assetId: "acme-bold" });
  expect(removed.content[0]?.text).toContain("is used by the brand");
  await brand("Inter");
  expect(await draw()).not.toBe(branded);
  await server.ok("remove_asset", { projectId, assetId: "acme-bold" });
});
