/** Red, green and blue, 0..255. */
export type Rgb = readonly [red: number, green: number, blue: number];

const DARK_INK: Rgb = [17, 20, 28];
const LIGHT_INK: Rgb = [248, 249, 252];
/** What shines through a thinner ground decides as much as the ground. */
const LEAST_ALPHA = 0.6;

const known = new Map<string, Rgb | undefined>();
let canvas: OffscreenCanvasRenderingContext2D | null | undefined;

/** Any colour that a style computes to, as the screen shows it; nothing where it is see-through. */
export function rgbOf(color: string): Rgb | undefined {
  if (!known.has(color)) {
    if (known.size > 500) known.clear();
    known.set(color, read(color));
  }
  return known.get(color);
}

/** The ink that can be read best on all of some colours. */
export function inkFor(stops: readonly Rgb[]): string {
  const [red, green, blue] = contrastOf(DARK_INK, stops) >= contrastOf(LIGHT_INK, stops) ? DARK_INK : LIGHT_INK;
  return `rgb(${red}, ${green}, ${blue})`;
}

/** WCAG's contrast of a colour with the one of some grounds that it is worst on, 1..21. */
export function contrastOf(color: Rgb, grounds: readonly Rgb[]): number {
  const own = luminance(color);
  return Math.min(...grounds.map((ground) => ratio(own, luminance(ground))));
}

function ratio(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function read(color: string): Rgb | undefined {
  const plain = color.match(/^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/);
  if (plain) {
    const [, red, green, blue, alpha = "1"] = plain;
    return Number(alpha) < LEAST_ALPHA ? undefined : [Number(red), Number(green), Number(blue)];
  }
  canvas ??= new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  if (!canvas) return undefined;
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return alpha / 255 < LEAST_ALPHA ? undefined : [red, green, blue];
}
