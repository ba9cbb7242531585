/**
 * Text from outside (titles, names, arguments, remarks in code, files that a person edited) as it is repeated to a model, a
 * client or a terminal: what a reader sees and nothing else. What is stored keeps every character.
 */

/** Any number of lines, without invisible characters, terminal codes, and markdown or HTML that would load or link. */
export function plainText(text: string): string {
  return withoutLiveMarkup(visible(text));
}

/** `"Two roots"`: a name as data, on one line, with no markup at all, cut at 80 characters. */
export function quoted(text: string): string {
  return `"${oneLine(text.replaceAll('"', "'"))}"`;
}

/** As `quoted`, without the quotes. */
export function oneLine(text: string, longest = MAX_QUOTED_CHARS): string {
  // What is far too long is cut before it is looked at closely.
  const line = visible(text.slice(0, longest * 10))
    .replace(/\s+/gu, " ")
    .trim();
  return cut(line.replace(BRACKET_PAIR, "]\\$1").replace(IMAGE_START, "!\\[").replace(TAG_START, "&lt;"), longest);
}

const MAX_QUOTED_CHARS = 80;

const BRACKET_PAIR = /\]([([:])/g;
const IMAGE_START = /!\[/g;
const TAG_START = /<(?=[a-z/!?])/gi;

/** Text of code stays code: only what a markdown view would follow or fetch is broken, by a backslash or an entity. */
function withoutLiveMarkup(text: string): string {
  return text
    .replace(IMAGE, "!\\[")
    .replace(LINK, "]\\")
    .replace(REFERENCE, "$1\\[")
    .replace(AUTOLINK, "&lt;")
    .replace(LOADING_TAG, "&lt;");
}

const LINK = /\](?=\(\s*<?\s*(?:[a-z][a-z0-9+.-]*:|\/|www\.))/gi;
const IMAGE = /!\[(?=[^\n]{0,400}?\]\()/g;
const REFERENCE = /^([ \t>*+-]*)\[(?=[^\]\n]{1,200}\]:)/gm;
const AUTOLINK = /<(?=[a-z][a-z0-9+.-]{1,31}:|www\.)/gi;
const LOADING_TAG =
  /<(?=\/?[a-z][^<>\n]{0,400}?\b(?:src|srcset|href|action|poster|background|on[a-z]+)\s*=\s*["']?[^\s{#"'])/gi;

/** By code points, and never within a letter: half an emoji or a letter without its accents is no text. */
function cut(line: string, longest: number): string {
  const characters = [...line];
  if (characters.length <= longest) return line;
  let kept = "";
  let count = 0;
  for (const { segment } of graphemes.segment(line)) {
    count += [...segment].length;
    if (count >= longest) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Without the codes that steer a terminal; stripped of their first character alone they would stay as litter. */
export function withoutTerminalCodes(text: string): string {
  return text.replace(TERMINAL_CODE, "");
}

function visible(text: string): string {
  return withoutTerminalCodes(text)
    .replace(LINE_BREAK, "\n")
    .replace(KEPT_OR_HIDDEN, (_, kept: string | undefined) => kept ?? "");
}

/** Colours, cursor moves, window titles and links of terminals. Written as escapes, since nobody could read the characters. */
const TERMINAL_CODE = new RegExp(
  [
    "(?:\\u001b\\[|\\u009b)[0-?]*[ -/]*[@-~]",
    "(?:\\u001b[\\]PX^_]|[\\u0090\\u0098\\u009d-\\u009f])[^\\u0007\\u001b\\u009c]*(?:\\u0007|\\u001b\\\\|\\u009c)",
    "\\u001b[ -/]*[0-~]",
  ].join("|"),
  "g",
);

const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

const PICTURE = "\\p{Extended_Pictographic}[\\ufe0e\\ufe0f]?\\p{Emoji_Modifier}?";
/** Scripts whose letters join, and are kept apart or together by the two joiners. */
const JOINING = ["Arab", "Syrc", "Mong", "Nkoo", "Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu", "Knda", "Mlym"]
  .concat(["Sinh", "Khmr", "Mymr", "Tibt"])
  .map((script) => `\\p{Script=${script}}`)
  .join("");

/**
 * First what is invisible alone but part of something seen: emoji and their sequences, the three flags that are spelled with
 * tag characters, keycaps, a joiner within a word of a joining script. Then everything nobody sees.
 */
const KEPT_OR_HIDDEN = new RegExp(
  [
    "(\\u{1f3f4}\\u{e0067}\\u{e0062}(?:\\u{e0065}\\u{e006e}\\u{e0067}|\\u{e0073}\\u{e0063}\\u{e0074}|\\u{e0077}\\u{e006c}\\u{e0073})\\u{e007f}",
    `${PICTURE}(?:\\u200d${PICTURE})*`,
    "[0-9#*]\\ufe0f?\\u20e3",
    `(?<=[${JOINING}])[\\u200c\\u200d](?=[${JOINING}])`,
    `(?<=[${JOINING}])\\u200d(?![\\u200c\\u200d])`,
    "[\\n\\t])",
    "[\\p{Cc}\\p{Cs}\\p{Co}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}\\ufff9-\\ufffb]",
  ].join("|"),
  "gu",
);
