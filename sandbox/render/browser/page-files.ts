import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { isAssetPath } from "../../policy/asset-references.ts";
import { type BundleFile, BundleFiles } from "./bundle-files.ts";

const ASSET_TYPES: Readonly<Record<string, string>> = {
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".svg": "image/svg+xml",
  ".mp4": "video/mp4",
};

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

  async #asset(name: string): Promise<BundleFile | undefined> {
    const contentType = ASSET_TYPES[extname(name)];
    if (!contentType) return undefined;
    const body = await readFile(join(this.#assets, name)).catch(() => undefined);
    return body && { body, contentType };
  }
}
