import { rm } from "node:fs/promises";
import { join } from "node:path";
import PQueue from "p-queue";
import { type JailReport, strongestJail } from "../../../sandbox/jail/jail-level.ts";
import type { MediaKind } from "../../../sandbox/media/protocol.ts";
import { CLIP_SIDE, MAX_CLIP_SIDE } from "../../../sandbox/policy/media-limits.ts";
import { UserError } from "../../errors.ts";
import { copyPlainFile } from "../../platform/files/plain-file.ts";
import type { Scratch } from "../../render/scratch.ts";
import { checkedAnswer, checkedThumbnail } from "./checked-answer.ts";
import { cleanFileName, extensionOf } from "./clean-file-name.ts";
import { describeNotes } from "./describe-notes.ts";
import { mediaLaunch } from "./media-launch.ts";
import { fetchSource, type MediaSource, type SourceRules } from "./media-source.ts";
import { runMedia } from "./run-media.ts";
import { type StoredFile, takenFile } from "./taken-file.ts";

export interface MediaImporterOptions extends SourceRules {
  readonly scratch: Scratch;
  readonly requireSandbox: boolean;
  readonly log: (line: string) => void;
}

export interface ImportOptions {
  readonly source: MediaSource;
  /** What it is called, where the source has no name of its own; its extension is a hint. */
  readonly name?: string | undefined;
  /** Clips larger than this on their longer side are scaled down to it; 1920 unless more is needed, at most 3840. */
  readonly clipSide?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Share of the work that is done, from 0 to 1, for clips. */
  readonly progress?: ((fraction: number) => void) | undefined;
}

export interface ImportedMedia extends StoredFile {
  readonly kind: MediaKind;
  /** The name the source came under, cleaned, with the extension that the content has now. */
  readonly name: string;
  /** Pixels as shown: rotation applied. Of a clip with alpha, those of the picture, half of the file's height. */
  readonly width?: number;
  readonly height?: number;
  readonly durationSeconds?: number;
  readonly fps?: number;
  /** A clip with alpha is a file of twice the height: the picture above, its alpha as brightness (16 to 235) below. */
  readonly hasAlpha?: boolean;
  readonly hasSound?: boolean;
  /** A clip's sound, as long as its picture to the sample. */
  readonly soundFile?: StoredFile;
  readonly family?: string;
  readonly fontWeights?: readonly [lightest: number, boldest: number];
  readonly isItalic?: boolean;
  readonly glyphs?: string;
  readonly rows?: number;
  readonly columns?: readonly string[];
  readonly columnTypes?: readonly string[];
  /** What was changed, and what should be known. */
  readonly notes: readonly string[];
  /** Deletes the files. */
  discard(): Promise<void>;
}

/** Each one is a process that may hold over a gigabyte. */
const AT_ONCE = 2;

/** Turns files that nobody vouches for into assets. Each is read by a process of its own, in the strongest jail there is. */
export class MediaImporter {
  readonly #options: MediaImporterOptions;
  readonly #queue = new PQueue({ concurrency: AT_ONCE });
  readonly #closing = new AbortController();
  #jail: Promise<JailReport> | undefined;

  constructor(options: MediaImporterOptions) {
    this.#options = options;
  }

  /** @throws UserError in words for the agent; the reason of the signal when it is aborted */
  async importMedia({ source, name, clipSide = CLIP_SIDE, progress, ...call }: ImportOptions): Promise<ImportedMedia> {
    return this.#inFolder("import", call.signal, async (folder, taken, signal) => {
      const called = (await fetchSource(source, join(folder, "source"), signal, this.#options)) ?? cleanFileName(name);
      const launch = await mediaLaunch(await this.#level(), folder);
      const answer = await runMedia(
        launch,
        "import",
        {
          file: "source",
          extension: extensionOf(called) ?? extensionOf(name),
          clipSide: Math.min(MAX_CLIP_SIDE, Math.max(16, Math.round(clipSide))),
        },
        { signal, progress, log: this.#options.log },
      );
      const imported = checkedAnswer(answer);
      const { sound, notes: _, file, ...facts } = imported;
      const asset = await takenFile(join(folder, file), join(taken, file), facts);
      const soundFile = sound && (await takenFile(join(folder, sound.file), join(taken, sound.file), sound));
      return {
        ...facts,
        ...asset,
        ...(soundFile && { soundFile }),
        name: `${stemOf(called, imported.kind)}.${facts.extension}`,
        notes: describeNotes(imported),
        discard: () => rm(taken, { recursive: true, force: true }),
      };
    });
  }

  /** A PNG of an imported picture, drawing or clip (its first frame), at most `width` pixels wide. */
  async thumbnail(
    asset: { readonly file: string; readonly kind: "image" | "svg" | "video"; readonly hasAlpha?: boolean | undefined },
    width: number,
    until?: AbortSignal,
  ): Promise<StoredFile & { readonly width: number; readonly height: number; discard(): Promise<void> }> {
    return this.#inFolder("thumbnail", until, async (folder, taken, signal) => {
      await copyPlainFile(asset.file, join(folder, "source"));
      const launch = await mediaLaunch(await this.#level(), folder);
      const { kind, hasAlpha } = asset;
      const request = { file: "source", kind, width: Math.min(1920, Math.max(16, Math.round(width))), hasAlpha };
      const drawn = checkedThumbnail(await runMedia(launch, "thumbnail", request, { signal, log: this.#options.log }));
      const file = await takenFile(join(folder, drawn.file), join(taken, drawn.file), { ...drawn, extension: "png" });
      const discard = () => rm(taken, { recursive: true, force: true });
      return { ...file, width: drawn.width, height: drawn.height, discard };
    });
  }

  /** Ends what is under way, so that no process and no file of it is left. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#queue.onIdle();
  }

  /** `folder` is the process's to write; what it made is moved to `taken`, where it can't reach, before anyone looks at it. */
  async #inFolder<T>(
    purpose: string,
    until: AbortSignal | undefined,
    work: (folder: string, taken: string, signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const { scratch } = this.#options;
    const signal = until ? AbortSignal.any([until, this.#closing.signal]) : this.#closing.signal;
    // The signal isn't the queue's: what it ends is awaited, so that nothing of it is left.
    return this.#queue.add(async () => {
      signal.throwIfAborted();
      const [folder, taken] = [scratch.folder(purpose), scratch.folder(`${purpose}ed`)];
      try {
        return await work(folder, taken, signal);
      } catch (error) {
        await rm(taken, { recursive: true, force: true });
        // Streams that are stopped throw an error of their own.
        signal.throwIfAborted();
        throw error;
      } finally {
        await rm(folder, { recursive: true, force: true, maxRetries: 3 });
      }
    });
  }

  async #level() {
    this.#jail ??= strongestJail();
    const { level, reasons } = await this.#jail;
    if (this.#options.requireSandbox && level !== "bwrap") {
      throw new UserError(
        `Importing is refused: --require-sandbox is set and there is no jail (${reasons.join("; ")}).`,
        "Install bubblewrap and allow user namespaces, or start without --require-sandbox.",
      );
    }
    return level;
  }
}

function stemOf(name: string | undefined, kind: MediaKind): string {
  const stem = name?.replace(/\.[a-z0-9]{1,8}$/i, "");
  return stem || kind;
}
