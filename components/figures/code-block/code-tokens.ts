// Ours and not a highlighter from npm: another would colour the code of existing films differently, in several languages at once.
export type CodeTokenKind = "plain" | "keyword" | "string" | "number" | "comment" | "call" | "sign";

export interface CodeToken {
  readonly kind: CodeTokenKind;
  readonly text: string;
  /** Where it starts in its line, in UTF-16 units. */
  readonly column: number;
}

const KEYWORDS = new Set(
  (
    "and as async await bool break case catch class const continue def default del do double elif else enum except export " +
    "extends false False final finally float fn for from func function if impl import in int interface is lambda let loop " +
    "match mut new nil None not null or package pass private pub public raise return self static str string struct super " +
    "switch this throw true True try type typeof use using val var void when where while with yield SELECT FROM WHERE AND OR"
  ).split(" "),
);

const PIECE =
  /(\/\/.*|#(?![0-9a-fA-F]{3,8}\b).*|--\s.*)|("(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|`(?:[^`\\]|\\.)*`?)|(\b\d[\w.]*)|([\p{L}_$][\p{L}\p{N}_$]*)(?=(\s*\()?)|(\s+)|([\s\S])/gu;

/** Colours one line of code by what it looks like in most languages; it knows no language in particular. */
export function codeTokens(line: string): readonly CodeToken[] {
  return Array.from(line.matchAll(PIECE), (match) => ({ kind: kindOf(match), text: match[0], column: match.index }));
}

function kindOf([, comment, string, number, word, call, space]: RegExpMatchArray): CodeTokenKind {
  if (comment !== undefined) return "comment";
  if (string !== undefined) return "string";
  if (number !== undefined) return "number";
  if (word !== undefined && KEYWORDS.has(word)) return "keyword";
  if (word !== undefined) return call === undefined ? "plain" : "call";
  return space === undefined ? "sign" : "plain";
}
