// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/u;
/** Flags such as Scotland's are spelled with tag characters after a black flag. */
const FLAG_SEQUENCE = /\u{1f3f4}[\u{e0061}-\u{e007a}]{2,8}\u{e007f}/gu;

/** What is hidden in a text, escapes read: control characters, reversals, tag characters. Undefined where all can be seen. */
export function plainTextProblem(text: string): string | undefined {
  const hidden = text.replace(FLAG_SEQUENCE, "").match(HIDDEN)?.[0];
  if (hidden === undefined) return undefined;
  const code = hidden.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
  return `The text holds U+${code}, which is invisible or turns text around.`;
}
