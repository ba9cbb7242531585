import { quoted } from "../../../sandbox/policy/plain-text.ts";
import { UserError } from "../../errors.ts";
import type { Asset } from "../assets/asset.ts";
import { assetsOf, findAsset } from "../assets/change-assets.ts";
import type { Project } from "../project.ts";

/** The sound that an id means: of a clip, the sound that came with it. */
export function audioAsset(project: Project, assetId: string): Asset {
  const asset = findAsset(project, assetId);
  if (asset.kind === "audio") return asset;
  if (asset.soundAssetId !== undefined) return findAsset(project, asset.soundAssetId);
  const sounds = assetsOf(project).filter(({ kind }) => kind === "audio");
  throw new UserError(
    `${quoted(asset.name)} has no sound.`,
    sounds.length > 0
      ? `Use one of: ${sounds
          .map((each) => each.assetId)
          .slice(0, 30)
          .join(", ")}.`
      : "Bring a sound in with import_asset, or make one with generate_media.",
  );
}
