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

  #pathOf(videoId: string): string {
    return join(this.#folder, `${hash([this.#workspace, videoId])}.json`);
  }
}

export function segmentName({ sceneIds, ordinal }: Segment): string {
  return `${sceneIds.join(" ")} #${ordinal}`;
}
