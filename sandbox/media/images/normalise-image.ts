import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Metadata } from "sharp";
import { MAX_IMAGE_PIXELS, MAX_IMAGE_SIDE, MAX_LOSSLESS_BYTES } from "../../policy/media-limits.ts";
import { damaged, tooLarge } from "../import-failed.ts";
import type { ImportedFile, ImportNote } from "../protocol.ts";
import type { ImageFormat } from "../sniff/sniffed.ts";
import { loadImage } from "./load-image.ts";

/** Formats whose pixels already lost something: another generation at high quality costs nothing that is seen. */
const LOSSY: ReadonlySet<ImageFormat> = new Set(["jpeg", "avif"]);

/** A still picture as sRGB, turned the right way, without anything of the file but its pixels. */
export async function normaliseImage(input: string, format: ImageFormat, scratch: string): Promise<ImportedFile> {
  const facts = await readable(loadImage(input, format).metadata());
  const shown = { width: facts.autoOrient.width, height: facts.autoOrient.height };
  if (shown.width * shown.height > MAX_IMAGE_PIXELS) {
    throw tooLarge("pixels", MAX_IMAGE_PIXELS, shown.width * shown.height);
  }
  const isClear = facts.hasAlpha && !(await readable(loadImage(input, format).stats())).isOpaque;
  const made = await write(input, format, scratch, isClear);
  return {
    kind: "image",
    ...made,
    hasAlpha: isClear,
    notes: notesOf(facts, format, shown, made),
  };
}

async function write(input: string, format: ImageFormat, scratch: string, hasAlpha: boolean) {
  const picture = () => {
    const upright = loadImage(input, format)
      .autoOrient()
      .resize({ width: MAX_IMAGE_SIDE, height: MAX_IMAGE_SIDE, fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb");
    return hasAlpha ? upright : upright.removeAlpha();
  };
  const jpeg = async () => {
    const path = join(scratch, "asset.jpg");
    const options = { quality: 93, chromaSubsampling: "4:4:4" } as const;
    const { width, height } = await readable(picture().jpeg(options).toFile(path));
    return { file: "asset.jpg", mimeType: "image/jpeg", extension: "jpg", width, height };
  };
  if (LOSSY.has(format) && !hasAlpha) return jpeg();
  const path = join(scratch, "asset.png");
  const { width, height } = await readable(picture().png({ compressionLevel: 6 }).toFile(path));
  // A photograph: as PNG it would be several times as large as any page can use.
  if (!hasAlpha && (await stat(path)).size > MAX_LOSSLESS_BYTES) return jpeg();
  return { file: "asset.png", mimeType: "image/png", extension: "png", width, height };
}

function notesOf(
  facts: Metadata,
  format: ImageFormat,
  shown: { width: number; height: number },
  made: { width: number; height: number },
): ImportNote[] {
  const notes: ImportNote[] = [{ note: "re-encoded" }];
  if (facts.exif || facts.xmp || facts.iptc || facts.comments?.length) notes.push({ note: "metadata-removed" });
  if ((facts.orientation ?? 1) > 1) notes.push({ note: "turned" });
  if (made.width !== shown.width) {
    notes.push({ note: "scaled", numbers: [shown.width, shown.height, made.width, made.height] });
  }
  if (facts.space !== "srgb" || facts.icc || facts.depth !== "uchar") notes.push({ note: "colours-converted" });
  if ((facts.pages ?? 1) > 1) {
    notes.push({ note: format === "tiff" ? "first-page-only" : "first-frame-only", numbers: [facts.pages ?? 0] });
  }
  return notes;
}

/** The library's own words quote the file; what they mean is one of two things. */
async function readable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (/pixel limit|too large|exceeds|dimension/i.test((error as Error).message)) {
      throw tooLarge("pixels", MAX_IMAGE_PIXELS);
    }
    throw damaged("picture");
  }
}
