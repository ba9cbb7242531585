import type { Container } from "./container.ts";

/** Each segment has a palette of its own, counted over all of its pixels: a scene never borrows another's colours. */
export const gif: Container = {
  hasSound: false,
  canBeTransparent: false,
  segment: () => [
    "-filter_complex",
    // Errors are spread, not patterned: a colour that is in the palette stays exactly what it is.
    "format=rgb24,split[a][b];[a]palettegen=stats_mode=full[p];[b][p]paletteuse=dither=sierra2_4a:diff_mode=rectangle",
    ...["-loop", "0"],
  ],
  join: { by: "gif-blocks" },
};
