import type { Project } from "../project.ts";
import { codeIdOf } from "../shared-modules.ts";
import type { Asset } from "./asset.ts";
import { namesAsset } from "./names-asset.ts";

/** Everything of a project that would miss an asset, as tools call it: `scene intro`, `track music`. */
export function usesOf(project: Project, { assetId, name }: Pick<Asset, "assetId" | "name">): string[] {
  const { scenes, modules = [], tracks = [], assets = [], brand } = project;
  const names = (code: string | undefined) =>
    code !== undefined && (namesAsset(code, name) || namesAsset(code, assetId));
  return [
    ...scenes.filter(({ code }) => names(code)).map(({ sceneId }) => `scene ${sceneId}`),
    ...scenes.filter(({ plan }) => plan.imageAssetId === assetId).map(({ sceneId }) => `the plan of scene ${sceneId}`),
    ...(brand?.logoAssetId === assetId ? ["the brand"] : []),
    ...modules.filter(({ code }) => names(code)).map((module) => codeIdOf(module)),
    ...tracks.filter((track) => track.assetId === assetId).map(({ trackId }) => `track ${trackId}`),
    ...assets.filter(({ soundAssetId }) => soundAssetId === assetId).map((asset) => `the clip ${asset.assetId}`),
  ];
}
