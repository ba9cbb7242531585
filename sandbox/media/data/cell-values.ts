type CellValue = string | number | boolean | null;

const PLAIN_NUMBER = /^[+-]?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/;
/** More digits than a number keeps: an identifier. */
const MAX_DIGITS = 15;
const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, false: false };

/**
 * How the cells of one column are read. A column is one type: it holds numbers when every cell is one beyond doubt. `007`,
 * `1,234`, `12%` and dates stay text, as each may mean two things; a code that looks like a number in some rows does as well.
 */
export function columnReader(cells: readonly string[]): (cell: string) => CellValue {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const empty = (read: (cell: string) => CellValue) => (cell: string) =>
    cell.trim() === "" ? null : read(cell.trim());
  if (filled.length === 0) return () => null;
  if (filled.every(isNumber)) return empty(Number);
  if (filled.every((cell) => Object.hasOwn(BOOLEANS, cell.toLowerCase()))) {
    return empty((cell) => BOOLEANS[cell.toLowerCase()] ?? null);
  }
  return (cell) => cell;
}

function isNumber(cell: string): boolean {
  return (
    PLAIN_NUMBER.test(cell) &&
    cell.replace(/e.*$/i, "").replace(/\D/g, "").length <= MAX_DIGITS &&
    Number.isFinite(Number(cell))
  );
}
