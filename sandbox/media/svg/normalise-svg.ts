import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { MAX_SVG_BYTES } from "../../policy/media-limits.ts";
import { loadImage } from "../images/load-image.ts";
import { damaged, tooLarge } from "../import-failed.ts";
import type { ImportedFile, ImportNote } from "../protocol.ts";
import { decodeText } from "../sniff/text-encoding.ts";
import { cleanSvg } from "./clean-svg.ts";
import { printSvg } from "./print-svg.ts";
import { sizeSvg } from "./size-svg.ts";
import { readSvg } from "./svg-tree.ts";
import { weighSvg } from "./weigh-svg.ts";

/** The longer side of the trial drawing. */
const TRIAL_SIDE = 1280;

/** A drawing reduced to shapes, gradients, filters and text, of a known size, that was drawn once to prove that it can be. */
export async function normaliseSvg(input: string, scratch: string): Promise<ImportedFile> {
  const { size } = await stat(input);
  if (size > MAX_SVG_BYTES) throw tooLarge("bytes", MAX_SVG_BYTES, size);
  const { root, notes } = cleanSvg(readSvg(withoutDeclaration(decodeText(await readFile(input)).text)));
  weighSvg(root);
  const { isAssumed, ...shown } = sizeSvg(root);
  const text = printSvg(root);
  await drawOnce(text, shown);
  await writeFile(join(scratch, "asset.svg"), text);
  const assumed: ImportNote[] = isAssumed
    ? [{ note: "drawing-size-assumed", numbers: [shown.width, shown.height] }]
    : [];
  return {
    kind: "svg",
    file: "asset.svg",
    mimeType: "image/svg+xml",
    extension: "svg",
    ...shown,
    hasAlpha: true,
    notes: [...notes, ...assumed],
  };
}

/** It may name an encoding that the text no longer has. */
function withoutDeclaration(text: string): string {
  return text.replace(/^\uFEFF?\s*(?:<\?xml[^>]*\?>)?/, "");
}

/** What is estimated to be light is proven to be: this process is killed when drawing takes too long. */
async function drawOnce(text: string, { width, height }: { width: number; height: number }): Promise<void> {
  const density = Math.min(72, (72 * TRIAL_SIDE) / Math.max(width, height));
  try {
    await loadImage(Buffer.from(text), "svg", { density: Math.max(1, density) })
      .raw()
      .toBuffer();
  } catch {
    throw damaged("drawing");
  }
}
