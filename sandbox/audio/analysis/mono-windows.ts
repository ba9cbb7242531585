import { type DecodedSound, stereoBlock } from "../mix/decoded-sound.ts";

/** Read at once: a second of sound, more or less. */
const READ_SAMPLES = 65_536;

/**
 * Windows of `size` samples of both channels' mean, the first from sample `first` (which may lie before the beginning) and then
 * every `hop` samples, `count` of them. Beyond both ends there is silence. A window is its own until the next one.
 */
export function* monoWindows(
  sound: DecodedSound,
  { first, size, hop, count }: { first: number; size: number; hop: number; count: number },
): Generator<Float32Array> {
  const read = Math.max(READ_SAMPLES, size);
  const block = stereoBlock(read);
  const mono = new Float32Array(read);
  let from = Number.NaN;
  for (let index = 0; index < count; index += 1) {
    const start = first + index * hop;
    if (!(start >= from && start + size <= from + read)) {
      from = start;
      sound.read(from, read, block);
      for (let at = 0; at < read; at += 1) mono[at] = ((block.left[at] as number) + (block.right[at] as number)) / 2;
    }
    yield mono.subarray(start - from, start - from + size);
  }
}
