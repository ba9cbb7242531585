import { expect, test } from "vitest";
import { CONTAINERS } from "../../../sandbox/render/video/containers.ts";
import { joinArguments, segmentArguments } from "../../../sandbox/render/video/encoder-arguments.ts";
import { encodingFor } from "../../../src/exports/encoding-for.ts";
import { EXPORT_FORMATS, EXPORT_QUALITIES, type ExportFormat } from "../../../src/project/export-format.ts";
import { mimeTypeOf } from "../../../src/store/blobs/mime-type-of.ts";

const formats = Object.keys(EXPORT_FORMATS) as ExportFormat[];
const source = { width: 1920, fps: 30 };

test("the formats a project can be exported as are the containers the render process writes", () => {
  expect([...formats].sort()).toEqual(Object.keys(CONTAINERS).sort());
});

test.each(formats)("%s has settings at every quality and arguments for the encoder", (format) => {
  for (const quality of EXPORT_QUALITIES) {
    const encoding = encodingFor(format, quality, source);
    expect(encoding.container).toBe(format);
    expect(segmentArguments(encoding, "out").at(-1)).toBe("out");
  }
});

test("a GIF has a frame rate that divides the video's, and can't be joined from segments", () => {
  const encoding = encodingFor("gif", "standard", { width: 1920, fps: 24 });
  expect(encoding).toMatchObject({ fps: 12, scale: 640 / 1920 });
  expect(() => joinArguments(encoding, 10, "list", "out")).toThrow("Segments of gif cannot be joined.");
});

test.each(Object.keys(EXPORT_FORMATS))("a file of format %s is served with a type of its own", (format) => {
  expect(mimeTypeOf(`film.${format}`)).toMatch(/^(video|image)\//);
});
