/** Captions drawn over the scenes, by the clock of the timeline. */
export interface CaptionTrack {
  readonly style: "karaoke" | "bar" | "pop" | "boxed" | "plain";
  /** In whose shapes Han characters are drawn. */
  readonly hanShapes: "SC" | "JP" | "KR";
  /** Of what is being said; of boxes and the words in them. */
  readonly colors: { readonly said: string; readonly box: string; readonly boxText: string };
  readonly cues: readonly TimedCaption[];
}

export interface TimedCaption {
  readonly fromFrame: number;
  readonly toFrame: number;
  readonly rightToLeft?: boolean;
  readonly lines: readonly (readonly TimedWord[])[];
}

/** A word of a caption; `glued` to the one before it, without a space. With times where the style shows them. */
export interface TimedWord {
  readonly text: string;
  readonly glued?: boolean;
  readonly fromFrame?: number;
  readonly toFrame?: number;
}
