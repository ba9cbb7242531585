/** Whether a name stands in quotes somewhere in code; in a comment too, which costs little and breaks nothing. */
export function namesAsset(code: string, wanted: string): boolean {
  return ['"', "'", "`"].some((quote) => code.includes(quote + wanted + quote));
}
