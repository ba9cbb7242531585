const DECIMALS = 1e5;

/** Numbers with more decimals than that, and ones so small that they are written with an exponent. */
const LONG_NUMBER = /-?(?:\d*\.\d{6,}|\d+(?:\.\d+)?(?=e-))(?:e[-+]?\d+)?/gi;

/**
 * A value with its numbers rounded to five decimals: at most a fiftieth of a pixel, even for what is scaled to a whole frame.
 * A spring comes ever closer to its goal and never arrives. Rounded, it does, and the frame is seen to hold still.
 */
export function settled(value: number): number;
export function settled(value: string): string;
export function settled(value: number | string): number | string {
  if (typeof value === "number") return Math.round(value * DECIMALS) / DECIMALS;
  // Perspective is in the last digits of such a matrix.
  if (value.includes("matrix3d")) return value;
  return value.replace(LONG_NUMBER, (number) => String(settled(Number(number))));
}

/** Noise of a tenth of a thousandth is a picture of its own. */
const EXACT = /^base-?frequency$/i;
/** Attributes of SVG whose text is numbers, or functions of numbers. */
const GEOMETRY = /^(d|points|offset|transform|gradientTransform|patternTransform|stroke-?dash-?(array|offset))$/i;

/** As {@link settled}, for an attribute; text that is not about numbers stays as it is. */
export function settledAttribute(name: string, value: number | string): number | string {
  if (typeof value === "number") return EXACT.test(name) ? value : settled(value);
  return GEOMETRY.test(name) ? settled(value) : value;
}
