import sharp, { type Sharp, type SharpOptions } from "sharp";
import { MAX_IMAGE_PIXELS } from "../../policy/media-limits.ts";
import type { ImageFormat } from "../sniff/sniffed.ts";

const LOADERS: Readonly<Record<ImageFormat | "svg", string>> = {
  jpeg: "VipsForeignLoadJpeg",
  png: "VipsForeignLoadPng",
  webp: "VipsForeignLoadWebp",
  gif: "VipsForeignLoadNsgif",
  avif: "VipsForeignLoadHeif",
  tiff: "VipsForeignLoadTiff",
  svg: "VipsForeignLoadSvg",
};

sharp.cache(false);
sharp.concurrency(1);

/** Opens a picture with the one decoder of its kind: a file that is two things at once is read as what it was taken for. */
export function loadImage(input: string | Buffer, format: ImageFormat | "svg", options: SharpOptions = {}): Sharp {
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({ operation: [LOADERS[format]] });
  return sharp(input, { limitInputPixels: MAX_IMAGE_PIXELS, failOn: "error", pages: 1, ...options });
}
