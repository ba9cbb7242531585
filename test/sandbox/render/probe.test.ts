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

test("a scene that counts its frames starts anew in each of them", async () => {
  expect(await probe(impure("let drawn = 0;", "(drawn += 1)"))).toEqual([]);
});

test("state that one frame would leave for the next is an error", async () => {
  await expect(probe(impure("const seen: number[] = [];", "(seen.push(frame), seen.join(' '))"))).rejects.toThrow(
    "scene-threw",
  );
});

test("a probe leaves nothing behind for the next one", async () => {
  expect(await probe(simpleScene("Pure"))).toEqual([]);
});
