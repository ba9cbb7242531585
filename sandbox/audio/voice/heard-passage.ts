import { heardText, isMagnitude, unitAfter } from "./heard-text.ts";

export type Hints = ReadonlyMap<string, string>;

/** Names of words are compared without their marks, and in lower case. */
export function hintsOf(say: Readonly<Record<string, string>> = {}): Hints {
  return new Map(Object.entries(say).map(([word, said]) => [bare(word), said]));
}

/** What the voice is given for each word of a passage; empty for words without a sound. */
export function heardPassage(words: readonly string[], hints: Hints): string[] {
  const heard: string[] = [];
  words.forEach((word, index) => {
    const before = words[index - 1] ?? "";
    const plain = hinted(word, hints) ?? heardText(word, words[index + 1]);
    heard.push(isMagnitude(word) ? withUnit(plain, unitAfter(before)) : plain);
    if (plain || !/[-–—…:;]/u.test(word)) return;
    // A dash that stands alone is a pause.
    const spoken = heard.findLastIndex(Boolean);
    const previous = heard[spoken];
    if (previous && /[A-Za-z0-9]$/.test(previous)) heard[spoken] = `${previous},`;
  });
  return heard;
}

function hinted(word: string, hints: Hints): string | undefined {
  const [, , marks = ""] = /^(.*?)([.,;:!?]*)["'”’)\]]*$/su.exec(word) ?? [];
  const key = bare(word);
  const said = hints.get(key) ?? hints.get(key.replace(/['’]s$/u, ""));
  if (said === undefined) return undefined;
  const possessive = hints.has(key) || !/['’]s$/u.test(key) ? "" : "s";
  const text = heardText(said);
  return text && `${text}${possessive}${marks}`;
}

function bare(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, "");
}

function withUnit(heard: string, unit: string): string {
  return unit ? heard.replace(/^\w+/, (magnitude) => `${magnitude} ${unit}`) : heard;
}
