import type { SceneElement } from "../check/diagnostic.ts";
import { shorten } from "./source/element-name.ts";
import type { FoundElement, Scene } from "./source/scene.ts";
import { shownText } from "./source/shown-text.ts";

/** One of the elements that fit. `repetition` where it is one of several that a `.map` draws. */
export type Candidate = SceneElement & { readonly repetition?: number };

/**
 * The innermost elements that say these words with what is inside them: all of them, or else as a part. Each item of a list is
 * looked at by itself.
 */
export function saying(scene: Scene, elements: readonly SceneElement[], words: string): readonly Candidate[] {
  const wanted = comparable(words);
  if (wanted === "") return [];
  const said = scene.found.flatMap((element, at) => {
    const described = elements[at];
    return described ? textsOf(element).map(({ text, turn }) => ({ element, described, text, turn })) : [];
  });
  for (const fits of [(text: string) => text === wanted, (text: string) => hasWords(text, wanted)]) {
    const fitting = said.filter(({ text }) => fits(comparable(text)));
    const nodes = new Set(fitting.map(({ element }) => element));
    const innermost = fitting.filter(({ element }) => ![...nodes].some((other) => isInside(other, element)));
    if (innermost.length > 0)
      return innermost.map(({ described, text, turn }) =>
        turn === undefined ? described : { ...described, label: shorten(text), repetition: turn },
      );
  }
  return [];
}

/** Once for an element, or once for each item that it is drawn for. */
function textsOf(element: FoundElement): { text: string; turn?: number }[] {
  const { repetition } = element;
  if (!repetition?.items || repetition.count === undefined) return [{ text: shownText(element) }];
  return Array.from({ length: repetition.count }, (_, turn) => ({ text: shownText(element, turn), turn }));
}

function isInside(inner: FoundElement, outer: FoundElement): boolean {
  for (let around = inner.parent; around; around = around.parent) if (around === outer) return true;
  return false;
}

/** Whole words, so that "2" is not found in "2024". */
function hasWords(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = text.slice(0, at);
    const after = text.slice(at + wanted.length);
    const splits = (left: string, right: string) => /[\p{L}\p{N}]$/u.test(left) && /^[\p{L}\p{N}]/u.test(right);
    if (!splits(before, wanted) && !splits(wanted, after)) return true;
  }
  return false;
}

/** However its letters are composed, its words spaced and its numbers grouped. */
function comparable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/(?<=\d)[,'\u2019\u00a0\u202f](?=\d{3}(?!\d))/g, "")
    .replace(/\u2212/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
