import type { Canvas } from "./canvas.ts";
import { hasFigures } from "./figures.ts";
import type { Layout, LayoutInput } from "./layout.ts";
import { type TsxElement, tsx } from "./tsx.ts";

/** Type sizes: the picture is 1.5 times as high. */
const CARD_SIZE = 76;
const CORNER_SIZE = 34;
const GAP = 44;

/** The canvas with room for the brand's picture: large on the cards that open and close a film, small in the margin of all others. */
export function canvasWithLogo(input: LayoutInput, { name }: Pick<Layout, "name">): Canvas {
  const { canvas } = input;
  const isCard =
    (name === "title" || name === "call-to-action") && !hasFigures(input) && canvas.picture?.place !== "beside";
  if (!isCard) return { ...canvas, logo: "corner" };
  return { ...canvas, logo: "card", height: canvas.height - CARD_SIZE * 1.5 - GAP };
}

export function logoAbove(): TsxElement {
  return tsx("Logo", "logo", { sizePx: CARD_SIZE, exit: false });
}

/** In the margin, where no content stands. */
export function cornerLogo({ paddingX, paddingY, px }: Canvas): TsxElement {
  const top = px((paddingY - CORNER_SIZE * 1.5) / 2);
  const style = { position: "absolute", top, right: px(paddingX) };
  return tsx("Logo", "logo", { sizePx: CORNER_SIZE, exit: false, style });
}
