import { oneLine, plainText } from "../../../sandbox/policy/plain-text.ts";

/** What is opened, sent back or compared, and so must stay as it is. */
const EXACT = new Set(["path", "uri", "nextCursor"]);

/** Data of an answer with every text in it plain; the shape stays. */
export function plainData(value: unknown): unknown {
  const plain = mapTexts(value, plainText, EXACT);
  return hasOwnCode(value) && isRecord(plain) ? { ...plain, code: value.code } : plain;
}

/** Scene code stands at the top of an answer. It has passed the check for hidden characters; the code that a plan suggests has not. */
function hasOwnCode(value: unknown): value is { readonly code: string } {
  return isRecord(value) && typeof value.code === "string";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Data of an error, which only repeats what was asked for: each text short and on one line. */
export function plainErrorData(value: unknown): unknown {
  return mapTexts(value, (text) => oneLine(text), new Set());
}

function mapTexts(value: unknown, plain: (text: string) => string, exact: ReadonlySet<string>): unknown {
  if (typeof value === "string") return plain(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, plain, exact));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, exact.has(key) ? inner : mapTexts(inner, plain, exact)]),
  );
}
