const PLURAL = /^(?=.*[aeiouy])[a-z]{2,}s$/;
const NO_PLURAL = /(ss|us|is|as|series|species|news|lens|plus|less)$/;

/** The unit as it follows a number: "days", but "1 day". `one` is the form for 1 where it is not an English plural. */
export function unitFor(shown: string, unit: string, one: string | undefined): string {
  if (!/^[\u2212-]?1$/.test(shown)) return unit;
  if (one !== undefined) return one;
  let isDone = false;
  return unit.replace(/[\p{L}]+/gu, (word) => {
    if (isDone || word.length < 4 || !PLURAL.test(word) || NO_PLURAL.test(word)) return word;
    isDone = true;
    return singularOf(word);
  });
}

function singularOf(word: string): string {
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return /(ch|sh|x|z|ss)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
