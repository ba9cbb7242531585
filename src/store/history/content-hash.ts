import { createHash } from "node:crypto";

/** 160 bits of SHA-256 in hex: as good as unique, and short enough for Windows paths. */
export function contentHash(text: string | Buffer): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 40);
}
