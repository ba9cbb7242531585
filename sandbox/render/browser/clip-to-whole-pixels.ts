import type { Protocol } from "devtools-protocol";

/**
 * What to capture where a scaled side is no whole number of pixels: the whole ones. Chromium rounds the picture up but draws
 * the page only as far as it goes, and fills what is left with the first row or column once more.
 */
export function clipToWholePixels(
  { width, height }: { width: number; height: number },
  scale: number,
): { clip?: Protocol.Page.Viewport } {
  // Chromium counts with fewer digits than we do: 700 / 1080 of 1080 pixels are a little over 700 there.
  const isExact = Math.fround(scale) === scale;
  if (isExact && Number.isInteger(width * scale) && Number.isInteger(height * scale)) return {};
  return { clip: { x: 0, y: 0, width: wholePixels(width, scale), height: wholePixels(height, scale), scale: 1 } };
}

/** In layout pixels, a little over the last whole one, as Chromium cuts off what is not whole. */
function wholePixels(side: number, scale: number): number {
  const pixels = Math.max(1, Math.floor(side * scale + 1e-6));
  return (pixels + 0.25) / scale;
}
