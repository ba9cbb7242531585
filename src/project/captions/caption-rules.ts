/**
 * What makes captions readable, in numbers: the timed-text style guide of Netflix (42 characters a line, two lines, 5/6 s to 7 s,
 * 20 characters a second, two frames between cues, half a second after the voice at most), and for the room on the picture the
 * subtitle guidelines of the BBC (about 68 % of the width).
 */
export interface CaptionRules {
  readonly fps: number;
  /** Characters a line holds. */
  readonly lineWidth: number;
  /** Characters that one full-width character counts as: a line holds 16 to 20 of those. */
  readonly fullWidth: number;
  readonly maxLines: number;
}

export const MIN_CUE_SECONDS = 5 / 6;
export const MAX_CUE_SECONDS = 7;
export const MAX_CHARACTERS_A_SECOND = 20;
export const GAP_FRAMES = 2;
/** How long a cue stays after its last word, where there is time. */
export const LINGER_SECONDS = 0.4;
/** A silence that a reader hears as a breath: a good place to end a cue. */
export const BREATH_SECONDS = 0.3;
/** A silence over which no cue goes: what is said after it would be given away. */
export const SILENCE_SECONDS = 1.5;

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
}

/** A phone held upright has room for shorter lines in larger letters. */
export function captionRulesFor({ width, height, fps }: Frame): CaptionRules {
  const ratio = width / height;
  const [lineWidth, fullWidthCharacters] = ratio > 1.15 ? [42, 20] : ratio < 0.87 ? [26, 16] : [34, 18];
  return { fps, lineWidth, fullWidth: lineWidth / fullWidthCharacters, maxLines: 2 };
}
