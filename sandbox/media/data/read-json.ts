import { MAX_DATA_COLUMNS, MAX_DATA_DEPTH, MAX_DATA_ROWS, MAX_DATA_VALUES } from "../../policy/media-limits.ts";
import { damaged, tooLarge } from "../import-failed.ts";
import type { ImportNote } from "../protocol.ts";
import { flatTable } from "./flat-table.ts";
import type { ReadData } from "./read-data.ts";

/** They reach into the objects of a program that copies keys without a look. */
const REFUSED_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/** Reads JSON within bounds. Its depth is counted before it is parsed. */
export function readJson(text: string): ReadData {
  checkDepth(text);
  let dropped = 0;
  let values = 0;
  let value: unknown;
  try {
    value = JSON.parse(text, function (this: unknown, key: string, inner: unknown) {
      values += 1;
      if (!REFUSED_KEYS.has(key) || Array.isArray(this)) return inner;
      dropped += 1;
      return undefined;
    });
  } catch {
    throw damaged("json");
  }
  if (values > MAX_DATA_VALUES) throw tooLarge("values", MAX_DATA_VALUES, values);
  if (Array.isArray(value) && value.length > MAX_DATA_ROWS) throw tooLarge("rows", MAX_DATA_ROWS, value.length);
  const notes: ImportNote[] = dropped > 0 ? [{ note: "keys-dropped", numbers: [dropped] }] : [];
  const table = Array.isArray(value) ? flatTable(value) : undefined;
  if (!table) return { value, ...shapeOf(value), notes };
  const { renamed, ...rows } = table;
  if (renamed > 0) notes.push({ note: "columns-renamed", numbers: [renamed] });
  return { ...rows, rows: table.value.length, notes };
}

function checkDepth(text: string): void {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isText) {
      if (character === "\\") at += 1;
      else if (character === '"') isText = false;
    } else if (character === '"') isText = true;
    else if (character === "[" || character === "{") {
      depth += 1;
      if (depth > MAX_DATA_DEPTH) throw tooLarge("nesting", MAX_DATA_DEPTH);
    } else if (character === "]" || character === "}") depth -= 1;
  }
}

/** A list of objects with more objects in them is no table for scenes; its columns are the keys in the order in which they first appear. */
function shapeOf(value: unknown): { rows?: number; columns?: string[] } {
  if (!Array.isArray(value)) return {};
  const isTable =
    value.length > 0 && value.every((row) => row !== null && typeof row === "object" && !Array.isArray(row));
  if (!isTable) return { rows: value.length };
  const columns = new Set<string>();
  for (const row of value) for (const key of Object.keys(row)) columns.add(key);
  return { rows: value.length, columns: [...columns].slice(0, MAX_DATA_COLUMNS) };
}
