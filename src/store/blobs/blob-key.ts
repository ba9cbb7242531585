import { isReservedName } from "../../project/reserved-names.ts";
import { segmentsOf } from "../documents/safe-key.ts";

/** A key in its two parts. Refuses those that are no safe relative path on every system, or lie in no folder. */
export function partsOfKey(key: string): { readonly folder: string; readonly name: string } {
  const slash = key.lastIndexOf("/");
  const name = key.slice(slash + 1);
  // The key itself may be hostile, so it is not repeated.
  if (slash < 1 || !isSafeFileName(name)) throw new Error("A blob's key must be a safe relative path.");
  const folder = key.slice(0, slash);
  segmentsOf(folder);
  return { folder, name };
}

/** Letters of every script, since a file is named after the video's title. */
function isSafeFileName(name: string): boolean {
  return (
    /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}._-]*$/u.test(name) &&
    Buffer.byteLength(name) <= 240 &&
    !name.includes("..") &&
    !name.endsWith(".") &&
    !isReservedName(name)
  );
}
