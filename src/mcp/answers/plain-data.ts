import { oneLine, plainText } from "../../../sandbox/policy/plain-text.ts";

/** What is opened, sent back or compared, and so must stay as it is. Scene code has passed the check for hidden characters. */
const EXACT = new Set(["code", "path", "uri", "nextCursor"]);

/** Data of an answer with every text in it plain; the shape stays. */
export function plainData(value: unknown): unknown {
  return mapTexts(value, plainText, EXACT);
}

/** Data of an error, which only repeats what was asked for: each text short and on one line. */
export function plainErrorData(value: unknown): unknown {
  return mapTexts(value, (text) => oneLine(text), new Set());
}

function mapTexts(value: unknown, plain: (text: string) => string, exact: ReadonlySet<string>): unknown {
  if (typeof value === "string") return plain(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, plain, exact));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, exact.has(key) ? inner : mapTexts(inner, plain, exact)]),
  );
}
