import type { Pictures } from "../colour.ts";

/** What a container needs to know of an encoding. */
interface EncodingSettings {
  readonly crf: number;
  readonly preset: string;
  readonly fps: number;
  readonly transparent?: boolean;
}

/** A way to write a video: how a segment of it is encoded, and how segments become one file. */
export interface Container {
  /** Whether a finished file has a sound track, which is silent where nothing sounds. */
  readonly hasSound: boolean;
  /** Whether what no scene draws on can stay clear. */
  readonly canBeTransparent: boolean;
  /** Encoder arguments for a segment's pictures; absent where the pictures are kept as they were captured. */
  segment?(encoding: EncodingSettings, pictures: Pictures): readonly string[];
  readonly join: StreamJoin | { readonly by: "gif-blocks" | "records" };
}

/** Segments put one behind the other by copying their streams. */
export interface StreamJoin {
  readonly by: "streams";
  /** Encoder arguments for a silent track beside the segments, where there is no sound. */
  readonly silence: readonly string[];
  /**
   * Times counted out in frames, as a bitstream filter. Files carry their lengths in other units, whose rounding adds up over
   * many segments; and a segment of one or two frames is decoded in less of an order than its neighbours, so that its decoding
   * times run into theirs.
   */
  times(fps: number): string;
  /** Encoder arguments for the joined file. */
  whole(encoding: EncodingSettings): readonly string[];
}
