/** The words of a cue without what only styles or places them: tags of SRT and WebVTT, positions of ASS; entities as characters. */
export function plainCueText(text: string, isVtt: boolean): string {
  const words = text.replace(/<br\s*\/?>/gi, "\n").replace(TAG, "");
  return (isVtt ? words : words.replace(ASS_CODE, ""))
    .replace(ENTITY, (whole, name: string) => characterOf(name) ?? whole)
    .replace(/(?<=<|\{|--|&)\u2060/g, "");
}

/** Found in many an SRT file, as players take it. */
const ASS_CODE = /\{\\[^{}\n]{0,100}\}/g;
/** Those that there are: "a < b > c" is text. */
const TAG = /<\/?(?:i|b|u|s|font|v|c|lang|ruby|rt|em|strong|span)(?:[.\s][^<>\n]{0,200})?>|<\d{1,4}:[\d:.]{1,20}>/gi;
const ENTITY = /&(#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|nbsp|lrm|rlm|quot|apos);/gi;

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  nbsp: "\u00a0",
  lrm: "\u200e",
  rlm: "\u200f",
  quot: '"',
  apos: "'",
};

function characterOf(name: string): string | undefined {
  if (!name.startsWith("#")) return NAMED[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
