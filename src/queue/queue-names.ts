/** Of everything that is waited for by a person. Any worker draws any of it. */
export const PICTURES = "pictures";
/** Any worker may see to an export. */
export const EXPORTS = "exports";

const FINGERPRINT_CHARS = 12;

/**
 * Of segments, which are put together by their bytes: only workers with the same browser, fonts, encoder and code draw those of one
 * film, so that an upgrade of some workers never mixes pixels.
 * @param tools see `drawingTools`
 */
export function segmentsOf(tools: string): string {
  return `segments-${tools.slice(0, FINGERPRINT_CHARS)}`;
}
