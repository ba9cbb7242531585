import { type ReactNode, useMemo } from "react";
import { type FindTable, TablesContext } from "../../components/kit/data/tables-context.ts";
import { AssetsContext, type ResolveAsset } from "../../components/kit/media/assets-context.ts";
import { assetPath, inlineImageProblem, referencedAsset } from "../../sandbox/policy/asset-references.ts";
import type { TimelineAsset } from "../../sandbox/render/protocol.ts";
import { rowsOf } from "./loaded-tables.ts";

/** The assets that a scene names, for the components in it that show them and the code that reads them. */
export function SceneAssets({
  assets,
  children,
}: {
  assets: readonly TimelineAsset[] | undefined;
  children: ReactNode;
}) {
  const resolve = useMemo(() => resolverFor(assets ?? []), [assets]);
  const findTable = useMemo(() => tableFinderFor(assets ?? []), [assets]);
  return (
    <AssetsContext.Provider value={resolve}>
      <TablesContext.Provider value={findTable}>{children}</TablesContext.Provider>
    </AssetsContext.Provider>
  );
}

const NONE = "The project has none: bring it in with import_asset.";

function resolverFor(assets: readonly TimelineAsset[]): ResolveAsset {
  return (src, wanted) => {
    const name = referencedAsset(src);
    if (name === undefined) return inlineImage(src, wanted);
    const asset = assetNamed(name, assets);
    if (asset.kind === "font") throw new Error(`"${name}" is a font: name it in fontFamily.`);
    if (asset.kind === "data") throw new Error(`"${name}" is a table: read it with useTable("${asset.assetId}").`);
    const kind = asset.kind === "video" ? "video" : "image";
    if (kind !== wanted)
      throw new Error(
        wanted === "image"
          ? `"${name}" is a clip: show it with <Video>.`
          : `"${name}" is a picture: show it with <Img>.`,
      );
    const { sha256, extension, width, height, durationSeconds, fps, hasAlpha } = asset;
    return { url: assetPath(sha256, extension), kind, width, height, durationSeconds, fps, hasAlpha };
  };
}

function assetNamed(name: string, assets: readonly TimelineAsset[]): TimelineAsset {
  const asset = assets.find((each) => each.name === name || each.assetId === name);
  if (asset) return asset;
  const known = assets.map((each) => each.name).join(", ");
  throw new Error(
    `There is no asset "${name}". ${known ? `This scene names: ${known}. A name that is put together from parts must be written out somewhere in its code.` : NONE}`,
  );
}

function tableFinderFor(assets: readonly TimelineAsset[]): FindTable {
  return (name) => {
    const asset = assetNamed(name, assets);
    if (asset.kind !== "data") throw new Error(`"${name}" is no table, so useTable can't read it.`);
    return rowsOf(asset);
  };
}

function inlineImage(src: string, wanted: "image" | "video") {
  const problem =
    wanted === "video" || !src.startsWith("data:")
      ? 'src must be staticFile("name") or asset("id").'
      : inlineImageProblem(src);
  if (problem) throw new Error(problem);
  return { url: src, kind: "image" as const };
}
