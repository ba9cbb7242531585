import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pngPixels } from "../../../sandbox/render/pictures/png-pixels.ts";
import type { Timeline } from "../../../sandbox/render/protocol.ts";
import { encodingFor } from "../../../src/exports/encoding-for.ts";
import type { ExportFormat, ExportQuality } from "../../../src/project/export-format.ts";
import { decodedFrames, pictureStream } from "../../support/decoded-frames.ts";
import { sharedRenderer } from "../../support/shared-renderer.ts";
import { filled, HEIGHT, timelineOfScenes, WIDTH } from "./one-scene.ts";

const renderer = sharedRenderer();

const SWATCHES = [
  "#FF5A36 #0B0A0A #000000 #FFFFFF #FF0000 #00FF00 #0000FF #123456",
  "#808080 #FFD166 #06D6A0 #118AB2 #EF476F #1B1B3A #05060A #101010",
  "#7C5CFF #E2E8F0 #0F172A #F97316 #22C55E #A855F7 #FDE047 #334155",
  "#FF00FF #00FFFF #FFFF00 #C0FFEE #DEADBE #654321 #2B2D42 #8D99AE",
].map((row) => row.split(" "));
const [CELL_WIDTH, CELL_HEIGHT] = [WIDTH / 8, HEIGHT / 4];

const swatches = SWATCHES.flatMap((row, y) =>
  row.map((colour, x) => {
    const place = `left: ${x * CELL_WIDTH}, top: ${y * CELL_HEIGHT}, width: ${CELL_WIDTH}, height: ${CELL_HEIGHT}`;
    return `<div style={{ position: "absolute", ${place}, backgroundColor: "${colour}" }} />`;
  }),
).join("");
const DARK_LINE = filled("linear-gradient(90deg, #000000 0%, #202020 100%)");
const DARK_GLOW = filled("radial-gradient(circle at 50% 50%, #1a1a2e 0%, #05060a 70%)");

/** The last frame of a short video, and what the file says of itself. */
async function lastFrame(timeline: Timeline, format: ExportFormat, quality: ExportQuality) {
  const encoding = { ...encodingFor(format, quality, timeline), scale: 1 };
  const { path, discard } = await renderer.video(timeline, encoding, { owner: "test", projectId: "colours" });
  try {
    const frames = await decodedFrames(path);
    return { pixels: frames.subarray(-WIDTH * HEIGHT * 3), stream: await pictureStream(path) };
  } finally {
    await discard();
  }
}

/** The same frame as the page draws it. */
async function drawn(timeline: Timeline): Promise<Buffer> {
  const { path, discard } = await renderer.still(timeline, 0, encodingFor("png", "high", timeline));
  const { bytes, channels } = pngPixels(readFileSync(path));
  await discard();
  return Buffer.from(bytes.filter((_, at) => at % channels < 3));
}

/** Largest error of the average colour of 20x20 squares, and the largest difference of errors between its channels: a change of hue. */
function squareErrors(pixels: Buffer, wanted: Buffer): { level: number; hue: number } {
  const worst = { level: 0, hue: 0 };
  for (let top = 0; top < HEIGHT; top += 20) {
    for (let left = 0; left < WIDTH; left += 20) {
      const errors = [0, 1, 2].map((channel) => {
        let sum = 0;
        for (let y = top; y < top + 20; y++)
          for (let x = left; x < left + 20; x++) {
            const at = (y * WIDTH + x) * 3 + channel;
            sum += (pixels[at] as number) - (wanted[at] as number);
          }
        return sum / 400;
      });
      worst.level = Math.max(worst.level, ...errors.map(Math.abs));
      worst.hue = Math.max(worst.hue, Math.max(...errors) - Math.min(...errors));
    }
  }
  return worst;
}

test.each<ExportFormat>(["mp4", "webm", "gif", "mov"])(
  "flat colours come out of %s as they went in, to within 1 of 255",
  async (format) => {
    const { pixels } = await lastFrame(timelineOfScenes([swatches], 6), format, "standard");
    for (const [y, row] of SWATCHES.entries()) {
      for (const [x, colour] of row.entries()) {
        const at = ((y + 0.5) * CELL_HEIGHT * WIDTH + (x + 0.5) * CELL_WIDTH) * 3;
        const got = [...pixels.subarray(at, at + 3)];
        const off = got.map((level, channel) =>
          Math.abs(level - Number.parseInt(colour.slice(1 + channel * 2, 3 + channel * 2), 16)),
        );
        expect(Math.max(...off), `${colour} became ${got}`).toBeLessThanOrEqual(1);
      }
    }
  },
);

test.each<ExportFormat>(["mp4", "webm", "gif"])(
  "a dark gradient in %s keeps its levels to within 1 of 255",
  async (format) => {
    for (const gradient of [DARK_LINE, DARK_GLOW]) {
      const timeline = timelineOfScenes([gradient], 6);
      const { pixels } = await lastFrame(timeline, format, "standard");
      expect(squareErrors(pixels, await drawn(timeline)).level).toBeLessThanOrEqual(1);
    }
  },
);

test.each<ExportFormat>(["mp4", "webm", "gif"])(
  "a dark glow in %s at high quality has no rings of another hue",
  async (format) => {
    const timeline = timelineOfScenes([DARK_GLOW], 6);
    const { pixels } = await lastFrame(timeline, format, "high");
    const { level, hue } = squareErrors(pixels, await drawn(timeline));
    expect(level).toBeLessThanOrEqual(1);
    expect(hue).toBeLessThan(1.2);
  },
);

test.each<ExportFormat>(["mp4", "webm", "mov"])("%s says that its colours are BT.709", async (format) => {
  const { stream } = await lastFrame(timelineOfScenes([swatches], 3), format, "draft");
  expect(stream).toMatchObject({ color_space: "bt709", color_primaries: "bt709", color_transfer: "bt709" });
  // ProRes is limited by definition and has no field for it.
  expect(stream.color_range).toBe(format === "mov" ? undefined : "tv");
});
