/** A finite number between `minimum` and `maximum`; anything else becomes `fallback`. Scene code is not trusted to type-check. */
export function clamped(value: unknown, minimum: number, maximum: number, fallback: number): number {
  if (typeof value !== "number" || !Number.isFinite(value)) return fallback;
  return Math.min(maximum, Math.max(minimum, value));
}

/** As `clamped`, by what the schema of a component says of the prop. */
export function limited(
  value: unknown,
  { min, max, default: fallback }: { readonly min: number; readonly max: number; readonly default: number },
): number {
  return clamped(value, min, max, fallback);
}

/** Text of at most `maximumLength` characters; anything that is not text or a number becomes empty. */
export function plainText(value: unknown, maximumLength = 2000): string {
  if (typeof value !== "string" && typeof value !== "number") return "";
  return Array.from(String(value)).slice(0, maximumLength).join("");
}

/** The first `maximumCount` entries; anything that is not an array becomes empty. */
export function cappedList<T>(value: readonly T[] | undefined, maximumCount: number): readonly T[] {
  return Array.isArray(value) ? value.slice(0, maximumCount) : [];
}

const COLOR = /^(#[0-9a-f]{3,8}|[a-z]{3,30}|(rgb|hsl|oklch|oklab|lab|lch|hwb)a?\([\d\s.,%/+-]{1,80}\))$/i;

/** A CSS colour, or `fallback`: colours end up inside gradients, where free text could smuggle in a `url()`. */
export function safeColor(value: unknown, fallback: string): string {
  return typeof value === "string" && COLOR.test(value) ? value : fallback;
}
