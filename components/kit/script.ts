const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const JOINED_OR_STACKED = /[\u0590-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Words animated apart are laid out apart, which would reverse a Latin phrase inside right-to-left text. */
export function canSplitWords(text: string): boolean {
  return !RIGHT_TO_LEFT.test(text);
}

/** Letter spacing in em, or none for scripts whose letters join. */
export function trackingFor(text: unknown, em: number): string {
  return typeof text === "string" && JOINED_OR_STACKED.test(text) ? "normal" : `${em}em`;
}
