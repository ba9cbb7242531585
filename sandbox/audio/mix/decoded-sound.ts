import { readSync } from "node:fs";
import type { FileHandle } from "node:fs/promises";

const BYTES_PER_NUMBER = 3;
/** Sounds of up to this many samples stay in memory once they were read: a voice line, an effect. */
const KEPT_SAMPLES = 48_000;

/** Stereo samples in two arrays of the same length. */
export interface StereoBlock {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

export function stereoBlock(samples: number): StereoBlock {
  return { left: new Float32Array(samples), right: new Float32Array(samples) };
}

/** A sound that was decoded to a file of 24-bit numbers. It is read where it is needed: minutes of music don't fill the memory. */
export class DecodedSound {
  readonly #file: FileHandle;
  readonly #dataStart: number;
  readonly #channels: 1 | 2;
  readonly #scale: number;
  /** How many samples each of its channels has. */
  readonly length: number;
  #bytes = Buffer.alloc(0);
  #kept: StereoBlock | undefined;

  constructor(file: FileHandle, dataStart: number, channels: 1 | 2, length: number, scale: number) {
    this.#file = file;
    this.#dataStart = dataStart;
    this.#channels = channels;
    this.#scale = scale / 2 ** 23;
    this.length = length;
  }

  /** Samples `[from, from + count)` into `block`, from its first on. Beyond both ends there is silence. */
  read(from: number, count: number, block: StereoBlock): void {
    if (this.length <= KEPT_SAMPLES) {
      this.#kept ??= this.#whole();
      copy(this.#kept, from, count, block);
      return;
    }
    this.#readFile(from, count, block);
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  #whole(): StereoBlock {
    const whole = stereoBlock(this.length);
    this.#readFile(0, this.length, whole);
    return whole;
  }

  #readFile(from: number, count: number, { left, right }: StereoBlock): void {
    const first = Math.max(0, from);
    const last = Math.min(this.length, from + count);
    left.fill(0, 0, count);
    right.fill(0, 0, count);
    if (last <= first) return;
    const frameBytes = BYTES_PER_NUMBER * this.#channels;
    const wanted = (last - first) * frameBytes;
    if (this.#bytes.length < wanted) this.#bytes = Buffer.alloc(wanted);
    const got = readSync(this.#file.fd, this.#bytes, 0, wanted, this.#dataStart + first * frameBytes);
    const samples = Math.floor(got / frameBytes);
    const bytes = this.#bytes;
    const scale = this.#scale;
    const other = this.#channels === 2 ? BYTES_PER_NUMBER : 0;
    for (let index = 0, at = 0; index < samples; index += 1, at += frameBytes) {
      left[first - from + index] = numberAt(bytes, at) * scale;
      right[first - from + index] = numberAt(bytes, at + other) * scale;
    }
  }
}

function numberAt(bytes: Buffer, at: number): number {
  return (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | (((bytes[at + 2] as number) << 24) >> 8);
}

function copy(kept: StereoBlock, from: number, count: number, { left, right }: StereoBlock): void {
  left.fill(0, 0, count);
  right.fill(0, 0, count);
  const first = Math.max(0, from);
  const last = Math.min(kept.left.length, from + count);
  if (last <= first) return;
  left.set(kept.left.subarray(first, last), first - from);
  right.set(kept.right.subarray(first, last), first - from);
}
