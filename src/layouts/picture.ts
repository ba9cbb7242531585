import type { ScenePlan } from "../project/project.ts";
import type { Canvas, PicturePlace, PlacedPicture, PlannedPicture } from "./canvas.ts";
import { COLUMN_GAP, columnWidths, stack } from "./columns.ts";
import { AssetReference, type TsxElement, tsx } from "./tsx.ts";

const WORDS_SHARE = 0.56;
/** Of the height, in tall and square frames. */
const PICTURE_ABOVE_SHARE = 0.36;
const RADIUS = 32;

/** The canvas with the picture on it: what a layout has left for its words. */
export function canvasWith(canvas: Canvas, picture: PlannedPicture, wanted: PicturePlace, plan: ScenePlan): Canvas {
  const isBeside = (wanted === "beside" || picture.isWhole) && !isCrowded(plan);
  const whole = { ...picture, width: canvas.width, height: canvas.height } as const;
  if (!isBeside) return { ...canvas, picture: { ...whole, place: "behind", side: "above" } };
  if (canvas.shape === "landscape") {
    const [words, width] = columnWidths(canvas, WORDS_SHARE);
    const placed = {
      ...whole,
      place: "beside",
      side: "right",
      width,
      height: Math.round(canvas.height * 0.9),
    } as const;
    return { ...canvas, shape: "square", width: words, picture: placed };
  }
  const height = Math.round(canvas.height * PICTURE_ABOVE_SHARE);
  const placed = { ...whole, place: "beside", side: "above", height } as const;
  return { ...canvas, shape: "square", height: canvas.height - height - gapAbove(canvas), picture: placed };
}

/** More than half of a frame can hold. */
function isCrowded({ bullets = [], steps = [], stats = [], comparison, code, equation }: ScenePlan): boolean {
  return (
    bullets.length > 6 ||
    steps.length > 5 ||
    stats.length > 4 ||
    Boolean(comparison) ||
    Boolean(code) ||
    Boolean(equation)
  );
}

/** Under everything, with the veil that words on it need. */
export function pictureBehind({ assetId, isClip, isWhole }: PlacedPicture): readonly TsxElement[] {
  if (isClip) return [clip(assetId, isWhole ? "contain" : "cover"), tsx("Scrim", "scrim")];
  const source = { src: new AssetReference(assetId), zoomTo: 1.14 };
  return [tsx("KenBurns", "picture", source), tsx("Scrim", "scrim")];
}

/** From its start again where the scene is longer. */
function clip(assetId: string, objectFit: "contain" | "cover", borderRadius?: number): TsxElement {
  const place = { position: "absolute", inset: 0, width: "100%", height: "100%", objectFit };
  const style = borderRadius === undefined ? place : { ...place, borderRadius };
  return tsx("Video", "clip", { src: new AssetReference(assetId), loop: true, style });
}

/** The words on one side, the picture on the other. */
export function pictureBeside(
  canvas: Canvas,
  { assetId, isWhole, isClip, width, height, side }: PlacedPicture,
  gapPx: number,
  words: readonly TsxElement[],
): TsxElement {
  const look = isWhole ? { fit: "contain", zoomFrom: 0.86, zoomTo: 0.96 } : { zoomTo: 1.1, radiusPx: RADIUS };
  const picture = tsx(
    "FadeUp",
    "picture-frame",
    { style: { position: "relative", width: "100%", height: canvas.px(height) } },
    [
      isClip
        ? clip(assetId, isWhole ? "contain" : "cover", isWhole ? undefined : canvas.px(RADIUS))
        : tsx("KenBurns", "picture", { src: new AssetReference(assetId), ...look }),
    ],
  );
  const column = stack(canvas, { id: "words", gapPx, content: words });
  const style = {
    position: "relative",
    display: "grid",
    gridTemplateColumns: side === "right" ? `${canvas.width}fr ${width}fr` : "minmax(0, 1fr)",
    alignItems: "center",
    gap: canvas.px(side === "right" ? COLUMN_GAP : gapAbove(canvas)),
    width: "100%",
  };
  return tsx("div", "split", { style }, side === "right" ? [column, picture] : [picture, column]);
}

function gapAbove({ shape }: Canvas): number {
  return shape === "portrait" ? 72 : 48;
}
