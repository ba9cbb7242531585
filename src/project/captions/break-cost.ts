import { BREATH_SECONDS } from "./caption-rules.ts";
import type { CaptionWord } from "./cue.ts";
import { isUnspaced } from "./tokens.ts";

/** What ending a line or a cue between two words costs a reader: 0 at the end of a sentence, most between what is one thing. */
export function breakCost(before: CaptionWord, after: CaptionWord): number {
  if (endsSentence(before.text)) return 0;
  const breath = after.startSeconds - before.endSeconds >= BREATH_SECONDS ? -2 : 0;
  return Math.max(0, costOfWords(before, after) + breath);
}

/** Latin, Greek, Arabic, Indian and full-width ends of sentences, and the marks that may close after them. */
export function endsSentence(word: string): boolean {
  return /[.!?…‽。！？．؟۔।॥]["'”’»›)\]」』）】]*$/u.test(word) && !isAbbreviation(word);
}

export function endsClause(word: string): boolean {
  return /[,;:—–،؛、，；：)\]）」』]["'”’»]*$/u.test(word);
}

const CUT_WORD = 20;
const ONE_THING = 24;
const ONE_NAME = 7;
const ANYWHERE = 4;

function costOfWords(before: CaptionWord, after: CaptionWord): number {
  if (endsClause(before.text)) return 1;
  if (after.glued && !isUnspaced(before.text) && !isUnspaced(after.text)) return CUT_WORD;
  const [first, second] = [plain(before.text), plain(after.text)];
  if (LEADS_ON.has(first)) return ONE_THING;
  if (/^\p{N}[\p{N}.,]*$/u.test(before.text) || isAbbreviation(before.text)) return ONE_THING;
  if (isName(before.text) && isName(after.text)) return ONE_NAME;
  if (JOINS.has(second)) return 2;
  return LEADS_ON.has(second) ? 3 : ANYWHERE;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}'’]+$/gu, "");
}

function isName(word: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word);
}

function isAbbreviation(word: string): boolean {
  return /^(?:\p{Lu}\.|(?:\p{L}\.){2,}|(?:mr|mrs|ms|dr|prof|st|vs|no|fig|approx|etc|z\.b|bzw|ca|nr)\.)$/iu.test(word);
}

/** Words that belong to what comes after them: articles, prepositions, possessives, auxiliaries and subjects. */
const LEADS_ON = new Set(
  [
    "a an the of to in on at by for with from into onto over under about as than per via and or but nor if that which who whose",
    "this these those my your his her its our their is are was were be been being am has have had do does did will would can could",
    "should may might must not no very so too i you he she it we they every each some any mr mrs ms dr",
    // German, French, Spanish, Italian, Portuguese, Dutch.
    "der die das den dem des ein eine einen einem einer eines im am zum zur von mit und oder aber nicht ist sind wird für auf zu",
    "le la les un une des du de et ou au aux à en dans sur pour avec que qui ne est sont",
    "el los las una unos unas del al y o con por para su sus il lo gli uno di da che e os as um uma do dos da das em no na het een van en",
  ]
    .join(" ")
    .split(" "),
);

/** Words that begin something new. */
const JOINS = new Set(
  "and or but because so that which who where when while although if then than und oder aber weil dass wenn et ou mais parce que quand y o pero porque cuando".split(
    " ",
  ),
);
