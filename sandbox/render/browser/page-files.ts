import { open, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { isAssetPath } from "../../policy/asset-references.ts";
import { type BundleFile, BundleFiles } from "./bundle-files.ts";

const ASSET_TYPES: Readonly<Record<string, string>> = {
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".ttf": "font/ttf",
  ".otf": "font/otf",
  ".woff2": "font/woff2",
};
const CLIP = ".mp4";
/** Of one answer: all of it stands in memory, once as it is and once as text. */
const MAX_PART_BYTES = 2 * 1024 ** 2;

/** Bytes of a clip, `[from, from + body.length)` of so many. */
export interface ClipPart {
  readonly body: Buffer;
  readonly from: number;
  readonly totalBytes: number;
}

/** Everything a page may ask for: the bundle, and assets of the project by their hash. */
export class PageFiles {
  readonly #bundle: BundleFiles;
  readonly #assets: string;

  /** @param scratch where the server has put the assets of timelines, in `assets/` */
  constructor(bundleFolder: string, scratch: string) {
    this.#bundle = new BundleFiles(bundleFolder);
    this.#assets = join(scratch, "assets");
  }

  /** @param name without the slash at its start */
  read(name: string): Promise<BundleFile | undefined> {
    return isAssetPath(`/${name}`) ? this.#asset(name.slice("assets/".length)) : this.#bundle.read(name);
  }

  /**
   * A part of a clip, for the decoder of the page; clips are given out in no other way.
   * @param range as the header says it: `bytes=0-65535`
   */
  async readPart(name: string, range: string): Promise<ClipPart | undefined> {
    const [, first = "", last = ""] = /^bytes=(\d{1,12})-(\d{1,12})$/.exec(range) ?? [];
    if (!first || !isAssetPath(`/${name}`) || extname(name) !== CLIP) return undefined;
    const file = await open(join(this.#assets, name.slice("assets/".length))).catch(() => undefined);
    if (!file) return undefined;
    try {
      const { size } = await file.stat();
      const from = Number(first);
      const length = Math.min(Number(last) + 1, size, from + MAX_PART_BYTES) - from;
      if (length <= 0) return undefined;
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, from);
      return { body: buffer.subarray(0, bytesRead), from, totalBytes: size };
    } catch {
      return undefined;
    } finally {
      await file.close();
    }
  }

  async #asset(name: string): Promise<BundleFile | undefined> {
    const contentType = ASSET_TYPES[extname(name)];
    if (!contentType) return undefined;
    const body = await readFile(join(this.#assets, name)).catch(() => undefined);
    return body && { body, contentType };
  }
}
