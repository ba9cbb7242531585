import type { NewAsset } from "../../project/assets/change-assets.ts";
import type { ImportedMedia } from "./media-importer.ts";

/** What an imported file is as an asset, but for its name and where it is from. */
export function assetFactsOf(media: ImportedMedia): Omit<NewAsset, "name" | "origin"> {
  const { kind, sha256, mimeType, sizeBytes } = media;
  const { width, height, durationSeconds, fps, hasAlpha, family, rows, columns } = media;
  const facts = { width, height, durationSeconds, fps, hasAlpha, family, rows, columns };
  const known = Object.entries(facts).filter(([, value]) => value !== undefined);
  return { kind, sha256, mimeType, sizeBytes, ...Object.fromEntries(known) };
}
