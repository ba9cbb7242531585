import type { Picture } from "./probe-clip.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Even sides, as chroma has half of each; never larger than the source. */
export function clipSize({ width, height }: Size, side: number): Size {
  const scale = Math.min(1, side / Math.max(width, height));
  const even = (length: number) => Math.max(2, Math.round((length * scale) / 2) * 2);
  return { width: even(width), height: even(height) };
}

export function isHdr({ transfer }: Picture): boolean {
  return transfer === "smpte2084" || transfer === "arib-std-b67";
}

const TO_BT709 = "matrix=709:range=limited:transfer=709:primaries=709";

/**
 * From whatever the source is in to BT.709 of limited range at its final size. What the file leaves open is filled in as
 * players do it: zscale refuses to convert from what is unknown.
 */
export function pictureFilters(picture: Picture, { width, height }: Size, pixelFormat: string): string {
  const isRgb = /^(?:rgb|bgr|argb|abgr|gbr|pal8|0rgb|rgb0|bgr0|0bgr)/.test(picture.pixelFormat);
  const alpha = pixelFormat.startsWith("yuva");
  const plane = isRgb ? (alpha ? "gbrap" : "gbrp") : picture.isOdd ? (alpha ? "yuva444p" : "yuv444p") : undefined;
  const before = plane ? [`format=${plane}`] : [];
  const size = `w=${width}:h=${height}:filter=bicubic`;
  if (isHdr(picture) && !alpha) {
    return [
      ...before,
      `zscale=${sourceOf(picture, isRgb)}:transfer=linear:npl=100`,
      ...["format=gbrpf32le", "zscale=primaries=709", "tonemap=hable:desat=0"],
      `zscale=${size}:${TO_BT709}`,
      `format=${pixelFormat}`,
    ].join(",");
  }
  return [...before, `zscale=${size}:${sourceOf(picture, isRgb)}:${TO_BT709}`, `format=${pixelFormat}`].join(",");
}

const MATRICES: Readonly<Record<string, string>> = {
  bt709: "709",
  bt470bg: "470bg",
  smpte170m: "170m",
  smpte240m: "240m",
  bt2020nc: "2020_ncl",
  bt2020c: "2020_cl",
  fcc: "fcc",
};
const TRANSFERS: Readonly<Record<string, string>> = {
  smpte2084: "smpte2084",
  "arib-std-b67": "arib-std-b67",
};
const PRIMARIES: Readonly<Record<string, string>> = { bt2020: "2020", smpte432: "smpte432", smpte431: "smpte431" };
/** Up to this height, a clip that names no colours is of the days of BT.601. */
const SMALL_HEIGHT = 576;

function sourceOf(picture: Picture, isRgb: boolean): string {
  const guessed = Math.min(picture.width, picture.height) <= SMALL_HEIGHT ? "170m" : "709";
  const matrix = isRgb ? "gbr" : (MATRICES[picture.matrix ?? ""] ?? guessed);
  const range = isRgb || picture.isFullRange ? "full" : "limited";
  // Transfers and primaries of ordinary video differ by less than screens do.
  const transfer = TRANSFERS[picture.transfer ?? ""] ?? "709";
  const primaries = PRIMARIES[picture.primaries ?? ""] ?? (isHdr(picture) ? "2020" : "709");
  return `matrixin=${matrix}:rangein=${range}:transferin=${transfer}:primariesin=${primaries}`;
}
