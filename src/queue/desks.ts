import type { Timeline } from "../../sandbox/render/protocol.ts";
import { Desk, type Launch } from "../render/desk.ts";
import { Scratch } from "../render/scratch.ts";
import { TenantSlots } from "../render/tenants/tenant-slots.ts";
import type { AssetFiles } from "../store/assets/asset-files.ts";

/** Desks of a worker: each draws for one owner at a time, and is made anew before it draws for another. */
export class Desks {
  readonly #slots: TenantSlots<Desk>;
  readonly #files: Pick<AssetFiles, "pathOf">;
  readonly #scratch = new Scratch();

  constructor(size: number, launch: Launch, files: Pick<AssetFiles, "pathOf">, log: (line: string) => void) {
    this.#files = files;
    this.#slots = new TenantSlots(size, () => new Desk(launch, this.#scratch, "desk", log));
  }

  /** Draws at a desk where all lies that the timelines show. */
  use<T>(owner: string, timelines: readonly Timeline[], draw: (desk: Desk) => Promise<T>): Promise<T> {
    return this.#slots.use(owner, async (desk) => {
      await desk.supply(await this.#pathsOf(owner, timelines));
      return draw(desk);
    });
  }

  /** Starts a browser for whoever comes first. Never fails. */
  warmUp(): void {
    const desk = this.#slots.fresh();
    void desk?.request("warm", {}, { wallClockMilliseconds: 60_000 }).catch(() => {});
  }

  async close(): Promise<void> {
    await this.#slots.close();
    this.#scratch.clear();
  }

  async #pathsOf(owner: string, timelines: readonly Timeline[]): Promise<Record<string, string>> {
    const shown = timelines.flatMap(({ scenes }) => scenes.flatMap(({ assets }) => assets ?? []));
    const paths = shown.map(
      async ({ name, sha256, extension }) =>
        [`${sha256}.${extension}`, await this.#files.pathOf(owner, { name, sha256, mimeType: "" })] as const,
    );
    return Object.fromEntries(await Promise.all(paths));
  }
}
