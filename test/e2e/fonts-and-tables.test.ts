import { writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { boxFont } from "../support/box-font.ts";
import { sharedServer } from "../support/shared-server.ts";

const server = await sharedServer();
const { home } = server;
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

const chart = (table: string, value = "row.revenue / most") => `import { AbsoluteFill } from "remotion";
import { useTable } from "@scenewright/components";

export default function Scene() {
  const rows = useTable("${table}");
  const most = Math.max(...rows.map((row) => row.revenue ?? 0));
  return (
    <AbsoluteFill data-element-id="ground" style={{ backgroundColor: "black", flexDirection: "row" }}>
      {rows.filter((row) => row.revenue !== null).map((row) => (
        <div key={row.month} style={{ width: 100, height: 180 * (${value.replace("row.revenue", "(row.revenue ?? 0)")}), backgroundColor: "white" }} />
      ))}
    </AbsoluteFill>
  );
}
`;

test("an imported table is read as typed rows, and what isn't in it is refused", async () => {
  const check = async (code: string) => (await server.ok("check_scene_code", { projectId, code })).diagnostics[0];
  expect(await check(chart("sales"))).toMatchObject({ message: 'The project has no table "sales".' });
  const csv = Buffer.from("month,revenue,note\nJan,50,a\nFeb,100,\nMar,,c\n").toString("base64");
  const { content } = await server.call("import_asset", { projectId, data: csv, name: "sales.csv" });
  expect(content[0]?.text).toContain('useTable("sales")');
  expect(content[0]?.text).toContain('"revenue" number | null');
  const other = await check(chart("sale"));
  expect(other).toMatchObject({ rule: "asset-unknown", fix: "Use one of: sales." });
  expect((await check(chart("acme-regular")))?.message).toBe('"acme-regular" is a font, no table.');
  expect(await check(chart("sales", "row.profit"))).toMatchObject({ rule: "type-error" });
  expect((await check(chart("sales", "row.profit")))?.message).toMatch(/'profit' does not exist.*month: string/);
  await server.ok("generate_scene_code", { projectId, sceneId: "one", code: chart("sales") });
  const { content: drawn } = await server.call("render_preview", {
    projectId,
    sceneId: "one",
    atSeconds: [0],
    width: 320,
  });
  const jpeg = Buffer.from(drawn.find(({ type }) => type === "image")?.data ?? "", "base64");
  const { data, info } = await sharp(jpeg).greyscale().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => (data[y * info.width + x] as number) > 128;
  expect([at(50, 45), at(50, 135), at(150, 45), at(150, 135), at(250, 45)]).toEqual([true, false, true, true, false]);
  const removed = await server.call("remove_asset", { projectId, assetId: "sales" });
  expect(removed.content[0]?.text).toContain("is used by scene one");
});

test("a picture that code takes for a table, or a table for a picture, is named for what it is", async () => {
  const code = `import { Img, staticFile } from "remotion";

export default function Scene() {
  return <Img src={staticFile("sales.json")} />;
}
`;
  const { diagnostics } = await server.ok("check_scene_code", { projectId, code });
  expect(diagnostics[0]?.message).toBe('"sales.json" is a table, and <Img> shows a picture.');
});
