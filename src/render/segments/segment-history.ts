import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeAtomically } from "../../platform/files/atomic-write.ts";
import type { Segment } from "./plan-segments.ts";
import { hash, type SegmentParts } from "./segment-key.ts";

type Remembered = Readonly<Record<string, SegmentParts>>;

/** What each video was made of when it was last exported, so that the next export can say what changed. Losing it costs only words. */
export class SegmentHistory {
  readonly #folder: string;
  readonly #workspace: string;

  constructor(folder: string, workspace: string) {
    this.#folder = folder;
    this.#workspace = workspace;
  }

  async read(videoId: string): Promise<Remembered | undefined> {
    try {
      return JSON.parse(await readFile(this.#pathOf(videoId), "utf8")) as Remembered;
    } catch {
      return undefined;
    }
  }

  async write(videoId: string, made: Remembered): Promise<void> {
    await writeAtomically(this.#pathOf(videoId), JSON.stringify(made));
  }

  /** Key of a segment -> the characters in it that no bundled font has, of those that the last export was made of. */
  async undrawn(videoId: string): Promise<ReadonlyMap<string, string>> {
    try {
      const kept: unknown = JSON.parse(await readFile(this.#pathOf(videoId, "undrawn"), "utf8"));
      return new Map(Object.entries(kept ?? {}).filter(([, characters]) => typeof characters === "string"));
    } catch {
      return new Map();
    }
  }

  async writeUndrawn(videoId: string, undrawn: ReadonlyMap<string, string>): Promise<void> {
    await writeAtomically(this.#pathOf(videoId, "undrawn"), JSON.stringify(Object.fromEntries(undrawn)));
  }

  #pathOf(videoId: string, ...of: "undrawn"[]): string {
    return join(this.#folder, `${[hash([this.#workspace, videoId]), ...of].join(".")}.json`);
  }
}

export function segmentName({ sceneIds, ordinal }: Segment): string {
  return `${sceneIds.join(" ")} #${ordinal}`;
}
