/** The first field that was given and that nothing would use, by its name. */
export function unusedField(given: object, used: readonly string[]): string | undefined {
  return Object.entries(given).find(([name, value]) => value !== undefined && !used.includes(name))?.[0];
}
