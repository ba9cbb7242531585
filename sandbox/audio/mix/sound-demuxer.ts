import { open } from "node:fs/promises";

/** How a sound begins -> the one demuxer that may read it. */
const SIGNATURES: readonly (readonly [at: number, bytes: readonly number[], demuxer: string])[] = [
  [0, [0x52, 0x49, 0x46, 0x46], "wav"],
  [0, [0x4f, 0x67, 0x67, 0x53], "ogg"],
  [0, [0x66, 0x4c, 0x61, 0x43], "flac"],
  [4, [0x66, 0x74, 0x79, 0x70], "mov"],
  [0, [0x1a, 0x45, 0xdf, 0xa3], "matroska"],
  [0, [0x49, 0x44, 0x33], "mp3"],
  [0, [0xff, 0xfb], "mp3"],
  [0, [0xff, 0xfa], "mp3"],
  [0, [0xff, 0xf3], "mp3"],
  [0, [0xff, 0xf2], "mp3"],
  [0, [0xff, 0xf1], "aac"],
  [0, [0xff, 0xf9], "aac"],
];

/**
 * The demuxer for a sound by its first bytes, as stored files carry no name. It is forced on the decoder: one that guesses
 * can be led to playlists, which name other files. Nothing for what is no sound we know.
 */
export async function soundDemuxer(path: string): Promise<string | undefined> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(12);
    await file.read(head, 0, head.length, 0);
    return SIGNATURES.find(([at, bytes]) => bytes.every((byte, index) => head[at + index] === byte))?.[2];
  } finally {
    await file.close();
  }
}
