import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { quoted } from "../../../sandbox/policy/plain-text.ts";
import { UserError } from "../../errors.ts";
import type { Asset } from "../../project/assets/asset.ts";
import type { Blobs } from "../blobs/blobs.ts";
import type { AssetFiles } from "./asset-files.ts";

type Stored = Pick<Asset, "sha256" | "mimeType" | "name">;

/** Assets as blobs, `assets/<hash>.png`. Where blobs are no files of this machine, each is fetched to a folder of this process. */
export class BlobAssetFiles implements AssetFiles {
  readonly #blobs: Blobs;
  readonly #proved = new Map<string, Promise<string>>();
  #folder: Promise<string> | undefined;

  constructor(blobs: Blobs) {
    this.#blobs = blobs;
  }

  async keep(owner: string, asset: Stored, path: string): Promise<void> {
    const found = await hashOf(path);
    if (found !== asset.sha256) throw new Error("An asset's bytes do not have the hash they are kept under.");
    // Bytes that are there but damaged give way to whole ones.
    if (await this.pathOf(owner, asset).then(isThere, isMissing)) return;
    await this.#blobs.put(owner, keyOf(asset), { path }, { mimeType: asset.mimeType });
  }

  async pathOf(owner: string, asset: Stored): Promise<string> {
    const place = `${owner} ${keyOf(asset)}`;
    const known = this.#proved.get(place);
    if (known) return known;
    const proving = this.#prove(owner, asset);
    this.#proved.set(place, proving);
    // What is missing now may be imported again.
    proving.catch(() => this.#proved.delete(place));
    return proving;
  }

  async close(): Promise<void> {
    const folder = await this.#folder?.catch(() => undefined);
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }

  async #prove(owner: string, asset: Stored): Promise<string> {
    const { path = await this.#fetched(owner, asset) } = await this.#blobs.link(owner, keyOf(asset));
    const found = path === undefined ? undefined : await hashOf(path).catch(() => undefined);
    if (path !== undefined && found === asset.sha256) return path;
    throw new UserError(
      `The file of asset ${quoted(asset.name)} is ${found === undefined ? "missing" : "damaged"}.`,
      "Bring it in again with import_asset: the same file takes its place.",
    );
  }

  async #fetched(owner: string, asset: Stored): Promise<string | undefined> {
    const blob = await this.#blobs.get(owner, keyOf(asset));
    if (!blob) return undefined;
    this.#folder ??= mkdtemp(join(tmpdir(), "scenewright-assets-"));
    const path = join(
      await this.#folder,
      `${createHash("sha256").update(owner).digest("hex")}-${assetFileName(asset)}`,
    );
    await pipeline(blob.stream(), createWriteStream(path, { flags: "wx", mode: 0o600 }));
    return path;
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

function keyOf(asset: Stored): string {
  return `assets/${assetFileName(asset)}`;
}

/** What the file with its bytes is called. */
export function assetFileName({ sha256, name }: Pick<Asset, "sha256" | "name">): string {
  return `${sha256}${extname(name).toLowerCase()}`;
}

function isThere(): boolean {
  return true;
}

function isMissing(): boolean {
  return false;
}
