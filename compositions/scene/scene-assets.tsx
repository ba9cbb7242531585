import { type ReactNode, useMemo } from "react";
import { AssetsContext, type ResolveAsset } from "../../components/kit/media/assets-context.ts";
import { assetPath, inlineImageProblem, referencedAsset } from "../../sandbox/policy/asset-references.ts";
import type { TimelineAsset } from "../../sandbox/render/protocol.ts";

/** The assets that a scene names, for the components in it that show them. */
export function SceneAssets({
  assets,
  children,
}: {
  assets: readonly TimelineAsset[] | undefined;
  children: ReactNode;
}) {
  const resolve = useMemo(() => resolverFor(assets ?? []), [assets]);
  return <AssetsContext.Provider value={resolve}>{children}</AssetsContext.Provider>;
}

const NONE = "The project has none: bring it in with import_asset.";

function resolverFor(assets: readonly TimelineAsset[]): ResolveAsset {
  return (src, wanted) => {
    const name = referencedAsset(src);
    if (name === undefined) return inlineImage(src, wanted);
    const asset = assets.find((each) => each.name === name || each.assetId === name);
    if (!asset) {
      const known = assets.map((each) => each.name).join(", ");
      throw new Error(
        `There is no asset "${name}". ${known ? `This scene names: ${known}. A name that is put together from parts must be written out somewhere in its code.` : NONE}`,
      );
    }
    if (asset.kind === "font") throw new Error(`"${name}" is a font: name it in fontFamily.`);
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

function inlineImage(src: string, wanted: "image" | "video") {
  const problem =
    wanted === "video" || !src.startsWith("data:")
      ? 'src must be staticFile("name") or asset("id").'
      : inlineImageProblem(src);
  if (problem) throw new Error(problem);
  return { url: src, kind: "image" as const };
}
