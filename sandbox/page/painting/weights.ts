/**
 * What kinds of painting cost: milliseconds of one processor core for a million pixels, as measured with Chromium's painting in
 * software. They are added up, compared with one limit, and right within a factor of two or so.
 */
export const PER_MEGAPIXEL = {
  fill: 0.5,
  gradient: 7,
  conicGradient: 11,
  /** For each colour stop beyond the first few. */
  gradientStop: 0.035,
  tiles: 12,
  /** A picture of its own that is laid over what is there: opacity, a mask, a clip with soft edges. */
  group: 20,
  clip: 2,
  blend: 6,
  /** Each pixel that a blur takes in. */
  blur: 17,
  colourFilter: 6,
  backdrop: 250,
  shadow: 1,
  roundShadow: 16,
  oddShadow: 24,
  oddInsetShadow: 150,
  textShadow: 6,
  glyphs: 6,
  emoji: 80,
  layer: 30,
} as const;
