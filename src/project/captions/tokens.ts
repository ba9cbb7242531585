import type { CaptionWord } from "./cue.ts";

export type Token = Pick<CaptionWord, "text" | "glued">;

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Never first in a line of Chinese or Japanese. */
const NEVER_FIRST = /^[\p{Pe}\p{Pf}\p{Po}ーゝゞヽヾ々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ・〜～]/u;
const OPENS = /[\p{Ps}\p{Pi}]$/u;

let segmenter: Intl.Segmenter | undefined;

/** Where a text may be broken: at its spaces, and where a script has none, between its words. */
export function tokensOf(text: string): Token[] {
  return text
    .split(/\s+/u)
    .filter((chunk) => chunk !== "")
    .flatMap((chunk) => (UNSPACED.test(chunk) ? partsOf(chunk) : [{ text: chunk }]));
}

/** Whether words of this script stand without spaces. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

function partsOf(chunk: string): Token[] {
  segmenter ??= new Intl.Segmenter("ja", { granularity: "word" });
  const parts: string[] = [];
  for (const { segment } of segmenter.segment(chunk)) {
    const last = parts.at(-1);
    if (last !== undefined && (NEVER_FIRST.test(segment) || OPENS.test(last))) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts.map((text, index) => (index === 0 ? { text } : { text, glued: true }));
}
