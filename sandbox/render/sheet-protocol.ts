import type { SoundStrip } from "./sound-data.ts";

// Contact sheets as the server and the render process speak of them. Types only.

export interface SheetCell {
  readonly frame: number;
  readonly title: string;
  readonly timecode: string;
  /** An element to draw a box around, with a number on it where there are several to choose from. */
  readonly outline?: ElementOnScreen & { readonly number?: number };
}

/** A frame of a contact sheet, as it was drawn. */
export interface DrawnCell {
  readonly title: string;
  readonly timecode: string;
  /** Empty where the time of the preview was over before. */
  readonly jpegBase64: string;
  readonly outline?: ElementBox | undefined;
  readonly number?: number | undefined;
}

/** An element as it is drawn, or one repetition of it, from 0. */
export interface ElementOnScreen {
  readonly elementId: string;
  readonly repetition?: number | undefined;
}

/** Where an element is in a frame, in fractions of the frame's sides. */
export interface ElementBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Product of the opacities of the element and everything around it, 0..1. */
  readonly opacity: number;
  /** The share of its area that lies outside of the frame, which the box above leaves out. */
  readonly outside?: number;
}

/** A labelled contact sheet as JPEG, with what is heard under it. */
export interface SheetExchange {
  readonly input: {
    readonly cells: readonly DrawnCell[];
    readonly columns: number;
    /** Pixels of the whole sheet, and of the picture in each cell. */
    readonly width: number;
    readonly cellHeight: number;
    readonly strip?: SoundStrip | undefined;
    readonly quality: number;
  };
  readonly output: { readonly jpegBase64: string };
}
