import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { samplePng } from "../support/sample-png.ts";
import { sharedServer } from "../support/shared-server.ts";

interface AssetFacts {
  readonly assetId: string;
  readonly name: string;
  readonly kind: string;
  readonly width?: number;
  readonly height?: number;
  readonly sizeBytes: number;
}

interface Told extends AssetFacts {
  readonly assets: readonly AssetFacts[];
  readonly revision: number;
  readonly notes: readonly string[];
}

const elsewhere = mkdtempSync(join(tmpdir(), "sw-outside-"));
const server = await sharedServer();
const { home } = server;
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

const told = (facts: unknown) => facts as Told;
const textOf = (answer: { content: readonly { text?: string }[] }) => answer.content[0]?.text ?? "";
const { projectId } = await server.ok("create_project", { title: "Assets", width: 640, height: 360 });
await server.ok("plan_scenes", { projectId, scenes: [{ title: "Opening", seconds: 2 }] });
const logo = join(home, "Our Logo.png");
writeFileSync(logo, samplePng(320, 180, [220, 20, 60]));
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><circle cx="20" cy="10" r="9" fill="#0a0"/></svg>';

const SCENE = `import { AbsoluteFill, Img, staticFile } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#0000ff", justifyContent: "center", alignItems: "center" }}>
      <Img src={staticFile("our-logo.png")} style={{ width: 320 }} />
    </AbsoluteFill>
  );
}
`;

async function pixelOf(base64: string, x: number, y: number): Promise<number[]> {
  const region = { left: x, top: y, width: 1, height: 1 };
  return [...(await sharp(Buffer.from(base64, "base64")).extract(region).removeAlpha().raw().toBuffer())];
}

test("a picture is imported by its path, and the answer says how a scene shows it", async () => {
  const progress: number[] = [];
  const answer = await server.call(
    "import_asset",
    { projectId, path: logo },
    { onProgress: ({ progress: share }) => progress.push(share) },
  );
  expect(answer.isError, textOf(answer)).toBeFalsy();
  const facts = told(answer.structuredContent);
  expect(facts).toMatchObject({ assetId: "our-logo", name: "our-logo.png", kind: "image", width: 320, height: 180 });
  expect(textOf(answer)).toContain('<Img src={staticFile("our-logo.png")} />');
  expect(progress.length).toBeGreaterThan(1);
  expect(facts.revision).toBe(3);
});

test("the same bytes again answer with the asset there is, and make no revision", async () => {
  const again = await server.call("import_asset", { projectId, path: logo, name: "another.png" });
  expect(told(again.structuredContent)).toMatchObject({ assetId: "our-logo", revision: 3 });
  expect(textOf(again)).toContain("already");
});

test("a drawing comes in as a data: URL under the name it is given", async () => {
  const data = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  const facts = told(await server.ok("import_asset", { projectId, data, name: "Badge.png" }));
  expect(facts).toMatchObject({ assetId: "badge", name: "badge.svg", kind: "svg" });
});

test("exactly one source is taken", async () => {
  for (const sources of [{}, { path: logo, url: "https://example.com/logo.png" }]) {
    const answer = await server.call("import_asset", { projectId, ...sources });
    expect(answer.isError).toBe(true);
    expect(textOf(answer)).toMatch(/Give exactly one/);
  }
});

test("a file outside of the allowed folders is refused with the folders by name, also behind a link", async () => {
  const outside = join(elsewhere, "secret.png");
  writeFileSync(outside, samplePng(8, 8, [1, 2, 3]));
  symlinkSync(outside, join(home, "link.png"));
  for (const path of [outside, join(elsewhere, "missing.png"), join(home, "link.png"), "/etc/passwd"]) {
    const answer = await server.call("import_asset", { projectId, path });
    expect(answer.isError, path).toBe(true);
    expect(textOf(answer), path).toContain(home);
    expect(textOf(answer), path).toContain("SCENEWRIGHT_ASSET_ROOTS");
  }
});

test("an import that is cancelled adds nothing", async () => {
  const { revision } = told(await server.ok("list_assets", { projectId }));
  const stop = new AbortController();
  const photo = join(home, "late.png");
  writeFileSync(photo, samplePng(900, 900, [9, 9, 9]));
  const call = server.call(
    "import_asset",
    { projectId, path: photo },
    { signal: stop.signal, onProgress: () => stop.abort() },
  );
  await expect(call).rejects.toThrow();
  // The next import waits for its turn, so what was cancelled is over when it answers.
  await server.call("import_asset", { projectId, data: "bm90IGEgcGljdHVyZQ==" });
  const after = told(await server.ok("list_assets", { projectId }));
  expect(after.revision).toBe(revision);
  expect(after.assets.map(({ assetId }) => assetId)).toEqual(["our-logo", "badge"]);
});

test("a scene shows it, in the preview too", async () => {
  await server.ok("generate_scene_code", { projectId, sceneId: "opening", code: SCENE });
  const { content } = await server.call("render_preview", {
    projectId,
    sceneId: "opening",
    atSeconds: [1],
    width: 640,
  });
  const jpeg = content.find(({ type }) => type === "image")?.data ?? "";
  const [red = 0, green = 0, blue = 0] = await pixelOf(jpeg, 320, 180);
  expect([red > 190, green < 60, blue < 100]).toEqual([true, true, true]);
  const [, , corner = 0] = await pixelOf(jpeg, 10, 10);
  expect(corner).toBeGreaterThan(200);
});

test("they are listed with one labelled sheet, and told by get_project", async () => {
  const answer = await server.call("list_assets", { projectId });
  expect(textOf(answer)).toMatch(/2 assets\.\n- our-logo: our-logo\.png, image, 320x180\n- badge: badge\.svg, svg/);
  const image = answer.content.find(({ type }) => type === "image")?.data ?? "";
  expect(await sharp(Buffer.from(image, "base64")).metadata()).toMatchObject({ format: "jpeg", width: 1024 });
  const [red = 0, green = 0] = await pixelOf(image, 250, 150);
  expect([red > 190, green < 60]).toEqual([true, true]);

  const project = await server.call("get_project", { projectId });
  expect(told(project.structuredContent).assets.map(({ name }) => name)).toEqual(["our-logo.png", "badge.svg"]);
  expect(textOf(project)).toContain("Assets: our-logo.png (image, 320x180)");
});

test("one that is used is not removed, the answer says where; undo brings back one that was", async () => {
  const refused = await server.call("remove_asset", { projectId, assetId: "our-logo" });
  expect(refused.isError).toBe(true);
  expect(textOf(refused)).toContain("scene opening");

  const left = told(await server.ok("remove_asset", { projectId, assetId: "badge" }));
  expect(left.assets.map(({ assetId }) => assetId)).toEqual(["our-logo"]);
  await server.ok("undo", { projectId });
  const back = told(await server.ok("list_assets", { projectId }));
  expect(back.assets.map(({ assetId }) => assetId)).toEqual(["our-logo", "badge"]);
});

test("a copy of the project keeps its assets and can draw them", async () => {
  const copy = await server.ok("duplicate_project", { projectId, format: "portrait" });
  const listed = told(await server.ok("list_assets", { projectId: copy.projectId }));
  expect(listed.assets.map(({ name }) => name)).toEqual(["our-logo.png", "badge.svg"]);
  await server.ok("render_preview", { projectId: copy.projectId, atSeconds: [1] });
});
