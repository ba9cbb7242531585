/** What the server asks of the media process, in the messages of `sandbox/child/protocol.ts`. Types only. */
export interface MediaProtocol {
  readonly options: MediaProcessOptions;
  readonly requests: MediaRequests;
  readonly progress: MediaProgress;
  readonly failure: MediaFailure;
}

export interface MediaProcessOptions {
  readonly encoderFolder: string;
  /** Holds the file to be read; what is made is written here. */
  readonly scratch: string;
}

interface MediaRequests {
  readonly import: { readonly input: FileToImport; readonly output: ImportedFile };
  readonly thumbnail: { readonly input: FileToPicture; readonly output: Thumbnail };
}

export interface FileToImport {
  /** Name of the file in the scratch folder. */
  readonly file: string;
  /** Lower-case extension of the name it came under, without the dot: a hint, never a proof. */
  readonly extension?: string | undefined;
  /** Clips are scaled down to this many pixels on the longer side. */
  readonly clipSide: number;
}

export type MediaKind = "image" | "svg" | "video" | "audio" | "font" | "data";

/** All that is said of an imported file. Words are never of the file, but for the cleaned names of columns and font families. */
export interface ImportedFile {
  readonly kind: MediaKind;
  /** Name of the normalised file in the scratch folder. */
  readonly file: string;
  readonly mimeType: string;
  readonly extension: string;
  /** Pixels as shown, rotation applied. */
  readonly width?: number;
  readonly height?: number;
  readonly durationSeconds?: number;
  readonly fps?: number;
  readonly hasAlpha?: boolean;
  readonly hasSound?: boolean;
  /** A clip's sound, exactly as long as its picture. */
  readonly sound?: { readonly file: string; readonly mimeType: string; readonly extension: string };
  readonly family?: string;
  /** Of a font: the lightest and the boldest it has. */
  readonly fontWeights?: readonly [lightest: number, boldest: number];
  readonly isItalic?: boolean;
  /** Of a font: the characters it has and no bundled font does, as `packedRanges` writes them. */
  readonly glyphs?: string;
  readonly rows?: number;
  readonly columns?: readonly string[];
  readonly columnTypes?: readonly string[];
  readonly notes: readonly ImportNote[];
}

/** Something that was changed or should be known; the server has the words. */
export interface ImportNote {
  readonly note: NoteName;
  readonly numbers?: readonly number[];
}

export type NoteName =
  | "re-encoded"
  | "metadata-removed"
  | "turned"
  | "scaled"
  | "colours-converted"
  | "first-frame-only"
  | "first-page-only"
  | "drawing-cleaned"
  | "drawing-moved"
  | "drawing-has-text"
  | "drawing-had-pictures"
  | "drawing-size-assumed"
  | "constant-rate"
  | "hdr-toned-down"
  | "interlaced"
  | "alpha-below"
  | "alpha-unused"
  | "sound-extracted"
  | "sound-mixed-down"
  | "sound-resampled"
  | "shorter-than-claimed"
  | "other-streams-dropped"
  | "font-restricted"
  | "font-preview-only"
  | "font-tables-dropped"
  | "table-from-text"
  | "rows-uneven"
  | "columns-renamed"
  | "keys-dropped"
  | "encoding-converted"
  | "name-says-otherwise";

export interface FileToPicture {
  readonly file: string;
  readonly kind: "image" | "svg" | "video";
  readonly width: number;
  /** A clip whose lower half is its alpha. */
  readonly hasAlpha?: boolean | undefined;
}

export interface Thumbnail {
  readonly file: string;
  readonly mimeType: string;
  readonly width: number;
  readonly height: number;
}

/** A clip or sound was found: from here on, time is counted by its length. */
export type MediaProgress =
  | { readonly phase: "clip"; readonly seconds: number }
  | { readonly phase: "encoding"; readonly fraction: number };

/** Why a file was not taken. `what` is one of our own words, never of the file. */
export interface MediaFailure {
  readonly code:
    | "cancelled"
    | "internal"
    | "empty"
    | "unknown-format"
    | "refused-format"
    | "unreadable-format"
    | "damaged"
    | "too-large"
    | "refused-content"
    | "encoder-failed";
  readonly what?: string | undefined;
  readonly limit?: number | undefined;
  readonly found?: number | undefined;
}
