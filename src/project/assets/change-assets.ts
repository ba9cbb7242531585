import { quoted } from "../../../sandbox/policy/plain-text.ts";
import { UserError } from "../../errors.ts";
import { MAX_ASSETS } from "../limits.ts";
import type { Edited, Project } from "../project.ts";
import { readableId } from "../readable-id.ts";
import type { Asset } from "./asset.ts";
import { usesOf } from "./asset-uses.ts";

/** An asset that has no id and no name of the project yet. `name` is what its file is called, in any script. */
export type NewAsset = Omit<Asset, "assetId">;

/**
 * The project with an asset more. The same bytes under the same kind are not taken twice: then the asset that is there is
 * answered, and the project is as it was.
 */
export function addAsset(project: Project, asset: NewAsset): Edited & { readonly asset: Asset } {
  const same = sameAsset(project, asset);
  if (same) return { project, asset: same, receipt: `${quoted(same.name)} is in the project already.` };
  if (assetsOf(project).length >= MAX_ASSETS)
    throw new UserError(`The project has ${MAX_ASSETS} assets already.`, "Take some out with remove_asset.");
  const added = named(project, asset);
  return {
    project: { ...project, assets: [...assetsOf(project), added] },
    asset: added,
    receipt: `Added the ${KIND_NAMES[added.kind]} ${quoted(added.name)}, as asset "${added.assetId}".`,
  };
}

/** The one with the same bytes, as the same kind; of a voice with the same words too, as "21" and "twenty-one" sound alike. */
export function sameAsset(
  project: Pick<Project, "assets">,
  { sha256, kind, speech }: Pick<Asset, "sha256" | "kind" | "speech">,
): Asset | undefined {
  return assetsOf(project).find(
    (other) =>
      other.sha256 === sha256 && other.kind === kind && (speech === undefined || other.speech?.text === speech.text),
  );
}

/** Refuses while anything uses it, and says what. */
export function removeAsset(project: Project, assetId: string): Edited {
  const asset = findAsset(project, assetId);
  const uses = usesOf(project, asset);
  if (uses.length > 0)
    throw new UserError(
      `${quoted(asset.name)} is used by ${uses.slice(0, 20).join(", ")}${uses.length > 20 ? ` and ${uses.length - 20} more` : ""}.`,
      "Change those first; nothing was removed.",
    );
  const assets = assetsOf(project).filter((other) => other !== asset);
  const { assets: _, ...rest } = project;
  return { project: assets.length > 0 ? { ...rest, assets } : rest, receipt: `Removed ${quoted(asset.name)}.` };
}

/** Takes out what an edit has replaced: voices of `before` that nothing uses any more. */
export function withoutUnused(project: Project, before: Project): Project {
  const had = new Set(assetsOf(before).map(({ assetId }) => assetId));
  const replaced = assetsOf(project).filter(
    (asset) => asset.speech && had.has(asset.assetId) && usesOf(project, asset).length === 0,
  );
  if (replaced.length === 0) return project;
  return { ...project, assets: assetsOf(project).filter((asset) => !replaced.includes(asset)) };
}

export function assetsOf({ assets }: Pick<Project, "assets">): readonly Asset[] {
  return assets ?? [];
}

/** What the check of scene code knows of them. */
export function assetNames(project: Pick<Project, "assets">): AssetName[] {
  return assetsOf(project).map(({ assetId, name, kind, family, glyphs, columns, columnTypes }) => ({
    ...{ assetId, name, kind },
    ...(columns && columnTypes ? { columns, columnTypes } : {}),
    ...(family === undefined ? {} : { family }),
    ...(glyphs === undefined ? {} : { glyphs }),
  }));
}

export type AssetName = Pick<Asset, "assetId" | "name" | "kind" | "family" | "glyphs" | "columns" | "columnTypes">;

/** By id, or by the name that scenes use. */
export function findAsset(project: Pick<Project, "assets">, idOrName: string): Asset {
  const found = assetsOf(project).find(({ assetId, name }) => assetId === idOrName || name === idOrName);
  if (found) return found;
  const known = assetsOf(project).map(({ assetId }) => assetId);
  throw new UserError(
    `No asset ${quoted(idOrName)}.`,
    known.length > 0
      ? `Use one of: ${known.slice(0, 30).join(", ")}${known.length > 30 ? " and more (list_assets)" : ""}.`
      : "The project has none yet: bring one in with import_asset, or make one with generate_media.",
  );
}

const KIND_NAMES: Readonly<Record<Asset["kind"], string>> = {
  image: "image",
  svg: "drawing",
  video: "clip",
  audio: "sound",
  font: "font",
  data: "table",
};

/** The name is the id and the extension of what is stored, so that it is as unique and never promises another kind. */
function named(project: Project, asset: NewAsset): Asset {
  const dot = asset.name.lastIndexOf(".");
  const [stem, extension] =
    dot < 0 ? [asset.name, ""] : [asset.name.slice(0, dot), asset.name.slice(dot).toLowerCase()];
  const assetId = readableId(stem, asset.kind, new Set(assetsOf(project).map((other) => other.assetId)));
  return { ...asset, assetId, name: `${assetId}${extension}` };
}
