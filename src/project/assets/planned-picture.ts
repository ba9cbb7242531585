import { quoted } from "../../../sandbox/policy/plain-text.ts";
import { UserError } from "../../errors.ts";
import type { Project, ScenePlan } from "../project.ts";
import type { Asset } from "./asset.ts";
import { assetsOf, findAsset } from "./change-assets.ts";

/** The picture or clip a plan shows; undefined where it names none, or none that there is: older plans have any words there. */
export function plannedPicture(project: Project, { imageAssetId }: ScenePlan): Asset | undefined {
  return imageAssetId === undefined
    ? undefined
    : assetsOf(project).find((asset) => asset.assetId === imageAssetId && isShown(asset));
}

/** The plan with the id of its picture, which may be given by name; refuses one that there is not, or that no layout can show. */
export function withPlannedPicture<P extends ScenePlan>(project: Project, plan: P): P {
  // Empty takes it out again.
  if (!plan.imageAssetId) return plan;
  return { ...plan, imageAssetId: assetNamed(project, plan.imageAssetId, isShown, "picture or clip").assetId };
}

/** By id or name; refuses what is no picture that stands still, with those there are. */
export function pictureNamed(project: Pick<Project, "assets">, idOrName: string): Asset {
  return assetNamed(project, idOrName, isStill, "picture");
}

function assetNamed(
  project: Pick<Project, "assets">,
  idOrName: string,
  suits: (asset: Asset) => boolean,
  what: string,
): Asset {
  const asset = findAsset(project, idOrName);
  if (suits(asset)) return asset;
  const others = assetsOf(project)
    .filter(suits)
    .map(({ assetId }) => assetId);
  throw new UserError(
    `${quoted(asset.name)} is no ${what}, so it can't be shown there.`,
    others.length > 0 ? `Use one of: ${others.slice(0, 30).join(", ")}.` : `Bring a ${what} in with import_asset.`,
  );
}

function isStill({ kind }: Asset): boolean {
  return kind === "image" || kind === "svg";
}

function isShown({ kind }: Asset): boolean {
  return kind === "image" || kind === "svg" || kind === "video";
}
