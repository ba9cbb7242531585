import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Sharp } from "sharp";
import { outputOf, runTool, type Workshop } from "./clips/run-tool.ts";
import { QUIET } from "./clips/untrusted-input.ts";
import { loadImage } from "./images/load-image.ts";
import { damaged } from "./import-failed.ts";
import type { FileToPicture, Thumbnail } from "./protocol.ts";

/** A small picture of an asset as it was imported: clips by their first frame. */
export async function drawThumbnail(workshop: Workshop, request: FileToPicture): Promise<Thumbnail> {
  const path = join(workshop.scratch, request.file);
  const picture = (await opened(workshop, path, request)).resize({ width: request.width, withoutEnlargement: true });
  try {
    const { width, height } = await picture.png().toFile(join(workshop.scratch, "thumbnail.png"));
    return { file: "thumbnail.png", mimeType: "image/png", width, height };
  } catch {
    throw damaged("picture");
  }
}

async function opened(workshop: Workshop, path: string, { kind, hasAlpha, width }: FileToPicture): Promise<Sharp> {
  if (kind === "svg") {
    const own = await loadImage(path, "svg").metadata();
    // Drawn at the size that is asked for: enlarged afterwards, lines would be soft.
    const density = Math.min(2_400, Math.max(1, (72 * width) / Math.max(1, own.width)));
    return loadImage(path, "svg", { density });
  }
  if (kind === "image") {
    const isPng = (await readFile(path)).subarray(1, 4).toString("latin1") === "PNG";
    return loadImage(path, isPng ? "png" : "jpeg");
  }
  const frame = await firstFrame(workshop, path);
  return hasAlpha ? withAlphaBelow(frame) : loadImage(frame, "png");
}

async function firstFrame(workshop: Workshop, path: string): Promise<Buffer> {
  const input = ["-protocol_whitelist", "file,pipe", "-f", "mov", "-i", `file:${path}`];
  const output = ["-map", "0:v:0", "-frames:v", "1", "-c:v", "png", "-pix_fmt", "rgb24", "-f", "image2pipe", "pipe:1"];
  return outputOf(runTool(workshop, "ffmpeg", [...QUIET, "-nostdin", ...input, ...output]));
}

/** The lower half is the alpha of the upper. */
async function withAlphaBelow(frame: Buffer): Promise<Sharp> {
  const { width, height } = await loadImage(frame, "png").metadata();
  const half = { left: 0, width, height: Math.floor(height / 2) };
  const alpha = await loadImage(frame, "png")
    .extract({ ...half, top: half.height })
    .extractChannel(0)
    .raw()
    .toBuffer();
  const raw = { raw: { width, height: half.height, channels: 1 } } as const;
  const colours = await loadImage(frame, "png")
    .extract({ ...half, top: 0 })

    .joinChannel(alpha, raw)
    .png()
    .toBuffer();
  return loadImage(colours, "png");
}
