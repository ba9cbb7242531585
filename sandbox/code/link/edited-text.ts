/** A replacement of `[start, end)`. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with replacements, and the way back from it. Replacements keep the number of lines. */
export interface EditedText {
  readonly text: string;
  /** The place in the original that a place in the edited text came from. */
  originalOffset(offset: number): number;
}

export function editText(code: string, changes: readonly TextChange[]): EditedText {
  const sorted = [...changes].sort((one, other) => one.start - other.start);
  let text = "";
  let from = 0;
  const marks: { readonly at: number; readonly length: number; readonly change: TextChange }[] = [];
  for (const change of sorted) {
    text += code.slice(from, change.start);
    const kept = lineEnds(code.slice(change.start, change.end)) - lineEnds(change.text);
    const replacement = change.text + "\n".repeat(Math.max(0, kept));
    marks.push({ at: text.length, length: replacement.length, change });
    text += replacement;
    from = change.end;
  }
  text += code.slice(from);
  return {
    text,
    originalOffset(offset) {
      let shift = 0;
      for (const { at, length, change } of marks) {
        if (offset < at) break;
        if (offset < at + length) return change.start;
        shift = change.end - (at + length);
      }
      return offset + shift;
    },
  };
}

function lineEnds(text: string): number {
  return text.split("\n").length - 1;
}
