import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { openPlainFile } from "../../platform/files/plain-file.ts";

export interface StoredFile {
  /** Path of the bytes in the scratch folder. */
  readonly file: string;
  readonly sha256: string;
  readonly mimeType: string;
  /** Without the dot. */
  readonly extension: string;
  readonly sizeBytes: number;
}

/** Far above what any import makes: half an hour of sound, ten minutes of a clip. */
const MAX_TAKEN_BYTES = 2 * 1024 ** 3;

/** Copies a file that a media process wrote to where no such process can change it, and tells the hash of the copy. */
export async function takenFile(
  path: string,
  destination: string,
  { mimeType, extension }: Pick<StoredFile, "mimeType" | "extension">,
): Promise<StoredFile> {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sizeBytes += chunk.length;
      hash.update(chunk);
      done(sizeBytes > MAX_TAKEN_BYTES ? new Error("a media process wrote too much") : null, chunk);
    },
  });
  const file = await openPlainFile(path);
  try {
    const copy = createWriteStream(destination, { flags: "wx", mode: 0o644 });
    await pipeline(file.createReadStream({ autoClose: false }), counted, copy);
  } finally {
    await file.close();
  }
  return { file: destination, sha256: hash.digest("hex"), mimeType, extension, sizeBytes };
}
