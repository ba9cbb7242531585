import { tokensOf } from "../captions/tokens.ts";

const LONGEST = 30;

/** `Why tides come twice` -> `#tides #come #twice`: the words of a title that say something, as their author wrote them. */
export function hashtagsOf(title: string): string[] {
  const words = tokensOf(title.normalize("NFKC"))
    .map(({ text }) => text.replace(/[^\p{L}\p{M}\p{N}]/gu, ""))
    .filter((word) => isTelling(word) && word.length <= LONGEST);
  const known = new Set<string>();
  return words.flatMap((word) => {
    const plain = word.toLowerCase();
    if (known.has(plain)) return [];
    known.add(plain);
    return [`#${word}`];
  });
}

/** A hashtag of digits alone is none on any site. */
function isTelling(word: string): boolean {
  if (!/\p{L}/u.test(word) || SMALL_WORDS.has(word.toLowerCase())) return false;
  const hasLongLetters = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u.test(word);
  return word.length >= (hasLongLetters ? 2 : 3);
}

const SMALL_WORDS = new Set(
  [
    "the and for with from into onto over under about than that this these those your our their his her its are was were been being has",
    "have had does did will would can could should may might not you they she him who whom whose which what when where why how all any each",
    "part der die das den dem des ein eine einen einem einer und oder aber nicht ist sind wird für auf von mit zum zur wie was warum wer",
    "les des une dans sur pour avec que qui est sont comment pourquoi los las una con por para como del il lo gli che per dos das uma het een van",
  ]
    .join(" ")
    .split(" "),
);
