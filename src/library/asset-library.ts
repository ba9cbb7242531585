import { readFile } from "node:fs/promises";
import { LRUCache } from "lru-cache";
import { UserError } from "../errors.ts";
import type { MediaImporter } from "../media/import/media-importer.ts";
import type { MediaSource } from "../media/import/media-source.ts";
import type { Asset, Beats } from "../project/assets/asset.ts";
import { sameAsset } from "../project/assets/change-assets.ts";
import { bpmHintIn } from "../project/sound/bpm-hint.ts";
import type { AssetFiles } from "../store/assets/asset-files.ts";
import type { ProjectStore, StoredProject } from "../store/projects/project-store.ts";
import { readFileOf, withFile } from "./import-file.ts";

export interface FileToImport {
  /** Absent where the one who asks has nothing to give yet. */
  readonly source?: MediaSource | undefined;
  readonly name?: string | undefined;
  /** Of music, where someone knows it. */
  readonly bpm?: number | undefined;
  readonly expectedRevision?: number | undefined;
}

export interface ImportCall {
  readonly signal: AbortSignal;
  /** `share` is 0..1. */
  readonly progress: (share: number, message: string) => void;
}

export interface ImportedAsset {
  readonly stored: StoredProject;
  readonly asset: Asset;
  /** Whether the project had these bytes before. */
  readonly wasThere: boolean;
  /** What was changed about the file, and what should be known. */
  readonly notes: readonly string[];
}

/** Where a person may send a file that cannot be read from here. */
export interface AwaitedUpload {
  readonly uploadUrl: string;
  readonly expiresAt: Date;
  /** The largest file that is taken now. */
  readonly maxBytes: number;
}

/** What tools do with files from outside. */
export interface Library {
  /**
   * Reads a file that nobody vouches for, keeps its bytes and adds it to the project, whole or not at all. For people elsewhere, who
   * cannot give their file to a tool, it answers with where to send it.
   */
  bringIn(
    owner: string,
    projectId: string,
    file: FileToImport,
    call: ImportCall,
  ): Promise<ImportedAsset | AwaitedUpload>;
  /** A PNG of a picture, drawing or clip, at most `width` pixels wide; undefined for what cannot be seen. */
  thumbnail(owner: string, asset: Asset, width: number, signal: AbortSignal): Promise<Buffer | undefined>;
}

/** The beats of a sound file; undefined where it has no clear rhythm. */
export type FindBeats = (
  file: string,
  bpmHint: number | undefined,
  signal: AbortSignal | undefined,
) => Promise<Beats | undefined>;

/** Thumbnails of some tens of kilobytes each. */
const MAX_THUMBNAILS = 200;

export class AssetLibrary implements Library {
  readonly #projects: ProjectStore;
  readonly #files: AssetFiles;
  readonly #importer: () => Promise<MediaImporter>;
  readonly #findBeats: FindBeats;
  #opened: Promise<MediaImporter> | undefined;
  readonly #thumbnails = new LRUCache<string, Buffer>({ max: MAX_THUMBNAILS });

  /** @param importer opened with the first file, as what it loads is heavy */
  constructor(
    projects: ProjectStore,
    files: AssetFiles,
    importer: () => Promise<MediaImporter>,
    findBeats: FindBeats = async () => undefined,
  ) {
    this.#findBeats = findBeats;
    this.#projects = projects;
    this.#files = files;
    this.#importer = importer;
  }

  async bringIn(
    owner: string,
    projectId: string,
    { source, name, bpm, expectedRevision }: FileToImport,
    { signal, progress }: ImportCall,
  ): Promise<ImportedAsset> {
    if (!source) throw new UserError("None of path, url and data was given.", "Give exactly one of them.");
    // Before anything is read for a project that is not there.
    const before = await this.#projects.read(owner, projectId);
    progress(0.02, "Reading the file.");
    const importer = await this.#open();
    const media = await importer.importMedia({
      source,
      name,
      signal,
      progress: (share) => progress(0.05 + share * 0.85, "Preparing the clip."),
    });
    try {
      const read = readFileOf(media, source, name);
      if (media.kind === "audio") progress(0.9, "Listening for its beats.");
      const hint = bpm ?? bpmHintIn(read.asset.name);
      const beats = media.kind === "audio" ? await this.#findBeats(media.file, hint, signal) : undefined;
      progress(0.95, "Keeping it.");
      await this.#files.keep(owner, read.asset, media.file);
      if (read.sound && media.soundFile) await this.#files.keep(owner, read.sound, media.soundFile.file);
      signal.throwIfAborted();
      const options = expectedRevision === undefined ? {} : { expectedRevision };
      const stored = await this.#projects.update(
        owner,
        projectId,
        (project) => withFile(project, read, beats),
        options,
      );
      const asset = sameAsset(stored.project, read.asset);
      if (!asset) throw new Error("An asset that was added is not in the project.");
      return { stored, asset, wasThere: sameAsset(before.project, read.asset) !== undefined, notes: media.notes };
    } finally {
      await media.discard();
    }
  }

  async thumbnail(owner: string, asset: Asset, width: number, signal: AbortSignal): Promise<Buffer | undefined> {
    const { kind, hasAlpha, sha256 } = asset;
    if (kind !== "image" && kind !== "svg" && kind !== "video") return undefined;
    const key = `${owner} ${sha256} ${width}`;
    const known = this.#thumbnails.get(key);
    if (known) return known;
    const file = await this.#files.pathOf(owner, asset);
    const importer = await this.#open();
    const drawn = await importer.thumbnail({ file, kind, hasAlpha }, width, signal);
    try {
      const png = await readFile(drawn.file);
      this.#thumbnails.set(key, png);
      return png;
    } finally {
      await drawn.discard();
    }
  }

  /** Refuses a file that says it is an asset and is none. @throws UserError */
  async judge(asset: Asset, file: string): Promise<void> {
    const { judgeAsset } = await import("./judge-asset.ts");
    await judgeAsset(await this.#open(), asset, file);
  }

  /** Ends what is under way. */
  async close(): Promise<void> {
    const importer = await this.#opened?.catch(() => undefined);
    await importer?.close();
  }

  #open(): Promise<MediaImporter> {
    this.#opened ??= this.#importer();
    return this.#opened;
  }
}
