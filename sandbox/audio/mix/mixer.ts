import { setImmediate } from "node:timers/promises";
import { type StereoBlock, stereoBlock } from "./decoded-sound.ts";
import type { MixClip } from "./mix-plan.ts";
import type { PlacedClip } from "./placed-clip.ts";

/** Half a second: little memory, and few starts of a loop. */
const BLOCK_SAMPLES = 24_000;

export interface MixedBlock {
  readonly block: StereoBlock;
  /** Its first sample in the film. */
  readonly first: number;
  readonly count: number;
}

/**
 * The sum of all clips, in blocks from the first sample of the film to its last. The block is its own until the next one.
 * `onClip` sees what each clip gives to it.
 */
export async function* mixBlocks(
  clips: readonly PlacedClip[],
  samples: number,
  signal: AbortSignal,
  onClip?: (clip: MixClip, block: StereoBlock, count: number, from: number) => void,
): AsyncGenerator<MixedBlock> {
  const block = stereoBlock(BLOCK_SAMPLES);
  for (let first = 0; first < samples; first += BLOCK_SAMPLES) {
    // Lets a cancellation in, which comes as a line of standard input.
    await setImmediate();
    signal.throwIfAborted();
    const count = Math.min(BLOCK_SAMPLES, samples - first);
    block.left.fill(0);
    block.right.fill(0);
    for (const clip of clips) {
      const part = clip.render(first, count);
      if (!part) continue;
      const length = part.to - part.from;
      add(block.left, part.block.left, part.from - first, length);
      add(block.right, part.block.right, part.from - first, length);
      onClip?.(clip.clip, part.block, length, part.from);
    }
    yield { block, first, count };
  }
}

function add(sum: Float32Array, samples: Float32Array, at: number, count: number): void {
  for (let index = 0; index < count; index += 1)
    sum[at + index] = (sum[at + index] as number) + (samples[index] as number);
}
