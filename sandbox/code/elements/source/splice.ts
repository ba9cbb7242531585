/** Replaces the characters from `start` up to `end` (UTF-16 offsets of the source it was made for). */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function insertion(at: number, text: string): Splice {
  return { start: at, end: at, text };
}

/** Splices at the same place keep the order they were given in. Throws where two overlap: that is a mistake of ours. */
export function applySplices(source: string, splices: readonly Splice[]): string {
  let result = "";
  let position = 0;
  for (const splice of inSourceOrder(splices)) {
    if (splice.start < position) throw new Error(`Splices overlap at ${splice.start}.`);
    result += source.slice(position, splice.start) + splice.text;
    position = splice.end;
  }
  return result + source.slice(position);
}

export function inSourceOrder(splices: readonly Splice[]): Splice[] {
  return [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Several changes may each ask for the same splice, such as the index parameter of a callback. */
export function onceEach(splices: readonly Splice[]): Splice[] {
  return [...new Map(splices.map((splice) => [`${splice.start}:${splice.end}:${splice.text}`, splice])).values()];
}
