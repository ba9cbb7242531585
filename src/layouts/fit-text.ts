/** How wide text may get, how tall, and the sizes to choose from. Pixels. */
export interface TextBox {
  readonly width: number;
  readonly height: number;
  readonly maxSize: number;
  readonly minSize: number;
  /** As a multiple of the size. */
  readonly lineHeight: number;
}

/** The largest size at which the text fits its box, or the smallest allowed. Estimated: nothing is measured in Node. */
export function fitText(text: string, { width, height, maxSize, minSize, lineHeight }: TextBox): number {
  return largestThatFits(maxSize, minSize, (size) => {
    return longestWordWidth(text) * size <= width && textHeight(text, size, width, lineHeight) <= height;
  });
}

/** Tries even sizes from `maxSize` down; the answer is `minSize` when none fits. */
export function largestThatFits(maxSize: number, minSize: number, fits: (size: number) => boolean): number {
  for (let size = maxSize; size > minSize; size -= 2) if (fits(size)) return size;
  return minSize;
}

/** Height of wrapped text in px. */
export function textHeight(text: string, size: number, width: number, lineHeight: number): number {
  return lineCount(text, width / size) * size * lineHeight;
}

/** Width of one line of text in em: Inter in a bold weight, rounded up a little. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function lineCount(text: string, widthInEm: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines += 1;
    let used = 0;
    for (const piece of paragraph.match(PIECES) ?? []) {
      const width = textWidth(piece);
      if (used > 0 && used + width > widthInEm) {
        lines += 1;
        used = 0;
      }
      // A word longer than the line is broken anywhere.
      lines += Math.floor(width / widthInEm);
      used += width % widthInEm;
    }
  }
  return lines;
}

/** A line may break after spaces and hyphens, and next to any ideograph. */
const WIDE = "\\u1100-\\u11ff\\u2e80-\\ua4cf\\uac00-\\ud7ff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uff60";
const PIECES = new RegExp(`[${WIDE}]\\s*|[^\\s${WIDE}-]*-?\\s*`, "gu");
const WIDE_CHARACTER = new RegExp(`[${WIDE}]`, "u");

function longestWordWidth(text: string): number {
  // Past 24 characters it is an address or a hash, which may as well break.
  const words = (text.match(PIECES) ?? []).filter((word) => word.length <= 24);
  return Math.max(0, ...words.map((word) => textWidth(word.trim())));
}

function characterWidth(character: string): number {
  if (/[ilIj.,:;'’!|]/.test(character)) return 0.3;
  if (/[\s()[\]{}ftr"“”-]/.test(character)) return 0.38;
  if (/[mwMW@—%]/.test(character)) return 0.92;
  if (/[A-Z0-9&#+=<>~]/.test(character)) return 0.68;
  if (WIDE_CHARACTER.test(character)) return 1.02;
  if (/\p{Extended_Pictographic}/u.test(character)) return 1.3;
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0;
  return /[\p{Lu}]/u.test(character) ? 0.72 : 0.59;
}
