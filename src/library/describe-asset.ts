import { quoted } from "../../sandbox/policy/plain-text.ts";
import { inBytes } from "../platform/files/in-bytes.ts";
import type { Asset } from "../project/assets/asset.ts";
import { namesOfFont } from "../project/assets/drawn-fonts.ts";
import { counted } from "../project/counted.ts";

/** An asset as tools answer with it. */
export function assetFacts(asset: Asset) {
  const { assetId, name, kind, width, height, durationSeconds, sizeBytes, soundAssetId, family, rows, columns } = asset;
  const { bpm } = asset.beats ?? {};
  return {
    assetId,
    name,
    kind,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(durationSeconds === undefined ? {} : { durationSeconds }),
    ...(bpm === undefined ? {} : { bpm }),
    ...(soundAssetId === undefined ? {} : { soundAssetId }),
    ...(family === undefined ? {} : { family }),
    ...(rows === undefined ? {} : { rows }),
    ...(columns === undefined ? {} : { columns: [...columns] }),
    sizeBytes,
  };
}

/** `800x600`, `1280x720, 4.2 s`, `12 rows`: what tells it from others of its kind. */
export function measureOf({ width, height, durationSeconds, beats, family, rows, sizeBytes }: Asset): string {
  const parts = [
    width !== undefined && height !== undefined ? `${width}x${height}` : "",
    durationSeconds !== undefined ? `${Number(durationSeconds.toFixed(2))} s` : "",
    beats ? `${Math.round(beats.bpm)} bpm` : "",
    family ? `family ${quoted(family)}` : "",
    rows !== undefined ? counted(rows, "row") : "",
  ].filter(Boolean);
  return parts.join(", ") || inBytes(sizeBytes);
}

/** `logo.png (image, 800x600)`. */
export function assetInWords(asset: Asset): string {
  return `${asset.name} (${asset.kind}, ${measureOf(asset)})`;
}

const MAX_NAMED = 30;

/** The assets of a project on one line, where it has any. */
export function assetsLine(assets: readonly Asset[]): string[] {
  if (assets.length === 0) return [];
  const named = assets.slice(0, MAX_NAMED).map(assetInWords).join(", ");
  const rest = assets.length > MAX_NAMED ? ` and ${assets.length - MAX_NAMED} more (list_assets)` : "";
  return [`Assets: ${named}${rest}.`];
}

/** What to do with it next. */
export function howToUse(asset: Asset): string {
  const { assetId, name, kind, soundAssetId } = asset;
  switch (kind) {
    case "image":
    case "svg":
      return `In a scene: <Img src={staticFile("${name}")} />, both from "remotion"; or imageAssetId "${assetId}" in plan_scenes.`;
    case "video":
      return `In a scene: <Video src={staticFile("${name}")} />, both from "remotion"; or imageAssetId "${assetId}" in plan_scenes. It is shown without its sound${soundAssetId ? `, which is asset "${soundAssetId}": edit_audio {op: "add", assetId: "${soundAssetId}"} places it` : ""}.`;
    case "audio":
      return `Place it with edit_audio: {op: "add", assetId: "${assetId}"}, or "set_music" under the whole video.`;
    case "font":
      return fontUse(asset);
    case "data":
      return tableUse(asset);
  }
}

/** The family's name where that is not a bundled font's; with the weight, as a family may be spread over several files. */
function fontUse(asset: Asset): string {
  const [written = asset.name] = namesOfFont(asset);
  const [lightest, boldest] = asset.fontWeights ?? [400, 400];
  const weights = lightest === boldest ? `weight ${lightest}` : `weights ${lightest} to ${boldest}`;
  const face = written === asset.family ? ` (${weights}${asset.isItalic ? ", italic" : ""})` : "";
  return `In a scene: fontFamily: "${written}"${face}; or as headingFont, bodyFont or monoFont of the brand (edit_timeline set_brand).`;
}

const MOST_COLUMNS = 12;

function tableUse({ assetId, columns = [], columnTypes }: Asset): string {
  if (!columnTypes)
    return "It is kept, and no scene can read it: cells hold lists or records. Import it as CSV, or as a list of flat records.";
  const named = columns.slice(0, MOST_COLUMNS).map((column, index) => `${quoted(column)} ${columnTypes[index]}`);
  const rest = columns.length > MOST_COLUMNS ? ` and ${columns.length - MOST_COLUMNS} more` : "";
  return `In a scene: const rows = useTable("${assetId}"), of "@scenewright/components"; columns: ${named.join(", ")}${rest}.`;
}
