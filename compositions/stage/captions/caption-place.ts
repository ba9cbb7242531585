/** Of the shorter side: at 1080, letters of 52 px and more. */
const LETTERS = { landscape: 52 / 1080, square: 48 / 1080, portrait: 56 / 1080 };
/** Of the height. Apps put their buttons and texts over the lowest fifth of a portrait video. */
const FROM_BELOW = { landscape: 0.075, square: 0.09, portrait: 0.2 };
/** Of the width. Apps have a column of buttons at the side of a portrait video. */
const WIDEST = { landscape: 0.84, square: 0.9, portrait: 0.88 };

export interface CaptionPlace {
  /** All in pixels. */
  readonly fontSize: number;
  readonly bottom: number;
  readonly maxWidth: number;
}

/** Where captions stand in a frame, so that nothing of an app or a screen's edge covers them. */
export function captionPlace(width: number, height: number): CaptionPlace {
  const ratio = width / height;
  const shape = ratio > 1.15 ? "landscape" : ratio < 0.87 ? "portrait" : "square";
  return {
    fontSize: LETTERS[shape] * Math.min(width, height),
    bottom: FROM_BELOW[shape] * height,
    maxWidth: WIDEST[shape] * width,
  };
}
