import { expect, test } from "vitest";
import { CONTAINERS } from "../../../sandbox/render/video/containers.ts";
import { segmentArguments } from "../../../sandbox/render/video/encoder-arguments.ts";
import { encodingFor } from "../../../src/exports/encoding-for.ts";
import { EXPORT_FORMATS, EXPORT_QUALITIES, type ExportFormat } from "../../../src/project/export-format.ts";
import { mimeTypeOf } from "../../../src/store/blobs/mime-type-of.ts";

const formats = Object.keys(EXPORT_FORMATS) as ExportFormat[];
const source = { width: 1920, fps: 30 };

test("the formats a project can be exported as are the containers the render process writes", () => {
  expect([...formats].sort()).toEqual(Object.keys(CONTAINERS).sort());
});

test.each(formats)("%s has settings at every quality, and arguments where there is something to encode", (format) => {
  for (const quality of EXPORT_QUALITIES) {
    const encoding = encodingFor(format, quality, source);
    expect(encoding.container).toBe(format);
    const args = segmentArguments(encoding, { codec: "png", dither: true }, "out");
    expect(args?.at(-1)).toBe(format === "png" || format === "jpg" ? undefined : "out");
  }
});

test.each([
  [30, 15],
  [60, 15],
  [25, 12.5],
  [24, 12],
  [23, 11.5],
  [30_000 / 1001, 15_000 / 1001],
  [12, 12],
  [1, 1],
])("a GIF of a video at %d frames a second shows every n-th of its frames, %d a second", (fps, expected) => {
  expect(encodingFor("gif", "standard", { width: 1920, fps }).fps).toBeCloseTo(expected, 9);
});

test("no draft has more pixels or frames, or finer steps, than the same video at high quality", () => {
  for (const format of formats) {
    const [draft, high] = [encodingFor(format, "draft", source), encodingFor(format, "high", source)];
    expect(draft.scale, format).toBeLessThanOrEqual(high.scale);
    expect(draft.fps, format).toBeLessThanOrEqual(high.fps);
    expect(draft.crf, format).toBeGreaterThan(high.crf);
  }
});

test.each(["draft", "standard", "high"] as const)("what is transparent is captured without loss: %s", (quality) => {
  for (const format of ["webm", "mov", "png"] as const)
    expect(encodingFor(format, quality, source, true)).toMatchObject({ transparent: true, capture: "lossless" });
});

test.each([...Object.keys(EXPORT_FORMATS), "zip"])("a file of format %s is served with a type of its own", (format) => {
  expect(mimeTypeOf(`film.${format}`)).toMatch(/^(video|image)\/|^application\/zip$/);
});
