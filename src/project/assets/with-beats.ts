import type { Edited, Project } from "../project.ts";
import type { Asset, Beats } from "./asset.ts";
import { assetsOf } from "./change-assets.ts";

/** The project with other beats for music that it has already. */
export function withBeats(project: Project, { assetId }: Asset, beats: Beats): Edited {
  const assets = assetsOf(project).map((asset) => (asset.assetId === assetId ? { ...asset, beats } : asset));
  return { project: { ...project, assets }, receipt: `The beats of asset "${assetId}" are at ${beats.bpm} bpm now.` };
}
