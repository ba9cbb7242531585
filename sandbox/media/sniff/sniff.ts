import { open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import { ImportFailedError } from "../import-failed.ts";
import { REFUSED_FORMATS, SNIFFED_FORMATS, UNREADABLE_FORMATS } from "./formats.ts";
import { sniffText } from "./sniff-text.ts";
import type { Sniffed } from "./sniffed.ts";

/** Enough of the beginning to tell a text. */
const HEAD_BYTES = 64 * 1024;

/** What a file is by its content. The name it came under only decides where the content leaves it open. */
export async function sniff(path: string, extension: string | undefined): Promise<Sniffed> {
  const head = await headOf(path);
  if (head.length === 0) throw new ImportFailedError({ code: "empty" });
  // A sniffer that fails on hostile bytes has told as much as one that finds nothing.
  const found = await fileTypeFromFile(path).catch(() => undefined);
  if (found && found.ext !== "xml") {
    const known = SNIFFED_FORMATS[found.ext];
    if (known) return known;
    const unreadable = UNREADABLE_FORMATS[found.ext];
    if (unreadable) throw new ImportFailedError({ code: "unreadable-format", what: unreadable });
    const refused = REFUSED_FORMATS[found.ext];
    throw new ImportFailedError(refused ? { code: "refused-format", what: refused } : { code: "unknown-format" });
  }
  return sniffText(head, extension);
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
