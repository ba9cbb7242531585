import { extname } from "node:path";
import { assetFactsOf } from "../media/import/asset-facts.ts";
import { cleanFileName } from "../media/import/clean-file-name.ts";
import type { ImportedMedia } from "../media/import/media-importer.ts";
import type { MediaSource } from "../media/import/media-source.ts";
import type { Beats } from "../project/assets/asset.ts";
import { addAsset, type NewAsset, sameAsset } from "../project/assets/change-assets.ts";
import { withBeats } from "../project/assets/with-beats.ts";
import type { Edited, Project } from "../project/project.ts";

/** What a file that was read becomes in a project. */
export interface ReadFile {
  readonly asset: NewAsset;
  /** The sound of a clip. */
  readonly sound?: NewAsset;
}

/** @param name what the author wants it to be called, without a say in what kind of file it is */
export function readFileOf(media: ImportedMedia, source: MediaSource, name: string | undefined): ReadFile {
  const { soundFile, durationSeconds } = media;
  const origin = originOf(source, media.name);
  const stem = stemOf(cleanFileName(name) ?? media.name);
  return {
    asset: { ...assetFactsOf(media), name: `${stem}${extname(media.name)}`, origin },
    ...(soundFile && {
      sound: {
        name: `${stem}-sound.${soundFile.extension}`,
        kind: "audio",
        sha256: soundFile.sha256,
        mimeType: soundFile.mimeType,
        sizeBytes: soundFile.sizeBytes,
        ...(durationSeconds === undefined ? {} : { durationSeconds }),
        origin,
      },
    }),
  };
}

/**
 * The project with the file, and where it has sound with that as an asset of its own. What is there already stays as it is, but
 * for its beats, which may have been heard anew.
 */
export function withFile(project: Project, { asset, sound }: ReadFile, beats?: Beats): Edited {
  const known = sameAsset(project, asset);
  if (known && beats && JSON.stringify(known.beats) !== JSON.stringify(beats)) return withBeats(project, known, beats);
  if (!sound || known) return addAsset(project, { ...asset, ...(beats ? { beats } : {}) });
  const heard = addAsset(project, sound);
  const seen = addAsset(heard.project, { ...asset, soundAssetId: heard.asset.assetId });
  return { project: seen.project, receipt: `${seen.receipt} Its sound is asset "${heard.asset.assetId}".` };
}

/** Never a whole path, and never an address with secrets in it. */
function originOf(source: MediaSource, name: string): NewAsset["origin"] {
  if ("path" in source || "received" in source) return { from: "file", detail: name };
  if ("data" in source) return { from: "data" };
  return { from: "url", ...(URL.canParse(source.url) ? { detail: new URL(source.url).hostname } : {}) };
}

function stemOf(name: string): string {
  return name.slice(0, name.length - extname(name).length);
}
