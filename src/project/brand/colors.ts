import { createRequire } from "node:module";
import { UserError } from "../../errors.ts";

type Culori = typeof import("culori");

let loaded: Culori | undefined;

/** Loaded with the first brand: it would take a sixth of every server's start. */
function culori(): Culori {
  loaded ??= createRequire(import.meta.url)("culori") as Culori;
  return loaded;
}

/** `#rrggbb` of an opaque CSS colour; refuses anything else, naming whose it is. */
export function opaqueHex(text: string, field: string, whose = "The brand's "): string {
  const color = text.length <= 80 ? culori().parse(text.trim()) : undefined;
  if (color && (color.alpha ?? 1) === 1) return culori().formatHex(color);
  throw new UserError(
    color ? `${whose}${field} is see-through.` : `${whose}${field} is no CSS colour.`,
    "Give an opaque colour such as #ff5a36, rgb(255 90 54) or tomato.",
  );
}

/** WCAG 2, 1..21. */
export function contrast(one: string, other: string): number {
  return culori().wcagContrast(one, other);
}

export function isDarkColor(color: string): boolean {
  return culori().wcagLuminance(color) < 0.18;
}

/** CIEDE2000: about 2 is just visible, 100 is black and white. */
export function colorDistance(one: string, other: string): number {
  return culori().differenceCiede2000()(one, other);
}

/** `share` of the second in the first, evenly to the eye. */
export function mixed(one: string, other: string, share: number): string {
  return culori().formatHex(culori().interpolate([one, other], "oklab")(share));
}

/** The colour turned on the wheel, as light and as strong as the screen can show it. */
export function turned(color: string, degrees: number): string {
  const { l, c, h } = culori().converter("oklch")(color) ?? { l: 0.5, c: 0, h: 0 };
  return culori().formatHex(
    culori().clampChroma({ mode: "oklch", l, c, h: ((h ?? 0) + degrees + 360) % 360 }, "oklch"),
  );
}

const STEPS = 200;

/** The colour of the same hue, as little lighter or darker as possible, that has the contrast on all grounds; if there is one. */
export function nearestPassing(color: string, grounds: readonly string[], ratio: number): string | undefined {
  const passes = (candidate: string) => grounds.every((ground) => contrast(candidate, ground) >= ratio);
  if (passes(color)) return color;
  const { l, c, h } = culori().converter("oklch")(color) ?? { l: 0.5, c: 0, h: 0 };
  for (let step = 1; step <= STEPS; step++) {
    for (const sign of [-1, 1]) {
      const lightness = l + (sign * step) / STEPS;
      if (lightness < 0 || lightness > 1) continue;
      const candidate = culori().formatHex(
        culori().clampChroma({ mode: "oklch", l: lightness, c, h: h ?? 0 }, "oklch"),
      );
      if (passes(candidate)) return candidate;
    }
  }
  return undefined;
}

/** A CSS colour as its opaque `#rrggbb` and its opacity; undefined for what is none. */
export function channelsOf(text: string): { readonly hex: string; readonly alpha: number } | undefined {
  const color = culori().parse(text);
  return color && { hex: culori().formatHex(color), alpha: color.alpha ?? 1 };
}

/** Whether it has no hue to speak of. */
export function isGray(color: string): boolean {
  return (culori().converter("oklch")(color)?.c ?? 0) < 0.04;
}
