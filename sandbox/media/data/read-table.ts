import Papa from "papaparse";
import { MAX_DATA_COLUMNS, MAX_DATA_ROWS, MAX_DATA_VALUES } from "../../policy/media-limits.ts";
import { damaged, tooLarge } from "../import-failed.ts";
import type { ImportNote } from "../protocol.ts";
import { columnReader } from "./cell-values.ts";
import type { ReadData } from "./read-data.ts";

const DELIMITERS = [",", ";", "\t", "|"];
const LONGEST_NAME = 80;

/** Reads text of rows and columns. Its first row names the columns. */
export function readTable(text: string): ReadData {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimitersToGuess: DELIMITERS,
    skipEmptyLines: "greedy",
    preview: MAX_DATA_ROWS + 2,
  });
  if (errors.some(({ type }) => type === "Quotes")) throw damaged("table");
  const [head, ...rows] = data;
  if (!head || rows.length === 0) throw damaged("table");
  if (rows.length > MAX_DATA_ROWS) throw tooLarge("rows", MAX_DATA_ROWS);
  const width = Math.max(head.length, ...widths(rows));
  if (width > MAX_DATA_COLUMNS) throw tooLarge("columns", MAX_DATA_COLUMNS, width);
  if (width * rows.length > MAX_DATA_VALUES) throw tooLarge("values", MAX_DATA_VALUES, width * rows.length);
  const { columns, renamed } = namedColumns(head, width);
  const readers = columns.map((_, index) => columnReader(rows.map((row) => row[index] ?? "")));
  const value = rows.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column, readers[index]?.(row[index] ?? "")])),
  );
  const notes: ImportNote[] = [{ note: "table-from-text", numbers: [rows.length, columns.length] }];
  if (renamed > 0) notes.push({ note: "columns-renamed", numbers: [renamed] });
  const uneven = rows.filter((row) => row.length !== head.length).length;
  if (uneven > 0) notes.push({ note: "rows-uneven", numbers: [uneven] });
  return { value, rows: rows.length, columns, notes };
}

/** Not spread into one call: rows may be more than a call takes. */
function widths(rows: readonly (readonly string[])[]): number[] {
  return [rows.reduce((widest, row) => Math.max(widest, row.length), 0)];
}

/** Every column has a name of its own, as code writes it: `row.revenue`, `row["Revenue 2024"]`. */
function namedColumns(head: readonly string[], width: number): { columns: string[]; renamed: number } {
  const taken = new Set<string>();
  let renamed = 0;
  const columns = Array.from({ length: width }, (_, index) => {
    const given = head[index] ?? "";
    const plain = given
      .replace(/[\p{Cc}\p{Cf}]/gu, "")
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, LONGEST_NAME);
    const isUsable = plain !== "" && !["__proto__", "constructor", "prototype"].includes(plain);
    const name = isUsable ? plain : `column ${index + 1}`;
    let unique = name;
    for (let count = 2; taken.has(unique); count += 1) unique = `${name} ${count}`;
    taken.add(unique);
    if (unique !== given.trim()) renamed += 1;
    return unique;
  });
  return { columns, renamed };
}
