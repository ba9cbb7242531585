import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import type { MediaSource } from "../../../../src/media/import/media-source.ts";
import { encoded, gif, png, rawFrames, rawInput, wav } from "../support/made-files.ts";
import { openImporter } from "../support/open-importer.ts";

const { importer, folder, close } = openImporter();
afterAll(close);

const inFolder = (name: string) => join(folder, name);
const imported = (source: MediaSource, name?: string) => importer.importMedia({ source, name });
const data = (bytes: Buffer | string) => ({ data: Buffer.from(bytes).toString("base64") });

/** Raw RGBA of the first frames of a clip. */
function framesOf(file: string, width: number, height: number): Buffer {
  const raw = inFolder("frames.raw");
  return encoded(
    ["-i", file, "-f", "image2pipe", "-c:v", "rawvideo", "-pix_fmt", "rgba", "-s", `${width}x${height}`],
    raw,
  );
}

test("a photograph is turned, stripped of where it was taken and kept as JPEG", async () => {
  const photo = await sharp({ create: { width: 400, height: 200, channels: 3, background: "red" } })
    .withExif({ IFD3: { GPSLatitude: "10/1 20/1 30/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const asset = await imported(data(photo), "Holiday: Rome.jpeg");
  expect(asset).toMatchObject({ kind: "image", mimeType: "image/jpeg", width: 200, height: 400, hasAlpha: false });
  expect(asset.name).toBe("Holiday-Rome.jpg");
  expect(asset.notes.join("; ")).toMatch(/metadata removed.*turned/);
  const stored = await sharp(asset.file).metadata();
  expect(stored.exif).toBeUndefined();
  expect(stored).toMatchObject({ width: 200, height: 400, space: "srgb" });
  const { discard, file } = asset;
  await discard();
  expect(() => readFileSync(file)).toThrow();
});

test("a picture with transparency keeps it, as PNG; one that is wider than 8K is scaled down", async () => {
  const clear = await sharp({ create: { width: 9_000, height: 20, channels: 4, background: "#f008" } })
    .webp()
    .toBuffer()
    .catch(() => undefined);
  const wide =
    clear ??
    (await sharp({ create: { width: 9_000, height: 20, channels: 4, background: "#f008" } })
      .png()
      .toBuffer());
  const asset = await imported(data(wide), "wide.jpg");
  expect(asset).toMatchObject({ kind: "image", mimeType: "image/png", width: 7680, hasAlpha: true });
  expect(asset.notes.join("; ")).toMatch(/its name says.*scaled from 9000x20/);
  const small = await importer.thumbnail(asset as never, 320);
  expect(small).toMatchObject({ width: 320, mimeType: "image/png" });
});

test("a drawing is cleaned, sized and drawn for its thumbnail", async () => {
  const text =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 12"><script>alert(1)</script><rect width="24" height="12" fill="#f00"/></svg>';
  const asset = await imported({ data: `data:image/svg+xml,${encodeURIComponent(text)}` });
  expect(asset).toMatchObject({ kind: "svg", width: 24, height: 12, mimeType: "image/svg+xml" });
  expect(readFileSync(asset.file, "utf8")).not.toContain("alert");
  const { file } = await importer.thumbnail(asset as never, 480);
  const { data: pixels, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  expect(info.width).toBe(480);
  expect([...pixels.subarray(0, 3)]).toEqual([255, 0, 0]);
});

test("a clip becomes H.264 of a constant rate with its sound beside it, to the sample", async () => {
  const path = inFolder("clip.mkv");
  const sound = ["-f", "lavfi", "-i", "sine=440:duration=1.3"];
  encoded(
    [...rawInput(64, 36, 12), ...sound, "-c:v", "libvpx", "-pix_fmt", "yuv420p", "-c:a", "libopus", "-f", "webm"],
    path,
    rawFrames(64, 36, 24),
  );
  const fractions: number[] = [];
  const asset = await importer.importMedia({ source: { path }, progress: (fraction) => fractions.push(fraction) });
  expect(asset).toMatchObject({
    kind: "video",
    width: 64,
    height: 36,
    fps: 24,
    durationSeconds: 2,
    hasSound: true,
    hasAlpha: false,
  });
  expect(asset.name).toBe("clip.mp4");
  expect(asset.notes.join("; ")).toMatch(/from 12 to a constant 24/);
  expect(asset.soundFile?.sizeBytes).toBe(2 * 48_000 * 2 + 44);
  expect(fractions.every((fraction) => fraction >= 0 && fraction <= 1)).toBe(true);
  const frames = framesOf(asset.file, 64, 36);
  const grey = (frame: number) => frames[frame * 64 * 36 * 4 + 4 * (18 * 64 + 32)] ?? 0;
  expect(frames.length).toBe(48 * 64 * 36 * 4);
  // Frame n of the source is shown twice.
  for (const frame of [4, 20, 40]) expect(Math.abs(grey(frame) - Math.floor(frame / 2) * 4)).toBeLessThan(6);
});

test.each([
  ["VP9", "webm", ["-c:v", "libvpx-vp9", "-pix_fmt", "yuva420p", "-deadline", "realtime", "-cpu-used", "8"]],
  ["ProRes 4444", "mov", ["-c:v", "prores_ks", "-profile:v", "4444", "-pix_fmt", "yuva444p10le"]],
])("a clip of %s keeps its transparency below its picture", async (_, extension, codec) => {
  const path = inFolder(`clear.${extension}`);
  encoded([...rawInput(64, 32, 30), ...codec], path, rawFrames(64, 32, 10, true));
  const asset = await imported({ path });
  expect(asset).toMatchObject({ kind: "video", width: 64, height: 32, fps: 30, hasAlpha: true, hasSound: false });
  const frames = framesOf(asset.file, 64, 64);
  const at = (x: number, y: number) => frames[4 * (y * 64 + x)] ?? -1;
  expect(at(8, 48)).toBeLessThan(8);
  expect(at(56, 48)).toBeGreaterThan(247);
  const { file } = await importer.thumbnail(asset as never, 64);
  const { data: pixels, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width: 64, height: 32, channels: 4 });
  expect(pixels[4 * (16 * 64 + 8) + 3]).toBeLessThan(8);
  expect(pixels[4 * (16 * 64 + 56) + 3]).toBeGreaterThan(247);
});

test("a moving GIF is a clip, and one of a single frame a picture", async () => {
  expect(await imported(data(gif(6, 4, 4)), "a.gif")).toMatchObject({ kind: "video", fps: 30 });
  expect(await imported(data(gif(1)), "a.gif")).toMatchObject({ kind: "image", extension: "png" });
});

test("sound is as long as it is, not as long as it says", async () => {
  expect(await imported(data(wav(1.5)), "a.wav")).toMatchObject({
    kind: "audio",
    durationSeconds: 1.5,
    extension: "wav",
  });
  const path = inFolder("long.mp3");
  encoded(["-f", "lavfi", "-i", "sine=440:duration=65"], path);
  const long = await imported({ path });
  expect(long).toMatchObject({ kind: "audio", mimeType: "audio/ogg" });
  const decoded = encoded(["-i", long.file, "-f", "wav", "-ac", "1", "-c:a", "pcm_s16le"], inFolder("decoded.wav"));
  // Within a packet of what was told.
  expect(Math.abs((decoded.length - 78) / 96_000 - (long.durationSeconds ?? 0))).toBeLessThan(0.002);
});

test("fonts tell their family and keep the tables that a page uses", async () => {
  const files = join(
    dirname(createRequire(import.meta.url).resolve("@fontsource-variable/inter/package.json")),
    "files",
  );
  const latin = readdirSync(files).find((name) => /latin-wght-normal\.woff2$/.test(name)) ?? "";
  expect(await imported({ data: readFileSync(join(files, latin)).toString("base64") }, latin)).toMatchObject({
    kind: "font",
    extension: "woff2",
    family: expect.stringMatching(/^Inter/),
  });
});

test("a table becomes rows of JSON under the names of its columns", async () => {
  const asset = await imported(data("Year;Revenue\n2023;1,5\n2024;12%\n"), "figures.csv");
  expect(asset).toMatchObject({ kind: "data", rows: 2, columns: ["Year", "Revenue"], name: "figures.json" });
  expect(JSON.parse(readFileSync(asset.file, "utf8"))[1]).toEqual({ Year: 2024, Revenue: "12%" });
});

test("an import that is stopped ends its processes and leaves nothing", async () => {
  const path = inFolder("slow.mkv");
  encoded(["-f", "lavfi", "-i", "sine=440:duration=600", "-c:a", "libmp3lame"], path);
  const stop = new AbortController();
  setTimeout(() => stop.abort(new Error("stopped")), 600);
  await expect(importer.importMedia({ source: { path }, signal: stop.signal })).rejects.toThrow("stopped");
  const left = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /source$/.test(name));
  expect(left).toEqual([]);
  expect(await imported(data(png(4, 4)))).toMatchObject({ kind: "image" });
});
