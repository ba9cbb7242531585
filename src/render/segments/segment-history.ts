import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeAtomically } from "../../platform/files/atomic-write.ts";
import type { Segment } from "./plan-segments.ts";
import { hash, type SegmentParts } from "./segment-key.ts";

type Remembered = Readonly<Record<string, SegmentParts>>;

/** Small texts, each under a name such as `3f9a.json`. */
export interface HistoryTexts {
  /** undefined where there is none. */
  read(owner: string, name: string): Promise<string | undefined>;
  write(owner: string, name: string, text: string): Promise<void>;
}

export interface RememberedVideo {
  readonly owner: string;
  readonly projectId: string;
  readonly container: string;
}

/** What each video was made of when it was last exported, so that the next export can say what changed. Losing it costs only words. */
export class SegmentHistory {
  readonly #texts: HistoryTexts;
  readonly #workspace: string;

  /** @param workspace of those that share the texts; videos of one workspace have nothing to do with those of another */
  constructor(texts: HistoryTexts, workspace: string) {
    this.#texts = texts;
    this.#workspace = workspace;
  }

  async read(video: RememberedVideo): Promise<Remembered | undefined> {
    return (await this.#read(video)) as Remembered | undefined;
  }

  async write(video: RememberedVideo, made: Remembered): Promise<void> {
    await this.#texts.write(video.owner, this.#nameOf(video), JSON.stringify(made));
  }

  /** Key of a segment -> the characters in it that no bundled font has, of those that the last export was made of. */
  async undrawn(video: RememberedVideo): Promise<ReadonlyMap<string, string>> {
    const kept = await this.#read(video, "undrawn");
    return new Map(Object.entries(kept ?? {}).filter(([, characters]) => typeof characters === "string"));
  }

  async writeUndrawn(video: RememberedVideo, undrawn: ReadonlyMap<string, string>): Promise<void> {
    await this.#texts.write(video.owner, this.#nameOf(video, "undrawn"), JSON.stringify(Object.fromEntries(undrawn)));
  }

  async #read(video: RememberedVideo, ...of: "undrawn"[]): Promise<Record<string, never> | undefined> {
    try {
      return JSON.parse((await this.#texts.read(video.owner, this.#nameOf(video, ...of))) ?? "") ?? undefined;
    } catch {
      return undefined;
    }
  }

  #nameOf({ owner, projectId, container }: RememberedVideo, ...of: "undrawn"[]): string {
    const videoId = JSON.stringify([owner, projectId, container]);
    return `${[hash([this.#workspace, videoId]), ...of].join(".")}.json`;
  }
}

/** Texts as files of a folder of this machine. */
export function folderTexts(folder: string): HistoryTexts {
  return {
    read: (_, name) => readFile(join(folder, name), "utf8").catch(() => undefined),
    write: async (_, name, text) => void (await writeAtomically(join(folder, name), text)),
  };
}

export function segmentName({ sceneIds, ordinal }: Segment): string {
  return `${sceneIds.join(" ")} #${ordinal}`;
}
