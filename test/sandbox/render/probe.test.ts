import { afterAll, expect, test } from "vitest";
import { compileUnchecked } from "../../../sandbox/code/compile/compile-unchecked.ts";
import { strongestJail } from "../../../sandbox/jail/jail-level.ts";
import { simpleScene } from "../../support/server.ts";
import { openConfinedRenderer } from "../confinement/confined-renderer.ts";

const { level } = await strongestJail();
const stage = await openConfinedRenderer(level);
afterAll(() => stage.close());
const FRAMES = [0, 11, 29, 47];

function probe(code: string) {
  return stage.probe(compileUnchecked(code).compiled, FRAMES);
}

function impure(before: string, value: string): string {
  return `import { useCurrentFrame } from "remotion"; ${before}
export default function Scene() { const frame = useCurrentFrame(); return <h1 style={{ fontSize: 90, color: "white" }}>{${value}}</h1>; }`;
}

test("frames that follow from their number alone are the same in any order", async () => {
  expect(await probe(simpleScene("Pure"))).toEqual([]);
});

test("the probe finds a scene that counts its frames", async () => {
  expect((await probe(impure("let drawn = 0;", "(drawn += 1)"))).length).toBeGreaterThan(0);
});

test("the probe finds state that one frame leaves for the next", async () => {
  expect(
    (await probe(impure("const seen: number[] = [];", "(seen.push(frame), seen.join(' '))"))).length,
  ).toBeGreaterThan(0);
});

test("a probe leaves nothing behind for the next one", async () => {
  expect(await probe(simpleScene("Pure"))).toEqual([]);
});
