import type { FileHandle } from "node:fs/promises";

/** Pictures one after the other, each after its length in four bytes: what a segment of a sequence of images is. */
export function imageRecord(picture: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(picture.length);
  return Buffer.concat([length, picture]);
}

export interface ImagePlace {
  readonly start: number;
  readonly sizeBytes: number;
}

/** Where the pictures of such a file lie. Throws where a length does not fit: who wrote it may have been turned against us. */
export async function imagePlaces(file: FileHandle): Promise<ImagePlace[]> {
  const { size } = await file.stat();
  const places: ImagePlace[] = [];
  const head = Buffer.alloc(4);
  for (let at = 0; at < size; ) {
    await file.read(head, 0, 4, at);
    const sizeBytes = head.readUInt32BE();
    if (sizeBytes === 0 || at + 4 + sizeBytes > size) throw new Error("a file of images is damaged");
    places.push({ start: at + 4, sizeBytes });
    at += 4 + sizeBytes;
  }
  return places;
}
