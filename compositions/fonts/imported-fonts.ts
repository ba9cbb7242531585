import { assetPath } from "../../sandbox/policy/asset-references.ts";
import { importedFamily } from "../../sandbox/policy/fonts.ts";
import type { Timeline, TimelineAsset } from "../../sandbox/render/protocol.ts";

/** Taken before the page refuses it to everyone else. */
const Face = window.FontFace;

interface Declared {
  readonly asset: TimelineAsset;
  readonly face: FontFace;
  readonly loaded: Promise<unknown>;
}

let declared = new Map<string, Declared>();
let glyphs: readonly string[] = [];

/**
 * Declares the fonts of the project that a timeline draws with, and those alone: two projects may have different fonts of one
 * name. Resolves when all are loaded or have failed, which {@link importedFontsReady} tells.
 */
export async function declareImportedFonts(timeline: Timeline): Promise<void> {
  const fonts = timeline.scenes.flatMap(({ assets }) => assets ?? []).filter(({ kind }) => kind === "font");
  const wanted = new Map(facesOf(fonts).map((face) => [JSON.stringify(face), face] as const));
  for (const [key, { face }] of declared) if (!wanted.has(key)) document.fonts.delete(face);
  declared = new Map([...wanted].map(([key, face]) => [key, declared.get(key) ?? declare(face)]));
  glyphs = [...new Set(fonts.flatMap((font) => font.glyphs ?? []))];
  await Promise.allSettled([...declared.values()].map(({ loaded }) => loaded));
}

/** Throws, in words for the author, where a font of the timeline could not be read. */
export async function importedFontsReady(): Promise<void> {
  for (const { asset, loaded } of declared.values())
    await loaded.catch(() => {
      throw new Error(
        `The font "${asset.name}" could not be read. Import it again with import_asset, or another file of it.`,
      );
    });
}

/** What the declared fonts draw beyond the bundled ones. */
export function importedGlyphs(): readonly string[] {
  return glyphs;
}

interface WantedFace {
  readonly family: string;
  readonly asset: TimelineAsset;
  readonly weight: string;
  readonly style: "normal" | "italic";
}

/** By its family's name a file is one face among others; by the asset's own name it is that file whatever is asked for. */
function facesOf(fonts: readonly TimelineAsset[]): WantedFace[] {
  const families = fonts.flatMap((asset): WantedFace[] => {
    const { family, fontWeights: [lightest, boldest] = [400, 400], isItalic } = asset;
    const style = isItalic ? "italic" : "normal";
    return family === undefined
      ? []
      : [{ family: importedFamily(family), asset, weight: `${lightest} ${boldest}`, style }];
  });
  const taken = new Set(families.map(({ family }) => family));
  const files = fonts.flatMap((asset) =>
    [asset.name, asset.assetId]
      .map(importedFamily)
      .filter((family) => !taken.has(family))
      .map((family): WantedFace => ({ family, asset, weight: "1 1000", style: "normal" })),
  );
  return [...families, ...files];
}

function declare({ family, asset, weight, style }: WantedFace): Declared {
  const face = new Face(family, `url(${assetPath(asset.sha256, asset.extension)})`, { weight, style });
  document.fonts.add(face);
  return { asset, face, loaded: face.load() };
}
