import { extname } from "node:path";
import type { TimelineAsset } from "../../sandbox/render/protocol.ts";
import type { Asset } from "../project/assets/asset.ts";
import { assetsInCode } from "../project/assets/assets-in-code.ts";
import { drawnFonts } from "../project/assets/drawn-fonts.ts";
import type { Project } from "../project/project.ts";
import { textsReached } from "../project/shared-modules.ts";

/** What a scene may show, and where on this machine its bytes are. */
export interface SceneAssets {
  readonly assets?: readonly TimelineAsset[];
  /** File name as the render process looks for it -> absolute path. Never sent anywhere. */
  readonly assetPaths?: Readonly<Record<string, string>>;
}

export type AssetPath = (owner: string, asset: Asset) => Promise<string>;

const SHOWN: ReadonlySet<string> = new Set(["image", "svg", "video", "data"]);

/** Throws a `UserError` where the file of an asset is gone. */
export async function sceneAssets(
  project: Project,
  code: string,
  owner: string | undefined,
  pathOf: AssetPath | undefined,
): Promise<SceneAssets> {
  const texts = textsReached(project, code);
  const shown = assetsInCode(project, texts).filter(({ kind }) => SHOWN.has(kind));
  const named = [...shown, ...drawnFonts(project, texts)];
  if (named.length === 0) return {};
  if (owner === undefined || !pathOf) throw new Error("Whose assets these are was not said.");
  const paths = await Promise.all(named.map(async (asset) => [fileOf(asset), await pathOf(owner, asset)] as const));
  return { assets: named.map(shownAsset), assetPaths: Object.fromEntries(paths) };
}

function fileOf(asset: Asset): string {
  return `${asset.sha256}.${extensionOf(asset)}`;
}

function extensionOf({ name }: Asset): string {
  return extname(name).slice(1).toLowerCase();
}

/** What no pixel depends on stays out: it would have the scene drawn again. */
function shownAsset(asset: Asset): TimelineAsset {
  const { assetId, name, sha256, width, height, durationSeconds, fps, hasAlpha } = asset;
  const { family, fontWeights, isItalic, glyphs, columns, columnTypes } = asset;
  return {
    assetId,
    name,
    kind: asset.kind as TimelineAsset["kind"],
    sha256,
    extension: extensionOf(asset),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(durationSeconds === undefined ? {} : { durationSeconds }),
    ...(fps === undefined ? {} : { fps }),
    ...(hasAlpha === undefined ? {} : { hasAlpha }),
    ...(family === undefined ? {} : { family }),
    ...(fontWeights === undefined ? {} : { fontWeights }),
    ...(isItalic ? { isItalic } : {}),
    ...(glyphs === undefined ? {} : { glyphs }),
    ...(columns && columnTypes ? { columns, columnTypes } : {}),
  };
}
