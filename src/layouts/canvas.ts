/** A picture or clip of the project that a plan names. */
export interface PlannedPicture {
  readonly assetId: string;
  /** A logo or a drawing is shown whole; a photograph may lose its edges. */
  readonly isWhole: boolean;
  /** Moves by itself. */
  readonly isClip?: boolean;
}

/** Where a layout has it: over the whole frame, under a veil and the words, or in a frame of its own next to them. */
export type PicturePlace = "behind" | "beside";

export interface PlacedPicture extends PlannedPicture {
  readonly place: PicturePlace;
  /** Design pixels of its own frame, where it has one. */
  readonly width: number;
  readonly height: number;
  readonly side: "right" | "above";
}

/** The frame in design pixels, whose short side is always 1080, and the part of it that content may use. */
export interface Canvas {
  readonly shape: "landscape" | "portrait" | "square";
  /** Room for content. Design pixels. */
  readonly width: number;
  readonly height: number;
  /** Margins. Design pixels. */
  readonly paddingX: number;
  readonly paddingY: number;
  /** Design pixels to pixels of the video, for styles of host elements; components scale by themselves. */
  readonly px: (length: number) => number;
  /** Where the brand's picture stands: at the head of an opening or closing card, or small in the margin. */
  readonly logo?: "card" | "corner";
  /** Drawn by `sceneFrame`; its own frame is no part of the room. */
  readonly picture?: PlacedPicture;
}

const MAX_CONTENT_WIDTH = 1720;

/** `width` and `height` in pixels of the video. */
export function canvasOf({ width, height }: { readonly width: number; readonly height: number }): Canvas {
  const unit = Math.min(width, height) / 1080;
  const ratio = width / height;
  const shape = ratio > 1.15 ? "landscape" : ratio < 0.87 ? "portrait" : "square";
  // Tall videos are watched under an app's own buttons and captions, so they keep more room above and below.
  const paddingY = shape === "portrait" ? 190 : shape === "square" ? 84 : 92;
  const paddingX = Math.max(shape === "landscape" ? 120 : 84, Math.round((width / unit - MAX_CONTENT_WIDTH) / 2));
  return {
    shape,
    width: Math.floor(width / unit - 2 * paddingX),
    height: Math.floor(height / unit - 2 * paddingY),
    paddingX,
    paddingY,
    px: (length) => Math.round(length * unit),
  };
}
