import type { CSSProperties } from "react";
import type { CaptionTrack } from "../../../sandbox/render/caption-track.ts";

type Colors = CaptionTrack["colors"];

interface CaptionLook {
  /** Of the letters, where they are not the common size. */
  readonly size?: number;
  /** It goes from one side of the picture to the other. */
  readonly isBand?: true;
  /** Around all lines of a cue. */
  plate(colors: Colors): CSSProperties;
  /** Around the words of a line. */
  line(colors: Colors): CSSProperties;
}

const INK = "#ffffff";
/** White on it can be read whatever picture is behind. */
const DARK_PLATE = "rgba(8, 10, 16, 0.8)";
const OUTLINE = "#07090f";

/** Lengths in em, so that they follow the letters. */
const outlined = (width: number): CSSProperties => ({
  color: INK,
  WebkitTextStroke: `${width}em ${OUTLINE}`,
  paintOrder: "stroke fill",
  textShadow: "0 0.04em 0.22em rgba(0, 0, 0, 0.75)",
});

/** Every style. One that the protocol names and this table lacks does not compile. */
export const CAPTION_LOOKS: Readonly<Record<CaptionTrack["style"], CaptionLook>> = {
  karaoke: {
    plate: () => ({ color: INK, backgroundColor: DARK_PLATE, borderRadius: "0.4em", padding: "0.28em 0.7em 0.32em" }),
    line: () => ({}),
  },
  bar: {
    isBand: true,
    plate: () => ({
      color: INK,
      backgroundColor: DARK_PLATE,
      alignSelf: "stretch",
      padding: "0.34em 0",
      fontWeight: 600,
    }),
    line: () => ({}),
  },
  pop: {
    size: 1.7,
    plate: () => ({ fontWeight: 800, lineHeight: 1.15 }),
    line: () => outlined(0.16),
  },
  boxed: {
    plate: () => ({ lineHeight: 1.5, fontWeight: 600 }),
    line: ({ box, boxText }) => ({
      color: boxText,
      backgroundColor: box,
      padding: "0.1em 0.42em 0.14em",
      borderRadius: "0.22em",
      boxShadow: "0 0.04em 0.3em rgba(0, 0, 0, 0.28)",
      boxDecorationBreak: "clone",
      WebkitBoxDecorationBreak: "clone",
    }),
  },
  plain: {
    plate: () => ({}),
    line: () => outlined(0.14),
  },
};
