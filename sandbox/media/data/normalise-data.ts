import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { MAX_DATA_BYTES } from "../../policy/media-limits.ts";
import { tooLarge } from "../import-failed.ts";
import type { ImportedFile, ImportNote } from "../protocol.ts";
import type { Sniffed } from "../sniff/sniffed.ts";
import { decodeText } from "../sniff/text-encoding.ts";
import { readJson } from "./read-json.ts";
import { readTable } from "./read-table.ts";

type DataFormat = Extract<Sniffed, { kind: "data" }>["format"];

/** A table or JSON as JSON: a table becomes a list of rows with the columns as names. */
export async function normaliseData(input: string, format: DataFormat, scratch: string): Promise<ImportedFile> {
  const { size } = await stat(input);
  if (size > MAX_DATA_BYTES) throw tooLarge("bytes", MAX_DATA_BYTES, size);
  const { text, encoding } = decodeText(await readFile(input));
  const plain = text.replace(/^\uFEFF/, "");
  const { value, notes, ...shape } = format === "json" ? readJson(plain) : readTable(plain);
  await writeFile(join(scratch, "asset.json"), JSON.stringify(value));
  const converted: ImportNote[] = encoding === "utf-8" ? [] : [{ note: "encoding-converted" }];
  return {
    kind: "data",
    file: "asset.json",
    mimeType: "application/json",
    extension: "json",
    ...shape,
    notes: [...notes, ...converted],
  };
}
