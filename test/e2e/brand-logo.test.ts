import { writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { type SharedServer, sharedServer } from "../support/shared-server.ts";

let server: SharedServer;
let projectId: string;

beforeAll(async () => {
  server = await sharedServer();
  ({ projectId } = await server.ok("create_project", { title: "Brand" }));
  const logo =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><rect width="300" height="100" fill="#ff0000"/></svg>';
  const path = join(server.home, "acme.svg");
  writeFileSync(path, logo);
  await server.ok("import_asset", { projectId, path });
  await server.ok("plan_scenes", {
    projectId,
    scenes: [
      { sceneId: "opening", title: "Opening", seconds: 2, headline: "Two tides a day" },
      { sceneId: "points", title: "Points", seconds: 2, bullets: ["The moon pulls", "The earth turns"] },
      { sceneId: "end", title: "End", seconds: 2, headline: "See for yourself", callToAction: "Go to the sea" },
    ],
  });
});

const setLogo = (logoAssetId: string) =>
  server.call("edit_timeline", { projectId, operations: [{ op: "set_brand", brand: { logoAssetId } }] });

/** Pixels of the logo's own red in the middle of a scene. */
async function redIn(sceneId: string): Promise<number> {
  const { content } = await server.call("render_preview", { projectId, sceneId, atSeconds: [1.2], width: 960 });
  const image = content.find(({ type }) => type === "image")?.data ?? "";
  const { data } = await sharp(Buffer.from(image, "base64")).raw().toBuffer({ resolveWithObject: true });
  let red = 0;
  for (let at = 0; at < data.length; at += 3) if ((data[at] ?? 0) > 220 && (data[at + 1] ?? 0) < 60) red += 1;
  return red;
}

test("a logo that the project does not have is refused, at the start of a project too", async () => {
  expect((await setLogo("nothing")).content[0]?.text).toMatch(/No asset .*nothing.*acme/s);
  const created = await server.call("create_project", { title: "Other", brand: { logoAssetId: "acme" } });
  expect(created.content[0]?.text).toMatch(/No asset .*import_asset/s);
});

test("a brand's logo stands large on opening and closing cards, small in the corner of others, and is kept while it is used", async () => {
  expect(await redIn("opening")).toBe(0);
  expect((await setLogo("acme")).isError).toBeFalsy();
  const [opening, points, end] = [await redIn("opening"), await redIn("points"), await redIn("end")];
  expect(opening).toBeGreaterThan(points * 2);
  expect(end).toBeGreaterThan(points * 2);
  expect(points).toBeGreaterThan(500);
  const removed = await server.call("remove_asset", { projectId, assetId: "acme" });
  expect(removed.content[0]?.text).toMatch(/used by the brand/);
  expect((await setLogo("none")).isError).toBeFalsy();
  expect(await redIn("points")).toBe(0);
});
