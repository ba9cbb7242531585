import type { Chance } from "./chance.ts";
import { type CorpusScene, type Piece, piecesOf } from "./corpus.ts";

/** A scene with pieces of others in the place of its own, of the same kind each: combinations that no author would think of. */
export function spliced(chance: Chance, bases: readonly CorpusScene[], donors: readonly CorpusScene[]): string {
  let { code } = chance.pick(bases);
  for (let turn = 0; turn <= chance.below(3); turn += 1) {
    const places = piecesOf(code);
    if (places.length === 0) return code;
    const place = chance.pick(places);
    const donor = chance.pick(donors).code;
    const pieces = piecesOf(donor).filter(({ kind }) => kind === place.kind);
    if (pieces.length === 0) continue;
    const { start, end } = chance.pick(pieces);
    code = put(code, place, donor.slice(start, end));
  }
  return code;
}

const WORDS = [
  "constructor",
  "__proto__",
  "window",
  "eval",
  "import",
  "=>",
  "...",
  "?.",
  "!",
  "as any",
  "satisfies",
  "async",
  "await",
  "yield*",
  "new",
  "this",
  "super",
  "static",
  "`${",
  "}`",
  "/*",
  "*/",
  "//",
  "<!--",
  "@jsx eval",
  "@ts-ignore",
  "///",
  "#",
  "\\u0061",
  "[",
  "]",
  "{",
  "}",
  "(",
  ")",
  "<",
  "/>",
  "0x1e9",
  "1e308",
  "-1",
  "\u202e",
  "\u200d",
  "\u0000",
  "\r",
  "\u2028",
  "𝒂",
  "ａ",
  "&#x6a;",
  "url(//a)",
  "javascript:",
  "data:",
  "onLoad",
  "ref",
  "srcDoc",
  "dangerouslySetInnerHTML",
  "iframe",
  "script",
  "foreignObject",
  "animate",
];

/** Words removed, doubled, moved or added, whether or not the result is a program. */
export function wordsMoved(chance: Chance, bases: readonly CorpusScene[]): string {
  const words = chance.pick(bases).code.split(/(\b|(?<=\W)|(?=\W))/u);
  for (let turn = 0; turn <= chance.below(4); turn += 1) {
    const at = chance.below(words.length);
    const kind = chance.below(4);
    if (kind === 0) words.splice(at, 1);
    else if (kind === 1) words.splice(at, 0, words[chance.below(words.length)] ?? "");
    else if (kind === 2) words.splice(at, 1, chance.pick(WORDS));
    else words.splice(at, 0, chance.pick(WORDS));
  }
  return words.join("");
}

/** Single characters changed, or a stretch repeated many times over. */
export function charactersChanged(chance: Chance, bases: readonly CorpusScene[]): string {
  const { code } = chance.pick(bases);
  const at = chance.below(code.length);
  if (chance.isTrue(0.2)) {
    const stretch = code.slice(at, at + 1 + chance.below(40));
    return code.slice(0, at) + stretch.repeat(1 + chance.below(2_000)) + code.slice(at);
  }
  const character = chance.isTrue(0.5)
    ? String.fromCharCode(32 + chance.below(95))
    : String.fromCodePoint(chance.below(0xd800));
  return code.slice(0, at) + character + code.slice(at + chance.below(3));
}

function put(code: string, { start, end }: Piece, text: string): string {
  return code.slice(0, start) + text + code.slice(end);
}
