import { PAUSE, type Phone } from "./flite.ts";

export interface Span {
  readonly start: number;
  readonly end: number;
}

const VOWELS = new Set("aa ae ah ao aw ax ay eh er ey ih iy ow oy uh uw".split(" "));
const LEFT_OUT = 1;

/**
 * Where each word lies among the phones of its sentence: the phones of the words said alone and those of the sentence are
 * matched at the least cost. A word none of whose phones is found has no span.
 */
export function alignWords(
  pronunciations: readonly (readonly string[])[],
  sentence: readonly Phone[],
): (Span | undefined)[] {
  const alone = pronunciations.flatMap((phones, word) => phones.map((name) => ({ name, word })));
  const said = sentence.filter(({ name }) => name !== PAUSE);
  const spans: (Span | undefined)[] = pronunciations.map(() => undefined);
  for (const [left, right] of matches(
    alone.map(({ name }) => name),
    said.map(({ name }) => name),
  )) {
    const word = alone[left]?.word;
    const phone = said[right];
    if (word === undefined || !phone) continue;
    const span = spans[word];
    spans[word] = {
      start: Math.min(span?.start ?? phone.start, phone.start),
      end: Math.max(span?.end ?? phone.end, phone.end),
    };
  }
  return spans;
}

/** Pairs of places in both lists, from the end to the start. */
function* matches(left: readonly string[], right: readonly string[]): Generator<[number, number]> {
  const width = right.length + 1;
  const costs = new Float64Array((left.length + 1) * width);
  const cost = (row: number, column: number) => costs[row * width + column] ?? 0;
  const together = (row: number, column: number) =>
    cost(row - 1, column - 1) + difference(left[row - 1] ?? "", right[column - 1] ?? "");
  for (let row = 0; row <= left.length; row += 1) {
    for (let column = 0; column <= right.length; column += 1) {
      if (row === 0 || column === 0) costs[row * width + column] = (row + column) * LEFT_OUT;
      else {
        costs[row * width + column] = Math.min(
          cost(row - 1, column) + LEFT_OUT,
          cost(row, column - 1) + LEFT_OUT,
          together(row, column),
        );
      }
    }
  }
  for (let row = left.length, column = right.length; row > 0 && column > 0; ) {
    const here = cost(row, column);
    if (here === together(row, column)) {
      row -= 1;
      column -= 1;
      yield [row, column];
    } else if (here === cost(row - 1, column) + LEFT_OUT) row -= 1;
    else column -= 1;
  }
}

/** Between words vowels weaken into others, and consonants rarely do. */
function difference(left: string, right: string): number {
  if (left === right) return 0;
  return VOWELS.has(left) === VOWELS.has(right) ? 0.6 : 1.4;
}
