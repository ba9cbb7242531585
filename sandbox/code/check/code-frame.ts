const WIDTH = 110;

/**
 * The line of the place with a caret under it, and the line before.
 * @param line 1-based
 * @param column 1-based
 */
export function codeFrame(code: string, line: number, column: number): string {
  const lines = code.split(/\r\n|\r|\n/);
  const width = String(line).length;
  const from = Math.max(0, column - WIDTH + 20);
  const shown = (number: number) =>
    `${String(number).padStart(width)} | ${plain(lines[number - 1] ?? "").slice(from, from + WIDTH)}`;
  const before = line > 1 ? [shown(line - 1)] : [];
  return [...before, shown(line), `${" ".repeat(width)} | ${" ".repeat(Math.max(0, column - 1 - from))}^`].join("\n");
}

/** One blank for each unit that could move the cursor or hide, so that the caret stays under its place. */
export function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced.
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, " ");
}
