import type { Project } from "../project.ts";
import type { Asset } from "./asset.ts";
import { assetsOf } from "./change-assets.ts";
import { namesAsset } from "./names-asset.ts";

/** A name that is put together: `staticFile(item.image)`, `asset("icon-" + index)`. */
const NAMED_LATER = /\b(?:staticFile|asset|useTable)\s*\(\s*(?!["'`][^"'`$]*["'`]\s*\))/;

/** `<Logo />`, or `theme.logo`. */
const SHOWS_LOGO = /\b[Ll]ogo\b/;

/**
 * The assets a scene may show, but for its fonts: those it names, and all of them where a name is put together from parts. A text that only looks
 * like a name costs a second drawing after that asset changes, and breaks nothing.
 */
export function assetsInCode(project: Project, texts: readonly string[]): Asset[] {
  const isLater = texts.some((text) => NAMED_LATER.test(text));
  const logo = texts.some((text) => SHOWS_LOGO.test(text)) ? project.brand?.logoAssetId : undefined;
  return assetsOf(project).filter(
    ({ assetId, name, kind }) =>
      kind !== "font" &&
      (assetId === logo || isLater || texts.some((text) => namesAsset(text, name) || namesAsset(text, assetId))),
  );
}
