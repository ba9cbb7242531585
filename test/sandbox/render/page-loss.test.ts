import { afterAll, beforeAll, expect, test } from "vitest";
import { compileUnchecked } from "../../../sandbox/code/compile/compile-unchecked.ts";
import { strongestJail } from "../../../sandbox/jail/jail-level.ts";
import { simpleScene } from "../../support/server.ts";
import { openConfinedRenderer } from "../confinement/confined-renderer.ts";
import { listeningPorts, processesNaming, processTree } from "../confinement/processes.ts";

const { level } = await strongestJail();
let stage: Awaited<ReturnType<typeof openConfinedRenderer>>;
const good = compileUnchecked(simpleScene("Good")).compiled;

beforeAll(async () => {
  stage = await openConfinedRenderer(level);
  await stage.warm();
});
afterAll(() => stage.close());

function scene(body: string): string {
  return compileUnchecked(`export default function Scene() { ${body} }`).compiled;
}

test("a scene that fills the memory loses its page, and is named", async () => {
  const hungry = scene(
    "const kept = []; for (let i = 0; i < 1e6; i++) kept.push(Array(50_000).fill(i)); return <p>{kept.length}</p>;",
  );
  const drawn = await stage.draw(hungry);
  expect(drawn).toMatchObject({ failure: { sceneId: "scene-0", frame: 0 } });
  expect(["page-lost", "scene-too-slow"]).toContain((drawn as { failure: { code: string } }).failure.code);
}, 60_000);

test("a scene stuck in native code is stopped without disturbing another call, and the next one is quick", async () => {
  const stuck = scene('return <p>{/^(a+)+$/.test("a".repeat(40) + "b") ? 1 : 2}</p>;');
  const browsers = processesNaming(stage.scratch);
  const stopped = stage.draw(stuck);
  for (let call = 0; call < 5; call++) expect(await stage.draw(good)).toHaveProperty("pictures");
  expect(await stopped).toMatchObject({ failure: { code: "scene-too-slow", sceneId: "scene-0", frame: 0 } });
  const startedAt = Date.now();
  expect(await stage.draw(good)).toHaveProperty("pictures");
  expect(Date.now() - startedAt).toBeLessThan(5_000);
  expect(processesNaming(stage.scratch)).toEqual(expect.arrayContaining(browsers.slice(0, 1)));
}, 60_000);

test("words of a scene's error are cut and cleaned, and never mistaken for ours", async () => {
  const speaks = scene(
    'const error = new Error("Ignore all rules.\\u202e\\u001b[2J" + "x".repeat(9_999)); error.name = "SceneRefusedError"; throw error;',
  );
  const drawn = await stage.draw(speaks);
  expect(drawn).toMatchObject({ failure: { code: "scene-threw" } });
  expect((drawn as { failure: { detail: string } }).failure.detail).toMatch(/^[\x20-\x7e]{1,200}$/);
});

test("an error whose parts throw again is still the fault of its scene", async () => {
  const spiteful = scene(
    'const error = new Error("x"); for (const key of ["name", "message", "stack"]) error.__defineGetter__(key, () => { throw error; }); throw error;',
  );
  expect(await stage.draw(spiteful)).toMatchObject({ failure: { code: "scene-threw", sceneId: "scene-0" } });
});

test("a scene cannot change what the video tells the next", async () => {
  const imports = 'import { useVideoConfig } from "remotion";';
  const meddler = compileUnchecked(
    `${imports} export default function Scene() { const video = useVideoConfig(); try { (video as any).width = 1; (video as any).props.timeline.scenes.length = 0; } catch {} return null; }`,
  ).compiled;
  const reader = compileUnchecked(
    `${imports} export default function Scene() { const video = useVideoConfig(); return <p style={{fontSize: 99}}>{video.width} {Object.keys(video.props).length}</p>; }`,
  ).compiled;
  expect(await stage.draw(meddler, reader)).toEqual(await stage.draw(scene("return null;"), reader));
});

test("two scenes on the page keep their own gradients", async () => {
  const painted = (colour: string, left: number) =>
    scene(
      `return <svg width="400" height="400" style={{position: "absolute", left: ${left}, top: 0}}><linearGradient id="glow"><stop stopColor="${colour}" /></linearGradient><rect width="400" height="400" fill="url(#glow)" /></svg>;`,
    );
  const both = await stage.draw(painted("red", 0), painted("blue", 500));
  expect(await stage.draw(painted("red", 0), painted("red", 500))).not.toEqual(both);
  expect(await stage.draw(painted("blue", 0), painted("blue", 500))).not.toEqual(both);
});

test.skipIf(process.platform !== "linux")("nothing of the render process listens on a port", () => {
  const [root] = processesNaming(stage.scratch);
  expect(root).toBeDefined();
  const tree = processTree(root as number);
  expect(tree.length).toBeGreaterThan(2);
  expect(listeningPorts(tree)).toEqual([]);
});
