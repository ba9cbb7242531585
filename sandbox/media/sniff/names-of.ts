import type { Sniffed } from "./sniffed.ts";

const CLIP_NAMES: Readonly<Record<string, readonly string[]>> = {
  mov: ["mp4", "m4v", "mov", "qt", "3gp", "3g2", "f4v", "m4a", "m4b"],
  matroska: ["webm", "mkv", "mka", "weba"],
  mp3: ["mp3", "mp2", "mpga"],
  aac: ["aac", "adts"],
  wav: ["wav", "wave"],
  flac: ["flac"],
  ogg: ["ogg", "oga", "ogv", "opus", "spx"],
  avi: ["avi"],
  flv: ["flv"],
  mpegts: ["ts", "mts", "m2ts"],
  caf: ["caf"],
};
const IMAGE_NAMES: Readonly<Record<string, readonly string[]>> = {
  jpeg: ["jpg", "jpeg", "jpe", "jfif"],
  png: ["png", "apng"],
  webp: ["webp"],
  gif: ["gif"],
  avif: ["avif"],
  tiff: ["tif", "tiff"],
};

/** The extensions that a file of this content may bear. */
export function namesOf(sniffed: Sniffed): readonly string[] {
  switch (sniffed.kind) {
    case "image":
      return IMAGE_NAMES[sniffed.format] ?? [];
    case "svg":
      return ["svg"];
    case "clip":
      return CLIP_NAMES[sniffed.demuxer] ?? [];
    case "font":
      return ["ttf", "otf"].includes(sniffed.format) ? ["ttf", "otf"] : [sniffed.format];
    case "data":
      return sniffed.format === "json" ? ["json", "geojson", "txt"] : ["csv", "tsv", "tab", "txt"];
  }
}
