/** Digits after the point that a value was written with, at most 6. */
export function decimalsOf(value: number): number {
  const text = String(value);
  // Exponents ("1e-7") have no readable decimals.
  if (text.includes("e")) return 0;
  return Math.min(6, text.split(".")[1]?.length ?? 0);
}

/** `1234567.5` as `1,234,567.5`, the same on every machine: Intl follows the machine's locale. */
export function numberText(value: number, decimals: number): string {
  const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const isZero = Number(`${whole}.${fraction ?? 0}`) === 0;
  const sign = value < 0 && !isZero ? "−" : "";
  return `${sign}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}
