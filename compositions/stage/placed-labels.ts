export interface Label {
  readonly text: string;
  readonly x: number;
}

const GAP_PX = 4;
/** Wider than an average letter of the font, in font sizes: what is taken for too wide is left out, not drawn over its neighbour. */
const LETTER_WIDTH = 0.6;
/** Of Chinese, Japanese and Korean characters and of pictures. */
const WIDE_LETTER_WIDTH = 1.05;
const LONGEST_LABEL = 40;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{3ffff}]/u;

/** Labels in a row that do not touch each other nor the end of the row: those without room are left out. */
export function placedLabels(labels: readonly Label[], fontPx: number, width: number): Label[] {
  const placed: Label[] = [];
  let free = 0;
  for (const { text, x } of labels.toSorted((one, other) => one.x - other.x)) {
    const shown = [...text].length > LONGEST_LABEL ? `${[...text].slice(0, LONGEST_LABEL).join("")}…` : text;
    const end = x + widthOf(shown, fontPx);
    if (x < free || end > width || shown.trim() === "") continue;
    placed.push({ text: shown, x });
    free = end + GAP_PX;
  }
  return placed;
}

/**
 * Labels in as few rows as they need, one below the other: each in the first row that has room for it. What has room in none of
 * them is left out.
 */
export function placedInRows(labels: readonly Label[], fontPx: number, width: number, mostRows: number): Label[][] {
  const rows: Label[][] = [];
  let left: readonly Label[] = labels.filter(({ text }) => text.trim() !== "");
  while (left.length > 0 && rows.length < mostRows) {
    const placed = placedLabels(left, fontPx, width);
    if (placed.length === 0) break;
    rows.push(placed);
    const taken = new Set(placed.map(({ x }) => x));
    left = left.filter(({ x }) => !taken.has(x));
  }
  return rows;
}

function widthOf(text: string, fontPx: number): number {
  return [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? WIDE_LETTER_WIDTH : LETTER_WIDTH), 0) * fontPx;
}
