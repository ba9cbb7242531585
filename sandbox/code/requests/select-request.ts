import { type ElementSelector, type Found, findElements } from "../elements/find-elements.ts";

/** `{code, selector}` -> Found */
export async function handleSelect(input: unknown): Promise<Found> {
  const { code, selector } = input as { code: string; selector: ElementSelector };
  return findElements(code, selector);
}
