import { LRUCache } from "lru-cache";
import { LimitError } from "../errors.ts";
import { hasEnded } from "../exports/export-job.ts";
import type { Exports } from "../exports/exports.ts";
import { assetsOf } from "../project/assets/change-assets.ts";
import type { ProjectStore } from "../store/projects/project-store.ts";
import { type Account, ownerOf } from "./account.ts";
import { PLANS } from "./plans.ts";

interface Ports {
  readonly projects: Pick<ProjectStore, "list" | "read">;
  readonly exports: Pick<Exports, "list">;
}

/** Of tools that may make something of any size. */
const STORING: ReadonlySet<string> = new Set(["import_asset", "generate_media", "generate_voiceover", "export_video"]);
/** Sums are long work for someone with many films. */
const KNOWN_MILLISECONDS = 30_000;
const MAX_KNOWN = 5_000;
const GIGABYTE = 1024 ** 3;

/** How much an account may keep: files of its projects, each once, and its exports. */
export class StoredBytes {
  readonly #ports: Ports;
  readonly #known = new LRUCache<string, number>({ max: MAX_KNOWN, ttl: KNOWN_MILLISECONDS });

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Throws LimitError where the tool would store more and there is no room left. */
  async admit(account: Account, tool: string): Promise<void> {
    if (!STORING.has(tool)) return;
    const { storageBytes } = PLANS[account.plan];
    const owner = ownerOf(account);
    const stored = await this.#stored(owner);
    if (stored < storageBytes) return;
    // Whoever makes room may go on at once.
    this.#known.delete(owner);
    throw new LimitError(
      `The ${account.plan} plan keeps ${gigabytes(storageBytes)} of files, and ${gigabytes(stored)} are used, so nothing was added.`,
      "Take assets out with remove_asset (list_assets shows their sizes). Editing and previews still work, and finished films can still be fetched.",
    );
  }

  /** How much more an account may keep. */
  async left(account: Account): Promise<number> {
    return Math.max(0, PLANS[account.plan].storageBytes - (await this.#stored(ownerOf(account))));
  }

  /** After something was added besides tools. */
  forget(owner: string): void {
    this.#known.delete(owner);
  }

  async #stored(owner: string): Promise<number> {
    const stored = this.#known.get(owner) ?? (await this.#sum(owner));
    this.#known.set(owner, stored);
    return stored;
  }

  async #sum(owner: string): Promise<number> {
    const files = new Map<string, number>();
    let cursor: string | undefined;
    do {
      const page = await this.#ports.projects.list(owner, cursor);
      for (const { projectId } of page.projects) {
        const { project } = await this.#ports.projects.read(owner, projectId);
        for (const { sha256, sizeBytes } of assetsOf(project)) files.set(sha256, sizeBytes);
      }
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    for (const job of (await this.#ports.exports.list(owner)).filter(hasEnded))
      for (const { uri, sizeBytes } of job.files) files.set(uri, sizeBytes);
    return [...files.values()].reduce((sum, size) => sum + size, 0);
  }
}

function gigabytes(bytes: number): string {
  return `${Math.round((bytes / GIGABYTE) * 10) / 10} GB`;
}
