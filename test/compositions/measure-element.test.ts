import { expect, test } from "vitest";
import { compileUnchecked } from "../../sandbox/code/compile/compile-unchecked.ts";
import { sharedStage } from "../support/shared-stage.ts";
import { showTimeline } from "../support/stage-page.ts";

const CODE = `import { AbsoluteFill, Sequence } from "remotion";
import { FadeUp } from "@scenewright/components";
const box = { position: "absolute", height: 40 } as const;
function Card({ left }: { left: number }) { return <div style={{ ...box, left, top: 20, width: 100 }}>Card</div>; }
function Words() { return <>Only words</>; }
export default function Scene() {
  return (
    <AbsoluteFill data-element-id="root">
      <Card data-element-id="own" left={200} />
      {[0, 1, 2].map((i) => <div key={i} data-element-id={\`item-\${i}\`} style={{ ...box, left: i * 100, top: 100, width: 50 }} />)}
      {[0, 1, 2, 3].map((n) => <div key={n} data-element-id="dot" style={{ ...box, height: 20, left: n * 100, top: 150, width: 20 }} />)}
      <div data-element-id="text-2" style={{ ...box, height: 30, left: 400, top: 250, width: 30 }} />
      <div data-element-id="text" style={{ ...box, height: 30, left: 300, top: 250, width: 30 }} />
      <svg width={640} height={360} style={{ position: "absolute" }}>
        <line data-element-id="line" x1={100} y1={300} x2={300} y2={300} stroke="white" strokeWidth={10} />
        <g data-element-id="group"><line x1={400} y1={300} x2={500} y2={300} stroke="white" strokeWidth={10} /></g>
      </svg>
      <p style={{ position: "absolute", left: 10, top: 200, margin: 0 }}><Words data-element-id="words" /></p>
      <FadeUp data-element-id="library"><p>Up</p></FadeUp>
      <div data-element-id="hidden" style={{ ...box, width: 10, opacity: 0 }} />
      <Sequence from={20} layout="none"><div data-element-id="later" style={{ ...box, width: 10 }} /></Sequence>
    </AbsoluteFill>
  );
}
`;

const stage = await sharedStage();

test("an element is measured where it is drawn, whichever nodes of the page that takes", async () => {
  const page = await stage.open();
  const size = { width: 640, height: 360, fps: 30, durationInFrames: 30 };
  const scene = { sceneId: "s", title: "", compiled: compileUnchecked(CODE).compiled, startFrame: 0 };
  await showTimeline(page, { ...size, theme: "midnight", scenes: [{ ...scene, durationInFrames: 30 }] });
  expect((await page.seek(10)).fault).toBeUndefined();
  const pixels = async (elementId: string, repetition?: number) => {
    const box = await page.measure({ elementId, repetition });
    return box && [box.x * 640, box.y * 360, box.width * 640, box.height * 360].map(Math.round);
  };
  expect(await pixels("own"), "a component of the scene that draws without the id").toEqual([200, 20, 100, 40]);
  expect(await pixels("item-1")).toEqual([100, 100, 50, 40]);
  expect(await pixels("item-*"), "all repetitions").toEqual([0, 100, 250, 40]);
  expect(await pixels("item-*", 2), "one repetition of a pattern").toEqual([200, 100, 50, 40]);
  expect(await pixels("dot", 1), "one repetition of those that share an id").toEqual([100, 150, 20, 20]);
  expect(await pixels("dot"), "all of them").toEqual([0, 150, 320, 20]);
  expect(await pixels("dot", 9)).toBe(undefined);
  expect(await pixels("text"), "not text-2").toEqual([300, 250, 30, 30]);
  expect(await pixels("line"), "a stroke without height").toEqual([95, 295, 210, 10]);
  expect(await pixels("group")).toEqual([395, 295, 110, 10]);
  expect((await pixels("words"))?.slice(0, 2), "a component that draws words alone").toEqual([10, 200]);
  expect(await pixels("library")).toBeDefined();
  for (const elementId of ["hidden", "later", "nowhere", "item-*-*"])
    expect(await pixels(elementId), elementId).toBe(undefined);
});
