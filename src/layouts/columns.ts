import type { Canvas } from "./canvas.ts";
import { type TsxElement, tsx } from "./tsx.ts";

export const COLUMN_GAP = 96;

/** Widths of two columns side by side in design pixels; `leftShare` is 0..1. */
export function columnWidths(canvas: Canvas, leftShare: number): readonly [number, number] {
  const left = Math.round((canvas.width - COLUMN_GAP) * leftShare);
  return [left, canvas.width - COLUMN_GAP - left];
}

export interface Column {
  readonly id: string;
  readonly gapPx: number;
  readonly content: readonly TsxElement[];
}

/** Two columns, each centred in height. */
export function sideBySide(canvas: Canvas, leftShare: number, left: Column, right: Column): TsxElement {
  const [leftWidth, rightWidth] = columnWidths(canvas, leftShare);
  const style = {
    position: "relative",
    display: "grid",
    gridTemplateColumns: `${leftWidth}fr ${rightWidth}fr`,
    alignItems: "center",
    gap: canvas.px(COLUMN_GAP),
    width: "100%",
  };
  return tsx("div", "columns", { style }, [stack(canvas, left), stack(canvas, right)]);
}

/** Elements below each other from the left edge. */
export function stack(canvas: Canvas, { id, gapPx, content }: Column): TsxElement {
  const style = {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: canvas.px(gapPx),
    minWidth: 0,
    width: "100%",
  };
  return tsx("div", id, { style }, content);
}

/** Equal cells, `columns` to a row. */
export function grid(
  canvas: Canvas,
  { id, columns, gapPx, content }: Column & { readonly columns: number },
): TsxElement {
  const style = {
    position: "relative",
    display: "grid",
    gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
    gap: canvas.px(gapPx),
    width: "100%",
  };
  return tsx("div", id, { style }, content);
}
