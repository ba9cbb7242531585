/** Cells of one sheet at the very most: more would be too small to tell what they show. */
export const MAX_SHEET_CELLS = 100;
/** Up to so many a sheet has the width of other pictures. */
const FEW_CELLS = 24;
const WIDTH = 1024;
const LARGE_WIDTH = 1600;
/** Hosts make pictures smaller that are much higher than wide, and their words with them. */
const MOST_HEIGHT = 2000;
/** In narrower ones no title is left beside the time. */
const MOST_COLUMNS = 12;
/** The gap between cells and the line of words under each. */
const [GAP, LABEL] = [10, 26];

export interface SheetShape {
  readonly columns: number;
  /** Pixels of the whole sheet. */
  readonly width: number;
}

/** How a sheet of so many cells is laid out: as large as its words stay legible, and no higher than hosts show in full. */
export function sheetShape(
  cells: number,
  frame: { readonly width: number; readonly height: number },
  wish: { readonly columns?: number | undefined; readonly width?: number | undefined } = {},
): SheetShape {
  const width = wish.width ?? (cells > FEW_CELLS ? LARGE_WIDTH : WIDTH);
  const columns = wish.columns ?? (cells > FEW_CELLS ? columnsOfMany(cells, frame, width) : columnsOfFew(cells, frame));
  return { columns: Math.min(cells, columns), width };
}

function columnsOfFew(cells: number, { width, height }: { width: number; height: number }): number {
  return height > width ? 4 : cells === 4 ? 2 : 3;
}

function columnsOfMany(cells: number, frame: { width: number; height: number }, width: number): number {
  for (let columns = 3; columns < MOST_COLUMNS; columns++) {
    const across = (width - GAP * (columns + 1)) / columns;
    const down = (across * frame.height) / frame.width + LABEL + GAP;
    if (Math.ceil(cells / columns) * down <= MOST_HEIGHT) return columns;
  }
  return MOST_COLUMNS;
}
