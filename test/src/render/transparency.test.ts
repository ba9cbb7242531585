import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import yauzl from "yauzl";
import { pngPixels } from "../../../sandbox/render/pictures/png-pixels.ts";
import { encodingFor } from "../../../src/exports/encoding-for.ts";
import { decodedFrames, pictureStream } from "../../support/decoded-frames.ts";
import { sharedRenderer } from "../../support/shared-renderer.ts";
import { HEIGHT, timelineOfScenes, WIDTH } from "./one-scene.ts";

const renderer = sharedRenderer();
const folder = mkdtempSync(join(tmpdir(), "sw-clear-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const OF = { owner: "test", projectId: "clear" };
/** The left half in full, a quarter half see-through, the rest of the page as it is. */
const PARTS = [
  `<div style={{ position: "absolute", left: 0, top: 0, width: 320, height: 360, backgroundColor: "#ff5a36" }} />`,
  `<div style={{ position: "absolute", left: 320, top: 0, width: 160, height: 360, backgroundColor: "#0080ff", opacity: 0.5 }} />`,
].join("");
const opaque = timelineOfScenes([PARTS, PARTS], 40);
const clear = { ...opaque, transparent: true };

function expectClear(frame: Uint8Array): void {
  const at = (x: number) => [...frame.subarray(((HEIGHT / 2) * WIDTH + x) * 4).subarray(0, 4)];
  const near = (x: number, wanted: number[]) => {
    const off = at(x).map((level, channel) => Math.abs(level - (wanted[channel] as number)));
    expect(Math.max(...off), `${at(x)} instead of ${wanted}`).toBeLessThanOrEqual(2);
  };
  near(160, [0xff, 0x5a, 0x36, 255]);
  near(400, [0, 0x80, 0xff, 128]);
  expect(at(600)[3]).toBe(0);
}

test.each(["webm", "mov"] as const)(
  "%s keeps clear what no scene draws on, in its first frame and in its last",
  async (format) => {
    const { path, facts, discard } = await renderer.video(clear, encodingFor(format, "standard", clear, true), OF);
    const frames = await decodedFrames(path, "rgba", format === "webm" ? ["-c:v", "libvpx-vp9"] : []);
    const stream = await pictureStream(path);
    await discard();
    expect(facts).toMatchObject({ frames: 80, fps: 30, width: WIDTH, height: HEIGHT, hasAudio: true });
    expectClear(frames.subarray(0, WIDTH * HEIGHT * 4));
    expectClear(frames.subarray(-WIDTH * HEIGHT * 4));
    if (format === "webm") expect(stream.tags).toMatchObject({ ALPHA_MODE: "1" });
    else expect(stream).toMatchObject({ codec_name: "prores", profile: "4", codec_tag_string: "ap4h" });
  },
);

test("without being asked, a video shows the theme's background there", async () => {
  const { path, discard } = await renderer.still(opaque, 0, encodingFor("png", "standard", opaque));
  const { bytes, channels } = pngPixels(readFileSync(path));
  await discard();
  const corner = [...bytes.subarray(-channels)];
  expect(corner).not.toEqual([0, 0, 0, 0]);
  expect(corner[3] ?? 255).toBe(255);
});

test("frames as PNG come as one zip with a numbered file for each, clear where nothing is drawn", async () => {
  const { path, facts, frames, discard } = await renderer.video(clear, encodingFor("png", "standard", clear, true), OF);
  const files = await unzipped(path);
  await discard();
  expect(facts).toMatchObject({ frames: 80, width: WIDTH, height: HEIGHT });
  expect(frames).toBe(80);
  expect([...files.keys()]).toEqual(
    Array.from({ length: 80 }, (_, frame) => `frame-${String(frame).padStart(5, "0")}.png`),
  );
  for (const name of ["frame-00000.png", "frame-00079.png"]) expectClear(pngPixels(files.get(name) as Buffer).bytes);
});

test.each([
  ["png", "89504e47"],
  ["jpg", "ffd8ff"],
] as const)("one frame as %s is a picture of the whole frame", async (format, signature) => {
  const { path, facts, discard } = await renderer.still(opaque, 41, encodingFor(format, "high", opaque));
  const bytes = readFileSync(path);
  await discard();
  expect(bytes.toString("hex").startsWith(signature)).toBe(true);
  expect(facts).toMatchObject({ frames: 1, width: WIDTH, height: HEIGHT });
});

async function unzipped(path: string): Promise<Map<string, Buffer>> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) =>
    yauzl.open(path, { lazyEntries: false }, (error, file) => (error ? reject(error) : resolve(file))),
  );
  const files = new Map<string, Promise<Buffer>>();
  await new Promise((resolve, reject) => {
    zip.on("entry", (entry: yauzl.Entry) => {
      files.set(entry.fileName, contentOf(zip, entry));
    });
    zip.on("end", resolve);
    zip.on("error", reject);
  });
  return new Map(await Promise.all([...files].map(async ([name, bytes]) => [name, await bytes] as const)));
}

async function contentOf(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
  );
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
