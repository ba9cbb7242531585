import type { FontTable } from "./sfnt.ts";

export interface FaceStyle {
  /** From the lightest to the boldest that the file has: the same twice for a font of one weight. */
  readonly fontWeights: readonly [lightest: number, boldest: number];
  readonly isItalic: boolean;
}

const MAX_AXES = 64;
const ITALIC_OR_OBLIQUE = 0x201;

/** Which face of its family a font is, as styles ask for it. */
export function faceStyle(tables: readonly FontTable[]): FaceStyle {
  const table = (tag: string) => tables.find((each) => each.tag === tag)?.bytes;
  const [os2, fvar] = [table("OS/2"), table("fvar")];
  const weight = os2 && os2.length >= 6 ? os2.readUInt16BE(4) : 400;
  const selection = os2 && os2.length >= 64 ? os2.readUInt16BE(62) : 0;
  return {
    fontWeights: (fvar && weightAxis(fvar)) ?? [bounded(weight), bounded(weight)],
    isItalic: (selection & ITALIC_OR_OBLIQUE) !== 0,
  };
}

function weightAxis(fvar: Buffer): readonly [number, number] | undefined {
  if (fvar.length < 16) return undefined;
  const [start, count, size] = [fvar.readUInt16BE(4), Math.min(fvar.readUInt16BE(8), MAX_AXES), fvar.readUInt16BE(10)];
  for (let index = 0; index < count; index += 1) {
    const at = start + index * size;
    if (at + 16 > fvar.length) return undefined;
    if (fvar.toString("latin1", at, at + 4) !== "wght") continue;
    const [least, most] = [bounded(fvar.readInt32BE(at + 4) / 65536), bounded(fvar.readInt32BE(at + 12) / 65536)];
    return least <= most ? [least, most] : undefined;
  }
  return undefined;
}

/** Very old files count from 1 to 9. */
function bounded(weight: number): number {
  const whole = Math.round(weight);
  return Math.min(1000, Math.max(1, whole >= 1 && whole <= 9 ? whole * 100 : whole || 400));
}
