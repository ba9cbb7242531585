import Papa from "papaparse";
import { MAX_DATA_COLUMNS, MAX_DATA_ROWS, MAX_DATA_VALUES } from "../../policy/media-limits.ts";
import { damaged, tooLarge } from "../import-failed.ts";
import type { ImportNote } from "../protocol.ts";
import { columnReader } from "./cell-values.ts";
import { typeOf } from "./flat-table.ts";
import { namedColumns } from "./named-columns.ts";
import type { ReadData } from "./read-data.ts";

const DELIMITERS = [",", ";", "\t", "|"];

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
  const columnTypes = columns.map((column) => typeOf(value.map((row) => row[column] ?? null)));
  return { value, rows: rows.length, columns, columnTypes, notes };
}

/** Not spread into one call: rows may be more than a call takes. */
function widths(rows: readonly (readonly string[])[]): number[] {
  return [rows.reduce((widest, row) => Math.max(widest, row.length), 0)];
}
