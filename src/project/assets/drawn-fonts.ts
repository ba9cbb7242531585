import { fontNamed, namesFamily, plainFamily } from "../../../sandbox/policy/fonts.ts";
import { themeOf } from "../brand/branded-theme.ts";
import type { Project } from "../project.ts";
import type { Asset } from "./asset.ts";

type Named = Pick<Asset, "family" | "name" | "assetId">;

/** What scenes and brands may call a font. A family that is bundled as well is the bundled one: then only the asset's name is left. */
export function namesOfFont({ family, name, assetId }: Named): string[] {
  return [family, assetId, name].filter((each): each is string => each !== undefined && !fontNamed(each));
}

/** A name that is put together: `fontFamily: "Acme " + weight`. */
const NAMED_LATER = /font-?family["']?\s*[:=][^,;\n}]*(?:\$\{|\+)/i;

/** The fonts of the project that texts of code may be drawn in: those they name, and the brand's. */
export function drawnFonts(project: Project, texts: readonly string[]): Asset[] {
  return (project.assets ?? []).filter(
    (asset) =>
      asset.kind === "font" &&
      (isBrandFont(project, asset) || texts.some((text) => NAMED_LATER.test(text) || namesFont(text, asset))),
  );
}

/** In any spelling. A text that only looks like a name costs a second drawing after that font changes, and breaks nothing. */
export function namesFont(text: string, font: Named): boolean {
  const plain = plainFamily(text);
  return namesOfFont(font).some((name) => plain.includes(plainFamily(name)));
}

export function isBrandFont(project: Pick<Project, "theme" | "brand">, font: Named): boolean {
  if (project.brand === undefined) return false;
  const { fontFamily, headingFontFamily, monoFontFamily } = themeOf(project);
  return [fontFamily, headingFontFamily, monoFontFamily].some((stack) => namesFamily(stack, namesOfFont(font)));
}
