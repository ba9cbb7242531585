import anyAscii from "any-ascii";

/** Symbols that are said as words, where the voice would say nothing or something else. */
const SAID_AS: readonly (readonly [RegExp, string])[] = [
  [/C\+\+/gi, "C plus plus"],
  [/\b([CF])#/g, "$1 sharp"],
  [/°\s?C\b/g, " degrees Celsius"],
  [/°\s?F\b/g, " degrees Fahrenheit"],
  [/°/g, " degrees"],
  [/&/g, " and "],
  [/(\d)\s?[x×]\s?(?=\d)/g, "$1 by "],
  [/×/g, " times "],
  [/(\d)\s?÷\s?(?=\d)/g, "$1 divided by "],
  [/(\w)\+(?=\w)/g, "$1 plus "],
  [/(\d)\+/g, "$1 plus"],
  [/=/g, " equals "],
  [/≈/g, " about "],
  [/#(?=\d)/g, "number "],
  [/(?<!\w)[-−](?=[\d.])/g, "minus "],
  [/(\d)[–—](?=\d)/g, "$1 to "],
  [/™|®|©/g, ""],
];

const MAGNITUDES: Readonly<Record<string, string>> = {
  k: "thousand",
  m: "million",
  b: "billion",
  bn: "billion",
  t: "trillion",
};
const CURRENCIES: Readonly<Record<string, readonly [one: string, many: string]>> = {
  $: ["dollar", "dollars"],
  "€": ["euro", "euros"],
  "£": ["pound", "pounds"],
  "¥": ["yen", "yen"],
};
const MONEY = /([$€£¥])(\d[\d,]*(?:\.\d+)?)(k|m|bn|b|t)?(?![\w$])/gi;
const SCALED = /(?<![\w$])(\d[\d,]*(?:\.\d+)?)(k|m|bn|b)(?!\w)/gi;
/** Marks that stand for a word where they stand alone. Others between spaces are pauses or ornaments. */
const SAID_ALONE: Readonly<Record<string, string>> = {
  "&": "and",
  "+": "plus",
  "=": "equals",
  "×": "times",
  "÷": "divided by",
  "≈": "is about",
  "%": "percent",
  "@": "at",
};
const PICTOGRAPHS = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|\uFE0E|\uFE0F|\u20E3/gu;

/**
 * What the voice is given for a word as written: plain letters, digits and the marks it pauses at. Empty for what has no
 * sound. `next` is the word after it: "$3.5 million" is said as "3.5 million dollars".
 */
export function heardText(written: string, next = ""): string {
  if (!/[\p{L}\p{N}]/u.test(written)) return SAID_ALONE[written] ?? "";
  const plain = SAID_AS.reduce((text, [mark, said]) => text.replace(mark, said), typographic(written))
    .replace(MONEY, (_, sign: string, amount: string, scale = "") => money(sign, amount, scale, next))
    .replace(SCALED, (_, amount: string, scale: string) => `${amount} ${MAGNITUDES[scale.toLowerCase()]}`);
  const ascii = anyAscii(plain)
    // Marks that the voice would spell, or that would end a line for it.
    .replace(/[^A-Za-z0-9.,;:!?'"()%$@/\- ]+/g, " ")
    .replace(/(?<!\w)[/\\]|[/\\](?!\w)/g, " ")
    .replace(/(^|\s)['"(-]+(?=\s|$)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return /[A-Za-z0-9]/.test(ascii) ? ascii : "";
}

/** "3.5 million" that a "$" stood before: the unit moves behind the magnitude. */
export function isMagnitude(word: string): boolean {
  return /^(hundred|thousand|million|billion|trillion)\b/i.test(word);
}

/** The unit that `previous` left to be said after this magnitude. */
export function unitAfter(previous: string): string {
  const [, sign, amount] = /([$€£¥])(\d[\d,]*(?:\.\d+)?)$/.exec(typographic(previous)) ?? [];
  return sign && amount ? (CURRENCIES[sign]?.[1] ?? "") : "";
}

function money(sign: string, amount: string, scale: string, next: string): string {
  const [one, many] = CURRENCIES[sign] ?? ["", ""];
  if (scale) return `${amount} ${MAGNITUDES[scale.toLowerCase()]} ${many}`;
  if (isMagnitude(next)) return amount;
  // Of dollars it knows the cents.
  if (sign === "$") return `$${amount}`;
  return `${amount} ${amount === "1" ? one : many}`;
}

/** The same characters however they were composed, without pictures, accents and curly marks. */
function typographic(text: string): string {
  return text
    .replace(PICTOGRAPHS, " ")
    .replace(/½/g, " one half")
    .replace(/…|\.{3,}/g, ", ")
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/(?<=\p{L})[–—]+|[–—]+(?=\p{L})|-{2,}/gu, ", ")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
}
