import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { extname } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { quoted } from "../../../sandbox/policy/plain-text.ts";
import { UserError } from "../../errors.ts";
import type { Asset } from "../../project/assets/asset.ts";
import type { Blobs } from "../blobs/blobs.ts";
import type { AssetFiles } from "./asset-files.ts";
import type { FetchedFiles } from "./fetched-files.ts";

type Stored = Pick<Asset, "sha256" | "mimeType" | "name">;

/** Assets as blobs, `assets/<hash>.png`. Where blobs are no files of this machine, each is fetched to a folder of this process. */
export class BlobAssetFiles implements AssetFiles {
  readonly #blobs: Blobs;
  /** There is one where blobs are no files of this machine. */
  #fetched: FetchedFiles | undefined;
  /** Files of this machine that were found whole. */
  readonly #proved = new Set<string>();
  /** Of those who ask for the same at the same time one fetches it. */
  readonly #asked = new Map<string, Promise<string>>();

  constructor(blobs: Blobs, fetched?: FetchedFiles) {
    this.#blobs = blobs;
    this.#fetched = fetched;
  }

  async keep(owner: string, asset: Stored, path: string): Promise<void> {
    const { sha256, sizeBytes } = await factsOf(path);
    if (sha256 !== asset.sha256) throw new Error("An asset's bytes do not have the hash they are kept under.");
    // Bytes that are there but damaged give way to whole ones.
    if (await this.pathOf(owner, asset).then(isThere, isMissing)) return;
    await this.#blobs.put(owner, keyOf(asset), { path }, { mimeType: asset.mimeType });
    const isElsewhere = (await this.#blobs.link(owner, keyOf(asset))).path === undefined;
    // Whoever shows it next has it here already.
    if (isElsewhere) await this.#write(owner, asset, sizeBytes, createReadStream(path)).catch(() => {});
  }

  pathOf(owner: string, asset: Stored): Promise<string> {
    const place = `${owner} ${keyOf(asset)}`;
    const asked = this.#asked.get(place);
    if (asked) return asked;
    const finding = this.#find(owner, asset, place).finally(() => this.#asked.delete(place));
    this.#asked.set(place, finding);
    return finding;
  }

  async close(): Promise<void> {
    await this.#fetched?.close();
  }

  async #find(owner: string, asset: Stored, place: string): Promise<string> {
    const kept = this.#fetched?.find(nameOf(owner, asset));
    if (kept !== undefined) return kept;
    const { path } = await this.#blobs.link(owner, keyOf(asset));
    if (path === undefined) return this.#fetch(owner, asset);
    if (this.#proved.has(place)) return path;
    const found = await factsOf(path).catch(() => undefined);
    if (found?.sha256 !== asset.sha256) throw lost(asset, found ? "damaged" : "missing");
    this.#proved.add(place);
    return path;
  }

  async #fetch(owner: string, asset: Stored): Promise<string> {
    const blob = await this.#blobs.get(owner, keyOf(asset));
    if (!blob) throw lost(asset, "missing");
    const path = await this.#write(owner, asset, blob.sizeBytes, blob.stream());
    if (path === undefined) throw lost(asset, "damaged");
    return path;
  }

  async #write(owner: string, asset: Stored, sizeBytes: number, content: Readable): Promise<string | undefined> {
    const { FetchedFiles } = await import("./fetched-files.ts");
    this.#fetched ??= new FetchedFiles();
    return this.#fetched.write(nameOf(owner, asset), { sha256: asset.sha256, sizeBytes }, content);
  }
}

function lost({ name }: Stored, how: "missing" | "damaged"): UserError {
  return new UserError(
    `The file of asset ${quoted(name)} is ${how}.`,
    "Bring it in again with import_asset: the same file takes its place.",
  );
}

async function factsOf(path: string): Promise<{ readonly sha256: string; readonly sizeBytes: number }> {
  const hash = createHash("sha256");
  const content = createReadStream(path);
  await pipeline(content, hash);
  return { sha256: hash.digest("hex"), sizeBytes: content.bytesRead };
}

function keyOf(asset: Stored): string {
  return `assets/${assetFileName(asset)}`;
}

/** Two owners of the same bytes each have their own: what one may read says nothing of what the other has. */
function nameOf(owner: string, asset: Stored): string {
  return `${createHash("sha256").update(owner).digest("hex").slice(0, 40)}-${assetFileName(asset)}`;
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
