import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { type SharedServer, sharedServer } from "../support/shared-server.ts";

let server: SharedServer;
let projectId: string;

beforeAll(async () => {
  server = await sharedServer();
  ({ projectId } = await server.ok("create_project", { title: "Icons" }));
  await server.ok("plan_scenes", { projectId, scenes: [{ sceneId: "icons", title: "Icons", seconds: 2 }] });
});

const scene = (name: string) => `import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";
import { Icon } from "@scenewright/components";
const ITEMS = [{ icon: "${name}", label: "Launch" }, { icon: "circle", label: "Round" }];
export default function Scene() {
  const draw = interpolate(useCurrentFrame(), [0, 30], [0, 1], { extrapolateRight: "clamp" });
  return (
    <AbsoluteFill style={{ backgroundColor: "black" }}>
      {ITEMS.map(({ icon, label }) => <Icon key={label} name={icon} size={300} color="rgb(255, 0, 0)" draw={draw} />)}
    </AbsoluteFill>
  );
}
`;

test("icons of a table are drawn line after line, and an unknown one is refused with the nearest", async () => {
  await server.ok("generate_scene_code", { projectId, sceneId: "icons", code: scene("rocket") });
  const red: number[] = [];
  for (const frame of [0, 15, 45]) {
    const { content } = await server.call("render_preview", {
      projectId,
      sceneId: "icons",
      frames: [frame],
      width: 640,
    });
    const image = content.find(({ type }) => type === "image")?.data ?? "";
    const { data } = await sharp(Buffer.from(image, "base64")).raw().toBuffer({ resolveWithObject: true });
    red.push(data.filter((value, index) => index % 3 === 0 && value > 120).length);
  }
  const [none = -1, half = 0, whole = 0] = red;
  expect(none).toBe(0);
  expect(half).toBeGreaterThan(whole * 0.2);
  expect(whole).toBeGreaterThan(half * 1.3);
  const refused = await server.call("generate_scene_code", { projectId, sceneId: "icons", code: scene("roket") });
  expect(refused.content[0]?.text).toMatch(/icon-unknown.*no icon "roket"[\s\S]*Nearest: "rocket"/);
});

test("names are found by what icons show, completed as they are written, and told when nothing fits", async () => {
  const read = async (uri: string) => (await server.client.readResource({ uri })).contents[0] as { text: string };
  expect((await read("scenewright://icons/money%20growth")).text).toMatch(/- `trending-up`/);
  await expect(read("scenewright://icons/qqqqzzzz")).rejects.toThrow(/No icon shows that/);
  const { completion } = await server.client.complete({
    ref: { type: "ref/resource", uri: "scenewright://icons/{query}" },
    argument: { name: "query", value: "rock" },
  });
  expect(completion.values).toContain("rocket");
});
