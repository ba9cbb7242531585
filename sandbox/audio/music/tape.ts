import { sine } from "../dsp/exact-math.ts";
import { Filter } from "../dsp/filter.ts";
import { randomOf } from "../dsp/random.ts";

/** As from an old tape: duller, a slow waver, and the crackle of a record. */
export function tape(left: Float32Array, right: Float32Array, sampleRate: number, seed: number): void {
  for (const channel of [left, right]) {
    const dry = channel.slice();
    const filter = new Filter(sampleRate, 6_200, 0.1);
    for (let index = 0; index < channel.length; index += 1) {
      const seconds = index / sampleRate;
      const late = (1 + sine(seconds * 0.47 + 1) * 0.75 + sine(seconds * 3.1) * 0.06) * 0.0016 * sampleRate;
      const at = Math.max(0, index - late);
      const whole = Math.floor(at);
      const here = dry[whole] as number;
      const value = here + ((dry[Math.min(dry.length - 1, whole + 1)] as number) - here) * (at - whole);
      channel[index] = filter.run(value);
    }
  }
  crackle(left, right, sampleRate, seed);
}

function crackle(left: Float32Array, right: Float32Array, sampleRate: number, seed: number): void {
  const random = randomOf(seed, "crackle");
  const hiss = new Filter(sampleRate, 2_400, 0);
  let [pop, side] = [0, 0];
  for (let index = 0; index < left.length; index += 1) {
    if (random() < 7 / sampleRate) {
      pop = (0.2 + random() * 0.8) * 0.02;
      side = random() - 0.5;
    }
    pop *= 0.93;
    const value = hiss.run((random() * 2 - 1) * 0.0018) + pop * (random() * 2 - 1);
    left[index] = (left[index] as number) + value * (1 - side);
    right[index] = (right[index] as number) + value * (1 + side);
  }
}
