/** `1 scene`, `2 scenes`: how a number of things is said wherever one is. */
export function counted(count: number, thing: string, things = `${thing}s`): string {
  return `${count} ${count === 1 ? thing : things}`;
}
