/** A word of a caption, or a part of a text that is written without spaces. */
export interface CaptionWord {
  readonly text: string;
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** No space before it. */
  readonly glued?: true;
}

/** One caption on the screen, by the video's clock. */
export interface Cue {
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly lines: readonly (readonly CaptionWord[])[];
}

export interface CaptionCues {
  readonly cues: readonly Cue[];
  /** What a person should know of them: times that were estimated, speech too fast to read. */
  readonly notes: readonly string[];
}

/** Words as they are read in one line. */
export function lineText(words: readonly Pick<CaptionWord, "text" | "glued">[]): string {
  return words.map(({ text, glued }, index) => (index === 0 || glued ? text : ` ${text}`)).join("");
}

export function cueText({ lines }: Cue): string {
  return lines.map(lineText).join("\n");
}
