export const CAPTION_SOURCES = ["voice", "import", "estimate"] as const;
export type CaptionSource = (typeof CAPTION_SOURCES)[number];

/** How captions are drawn where they are burned in. */
export const CAPTION_STYLES = ["karaoke", "bar", "pop", "boxed", "plain"] as const;
export type CaptionStyle = (typeof CAPTION_STYLES)[number];

/** The captions of a video. */
export interface Captions {
  readonly source: CaptionSource;
  readonly style: CaptionStyle;
  /** Drawn into the picture; otherwise only files beside the export. */
  readonly burnIn: boolean;
  /** Of imported captions, by the video's clock. Those of a voice follow from the sound, so they are not kept. */
  readonly cues?: readonly ImportedCue[];
}

export interface ImportedCue {
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** Lines as they were written, parted by \n. */
  readonly text: string;
}
