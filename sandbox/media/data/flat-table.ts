import { MAX_DATA_COLUMNS, MAX_DATA_VALUES } from "../../policy/media-limits.ts";
import { tooLarge } from "../import-failed.ts";
import { namedColumns } from "./named-columns.ts";

type Cell = string | number | boolean | null;

export interface FlatTable {
  readonly value: readonly Readonly<Record<string, Cell>>[];
  readonly columns: readonly string[];
  readonly columnTypes: readonly string[];
  /** How many columns got another name. */
  readonly renamed: number;
}

/** Records without lists or records in them, as rows that all have the same columns; undefined for anything else. */
export function flatTable(records: readonly unknown[]): FlatTable | undefined {
  if (records.length === 0 || !records.every(isFlat)) return undefined;
  const keys = new Set<string>();
  for (const record of records) for (const key of Object.keys(record)) keys.add(key);
  const given = [...keys];
  if (given.length === 0 || given.length > MAX_DATA_COLUMNS) return undefined;
  // A few keys in each record may be many columns.
  const cells = given.length * records.length;
  if (cells > MAX_DATA_VALUES) throw tooLarge("values", MAX_DATA_VALUES, cells);
  const { columns, renamed } = namedColumns(given, given.length);
  const value = records.map((record) =>
    Object.fromEntries(columns.map((column, index) => [column, record[given[index] as string] ?? null])),
  );
  return {
    value,
    columns,
    columnTypes: columns.map((column) => typeOf(value.map((row) => row[column] ?? null))),
    renamed,
  };
}

/** What the cells of a column are, as TypeScript writes it: `number`, `string | null`. */
export function typeOf(cells: readonly Cell[]): string {
  const found = new Set<string>(cells.map((cell) => (cell === null ? "null" : typeof cell)));
  return ["string", "number", "boolean", "null"].filter((type) => found.has(type)).join(" | ");
}

function isFlat(record: unknown): record is Record<string, Cell> {
  return (
    record !== null &&
    typeof record === "object" &&
    !Array.isArray(record) &&
    Object.values(record).every((cell) => cell === null || typeof cell !== "object")
  );
}
