/** What an asset can be. `data` is a table or JSON that was imported; clips keep their sound in a second asset. */
export const ASSET_KINDS = ["image", "svg", "video", "audio", "font", "data"] as const;
export type AssetKind = (typeof ASSET_KINDS)[number];

/** Something a project uses and did not write: its facts. The bytes lie in the asset files, under their hash. */
export interface Asset {
  /** Readable and stable: `logo`, `logo-2`. */
  readonly assetId: string;
  /** As scenes write it, unique in the project: `staticFile("logo.png")`. */
  readonly name: string;
  readonly kind: AssetKind;
  /** SHA-256 of the stored bytes in hex: what was imported, made safe and brought to one form. */
  readonly sha256: string;
  readonly mimeType: string;
  readonly sizeBytes: number;
  /** Pixels, as shown: a rotation of the source is applied. Of images and clips. */
  readonly width?: number;
  readonly height?: number;
  /** Of clips and sound. */
  readonly durationSeconds?: number;
  /** Of clips, whose frames come at a constant rate. */
  readonly fps?: number;
  readonly hasAlpha?: boolean;
  /** The asset that holds the sound of a clip. */
  readonly soundAssetId?: string;
  /** Family name of a font, as `fontFamily` takes it. */
  readonly family?: string;
  /** Of a font: which weights of its family it has, and whether it is its italic. */
  readonly fontWeights?: readonly [lightest: number, boldest: number];
  readonly isItalic?: boolean;
  /** Of a font: the characters it has and no bundled font does, packed as in `sandbox/policy/glyph-ranges.ts`. */
  readonly glyphs?: string;
  /** Rows and names of columns of a table. */
  readonly rows?: number;
  readonly columns?: readonly string[];
  /** What each column holds, as TypeScript writes it: `number | null`. Absent where cells hold lists or records. */
  readonly columnTypes?: readonly string[];
  /** Of a voice: what was said, and when. */
  readonly speech?: Speech;
  /** Of music. */
  readonly beats?: Beats;
  readonly origin: AssetOrigin;
}

export interface Speech {
  /** As the author wrote it. */
  readonly text: string;
  readonly voice: string;
  readonly words: readonly SpokenWord[];
  /** Whether the voice told the times, or they were worked out from the text. */
  readonly timing: "measured" | "estimated";
}

/** Seconds from the start of the sound. */
export interface SpokenWord {
  readonly text: string;
  readonly startSeconds: number;
  readonly endSeconds: number;
}

export interface Beats {
  readonly bpm: number;
  readonly firstBeatSeconds: number;
  readonly beatsPerBar: number;
  /** Which beat begins a bar: the first when absent. */
  readonly firstBar?: number;
  /** When each beat comes, in seconds, where the pace is not steady enough for `bpm` to tell. */
  readonly times?: readonly number[];
}

/** Where an asset is from: what credits and a second try need. */
export interface AssetOrigin {
  readonly from: "file" | "url" | "data" | "local" | "generated";
  /** File name, host or name of the sound: never a whole path or an address with secrets in it. */
  readonly detail?: string;
  readonly licence?: string;
  readonly model?: string;
  readonly prompt?: string;
  readonly seed?: number;
  readonly costUsd?: number;
}
