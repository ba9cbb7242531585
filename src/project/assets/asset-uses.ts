import type { Project } from "../project.ts";
import { codeIdOf } from "../shared-modules.ts";
import type { Asset } from "./asset.ts";
import { isBrandFont, namesFont } from "./drawn-fonts.ts";
import { namesAsset } from "./names-asset.ts";

/** Everything of a project that would miss an asset, as tools call it: `scene intro`, `track music`. */
export function usesOf(project: Project, asset: Pick<Asset, "assetId" | "name" | "kind" | "family">): string[] {
  const { assetId, name, kind } = asset;
  const { scenes, modules = [], tracks = [], assets = [], brand } = project;
  const isFont = kind === "font";
  const names = (code: string | undefined) =>
    code !== undefined && (isFont ? namesFont(code, asset) : namesAsset(code, name) || namesAsset(code, assetId));
  return [
    ...scenes.filter(({ code }) => names(code)).map(({ sceneId }) => `scene ${sceneId}`),
    ...scenes.filter(({ plan }) => plan.imageAssetId === assetId).map(({ sceneId }) => `the plan of scene ${sceneId}`),
    ...(brand?.logoAssetId === assetId || (isFont && isBrandFont(project, asset)) ? ["the brand"] : []),
    ...modules.filter(({ code }) => names(code)).map((module) => codeIdOf(module)),
    ...tracks.filter((track) => track.assetId === assetId).map(({ trackId }) => `track ${trackId}`),
    ...assets.filter(({ soundAssetId }) => soundAssetId === assetId).map((asset) => `the clip ${asset.assetId}`),
  ];
}
