import { plainText } from "../../../sandbox/policy/plain-text.ts";

/** What the store put right on the way is told with the answer, whatever was asked. */
export function withNotes<Told extends { content: readonly { type: string; text?: string }[] }>(
  told: Told,
  notes: readonly string[],
): Told {
  const [first, ...rest] = told.content;
  if (notes.length === 0 || first?.text === undefined) return told;
  const text = [first.text, ...notes.map((note) => plainText(`Note: ${note}`))].join("\n");
  return { ...told, content: [{ ...first, text }, ...rest] };
}
