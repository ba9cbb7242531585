/** A run of words that is said in one breath. */
export interface Passage {
  /** As the author wrote them. */
  readonly words: readonly string[];
  /** What comes after it. */
  readonly ending: "continues" | "sentence" | "paragraph";
}

/** Longer sentences are said in parts: the voice holds all of one in memory, and aligning takes its square. */
const MAX_CHARACTERS = 320;
const MAX_WORDS = 60;
/** Enough for an abbreviation and its marks. */
const LONGEST_ENDING = 24;
const ABBREVIATIONS = new Set(
  "mr mrs ms dr prof st sr jr vs etc no nos fig figs eq approx inc ltd co corp dept est gen gov sen rep rev hon capt col lt sgt mt ave blvd jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e cf al p pp vol ch sec".split(
    " ",
  ),
);

/** The passages of a text, in order. Joined, their words are all the words of the text. */
export function splitText(text: string): Passage[] {
  return paragraphsOf(text).flatMap((words) => {
    const sentences = sentencesOf(words).flatMap(partsOf);
    return sentences.map(
      (passage, index): Passage => (index === sentences.length - 1 ? { ...passage, ending: "paragraph" } : passage),
    );
  });
}

/** What no one sees counts as a space, except what joins letters or pictures. */
function paragraphsOf(text: string): string[][] {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n")
    .replace(/[\p{Cc}\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069\u00AD]/gu, (each) => (each === "\n" ? "\n" : " "))
    .split(/\n+/)
    .map((paragraph) => paragraph.split(/\s+/u).filter(Boolean))
    .filter((words) => words.length > 0);
}

function sentencesOf(words: readonly string[]): string[][] {
  const sentences: string[][] = [];
  let sentence: string[] = [];
  words.forEach((word, index) => {
    sentence.push(word);
    const next = words[index + 1];
    if (next !== undefined && !endsSentence(word, next)) return;
    sentences.push(sentence);
    sentence = [];
  });
  return sentences;
}

function endsSentence(word: string, next: string): boolean {
  const [, body = "", marks = ""] = /^(.*?)([.!?…]+)["'”’)\]]*$/u.exec(word.slice(-LONGEST_ENDING)) ?? [];
  if (!marks) return false;
  if (/[!?]/.test(marks)) return true;
  const bare = body.replace(/^["'“‘([]+/u, "");
  if (ABBREVIATIONS.has(bare.toLowerCase())) return false;
  const isInitial = /^\p{Lu}$/u.test(bare);
  const goesOn = /^["'“‘([]*\p{Ll}/u.test(next);
  return !isInitial && !goesOn;
}

function partsOf(sentence: readonly string[]): Passage[] {
  const parts: string[][] = [];
  let part: string[] = [];
  let characters = 0;
  for (const word of sentence) {
    if (part.length > 0 && (part.length >= MAX_WORDS || characters + word.length > MAX_CHARACTERS)) {
      const [kept, rest] = cutAtPause(part);
      parts.push(kept);
      part = rest;
      characters = rest.reduce((sum, each) => sum + each.length + 1, 0);
    }
    part.push(word);
    characters += word.length + 1;
  }
  parts.push(part);
  return parts.map((words, index) => ({ words, ending: index === parts.length - 1 ? "sentence" : "continues" }));
}

/** Behind the last comma of its second half, where there is one. */
function cutAtPause(part: readonly string[]): [string[], string[]] {
  const pause = part.findLastIndex((word) => /[,;:–—]$/u.test(word));
  const at = pause >= part.length / 2 ? pause + 1 : part.length;
  return [part.slice(0, at), part.slice(at)];
}
