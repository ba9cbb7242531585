import type { ImportedMedia } from "./media-importer.ts";

const OPTIONAL = [
  ...([
    "width",
    "height",
    "durationSeconds",
    "fps",
    "hasAlpha",
    "family",
    "fontWeights",
    "isItalic",
    "glyphs",
  ] as const),
  ...(["rows", "columns", "columnTypes"] as const),
] as const;

/** What an imported file is as an asset of a project, but for its name and where it is from. */
export type AssetFacts = Pick<ImportedMedia, "kind" | "sha256" | "mimeType" | "sizeBytes" | (typeof OPTIONAL)[number]>;

export function assetFactsOf(media: ImportedMedia): AssetFacts {
  const { kind, sha256, mimeType, sizeBytes } = media;
  const known = OPTIONAL.filter((name) => media[name] !== undefined).map((name) => [name, media[name]]);
  return { kind, sha256, mimeType, sizeBytes, ...Object.fromEntries(known) };
}
