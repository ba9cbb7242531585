import type { TableRow } from "../../components/kit/data/tables-context.ts";
import { assetPath } from "../../sandbox/policy/asset-references.ts";
import { MAX_DATA_BYTES, MAX_DATA_ROWS } from "../../sandbox/policy/media-limits.ts";
import type { Timeline, TimelineAsset } from "../../sandbox/render/protocol.ts";

/** Taken before the page refuses it to everyone else. */
const load = window.fetch.bind(window);
/** Quoted strings and escapes make of cells what takes more room than they did in the file. */
const MAX_CHARACTERS = MAX_DATA_BYTES * 8;

type Loaded = { readonly rows: readonly TableRow[] } | { readonly problem: string };

let tables = new Map<string, Loaded>();

/** Reads the tables that the scenes of a timeline name, before its first frame, and forgets all others. */
export async function loadTables(timeline: Timeline): Promise<void> {
  const named = timeline.scenes.flatMap(({ assets }) => assets ?? []).filter(({ kind }) => kind === "data");
  const wanted = new Map(named.map((asset) => [asset.sha256, asset] as const));
  const loaded = await Promise.all(
    [...wanted].map(async ([sha256, asset]) => [sha256, tables.get(sha256) ?? (await read(asset))] as const),
  );
  tables = new Map(loaded);
}

/** Throws, in words for the author, where it could not be read. */
export function rowsOf({ sha256, name }: TimelineAsset): readonly TableRow[] {
  const table = tables.get(sha256);
  if (table && "rows" in table) return table.rows;
  throw new Error(`The table "${name}" ${table?.problem ?? "could not be read. Import it again with import_asset."}`);
}

async function read(asset: TimelineAsset): Promise<Loaded> {
  const { sha256, extension, columns = [], columnTypes } = asset;
  if (!columnTypes)
    return { problem: "holds lists or records in its cells: import it as CSV, or as a list of flat records." };
  try {
    const text = await (await load(assetPath(sha256, extension), { cache: "no-store" })).text();
    if (text.length > MAX_CHARACTERS) throw new Error("too long");
    return { rows: fixedRows(JSON.parse(text), columns, columnTypes) };
  } catch {
    return { problem: "could not be read. Import it again with import_asset." };
  }
}

/** Frozen, so that no frame leaves a mark in it; each cell is held against the type that the scene's code was checked with. */
function fixedRows(value: unknown, columns: readonly string[], columnTypes: readonly string[]): readonly TableRow[] {
  if (!Array.isArray(value) || value.length > MAX_DATA_ROWS) throw new Error("no table");
  const types = columnTypes.map((type) => new Set(type.split(" | ")));
  for (const row of value as TableRow[]) {
    if (Object.keys(row).length !== columns.length) throw new Error("other columns");
    for (const [index, column] of columns.entries()) {
      const cell = Object.hasOwn(row, column) ? row[column] : undefined;
      if (!types[index]?.has(cell === null ? "null" : typeof cell)) throw new Error("other cells");
    }
    Object.freeze(row);
  }
  return Object.freeze(value as TableRow[]);
}
