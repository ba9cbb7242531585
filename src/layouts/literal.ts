// What an editor would not show, or would show in the wrong order. The zero-width joiner stays: emoji are made with it.
const INVISIBLE = /(?!\u200d)[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]|(?! )\p{Zs}/gu;

/** A TypeScript string literal of exactly this text, with everything invisible written as an escape. */
export function stringLiteral(text: string): string {
  return JSON.stringify(text).replace(INVISIBLE, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    const hex = codePoint.toString(16);
    return codePoint > 0xffff ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
  });
}

const PLAIN = /^[A-Za-z0-9.,!?%:;()'-]+( [A-Za-z0-9.,!?%:;()'-]+)*$/;

/** Text as a JSX child: bare where every reader sees the same, else `{"..."}`. */
export function jsxText(text: string): string {
  return PLAIN.test(text) ? text : `{${stringLiteral(text)}}`;
}

/** Text as the value of a JSX attribute. */
export function jsxAttributeText(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : `{${stringLiteral(text)}}`;
}
