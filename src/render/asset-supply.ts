import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { copyPlainFile } from "../platform/files/plain-file.ts";
import { retryBusyFile } from "../platform/files/retry-busy-file.ts";
import type { SourcedTimeline } from "./timeline-of.ts";

/**
 * Copies of assets in the scratch folders of render processes. Copies, because a process that was turned against us may write
 * into its folder: the asset itself lies where it cannot reach.
 */
export class AssetSupply {
  readonly #supplied = new Map<string, Promise<void>>();

  /** The timeline as the process in `folder` takes it, once all that it shows lies there. */
  async supplied<T extends SourcedTimeline>(
    { assetPaths, owner: _, ...timeline }: T,
    folder: string,
  ): Promise<Omit<T, "assetPaths" | "owner">> {
    await this.supply(assetPaths ?? {}, folder);
    return timeline;
  }

  /** Resolves once the files lie there. */
  async supply(assetPaths: Readonly<Record<string, string>>, folder: string): Promise<void> {
    await Promise.all(Object.entries(assetPaths).map(([name, path]) => this.#supply(folder, name, path)));
  }

  #supply(folder: string, name: string, path: string): Promise<void> {
    const place = join(folder, "assets", name);
    const known = this.#supplied.get(place);
    if (known) return known;
    const supplying = supply(place, path);
    this.#supplied.set(place, supplying);
    supplying.catch(() => this.#supplied.delete(place));
    return supplying;
  }
}

async function supply(place: string, path: string): Promise<void> {
  const temporary = `${place}.part`;
  await mkdir(join(place, ".."), { recursive: true, mode: 0o755 });
  await rm(temporary, { force: true });
  await copyPlainFile(path, temporary);
  await retryBusyFile(() => rename(temporary, place));
}
