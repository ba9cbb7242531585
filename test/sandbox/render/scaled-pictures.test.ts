import { expect, test } from "vitest";
import { compileUnchecked } from "../../../sandbox/code/compile/compile-unchecked.ts";
import { pngPixels } from "../../../sandbox/render/pictures/png-pixels.ts";
import { sharedPage } from "../../support/shared-stage.ts";

const page = await sharedPage();

/** Green, with a red stripe at the top, a blue one at the bottom, and a yellow one over both at the right. */
const STRIPES = `import { AbsoluteFill } from "remotion";
const stripe = { position: "absolute", top: 0, bottom: 0, left: 0, right: 0 } as const;
export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#00ff00" }}>
      <div style={{ ...stripe, bottom: undefined, height: 30, backgroundColor: "#ff0000" }} />
      <div style={{ ...stripe, top: undefined, height: 30, backgroundColor: "#0000ff" }} />
      <div style={{ ...stripe, left: undefined, width: 30, backgroundColor: "#ffff00" }} />
    </AbsoluteFill>
  );
}`;
const { compiled } = compileUnchecked(STRIPES);

test.each<[width: number, height: number, wanted: number]>([
  ...[959, 960, 640, 641, 333, 320].map((wanted): [number, number, number] => [1080, 1920, wanted]),
  ...[961, 959, 700, 640, 333].map((wanted): [number, number, number] => [1920, 1080, wanted]),
  ...[700, 333].map((wanted): [number, number, number] => [1080, 1080, wanted]),
  [854, 480, 480],
])("%ix%i drawn %i pixels wide ends with its own last row and column", async (width, height, wanted) => {
  const scale = wanted / width;
  const scene = { sceneId: "s", title: "", compiled, startFrame: 0, durationInFrames: 1 };
  const timeline = { width, height, fps: 30, durationInFrames: 1, theme: "midnight", scenes: [scene] };
  await page.resize(timeline, scale);
  await page.show("timeline", { timeline }, timeline, timeline);
  await page.seek(0);
  const picture = pngPixels(Buffer.from(await page.capture(timeline, scale, "png", 100), "base64"));
  const at = (x: number, y: number) => {
    const offset = (y * picture.width + x) * picture.channels;
    return [...picture.bytes.subarray(offset, offset + 3)];
  };
  expect(picture.width).toBe(wanted);
  expect(Math.abs(picture.height - height * scale)).toBeLessThan(1);
  const [middle, right, bottom] = [picture.width >> 1, picture.width - 1, picture.height - 1];
  expect(at(middle, 0)).toEqual([255, 0, 0]);
  expect(at(middle, bottom)).toEqual([0, 0, 255]);
  expect(at(right, picture.height >> 1)).toEqual([255, 255, 0]);
  expect(at(right, bottom)).toEqual([255, 255, 0]);
});
