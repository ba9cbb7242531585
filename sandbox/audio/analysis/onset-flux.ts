import type { DecodedSound } from "../mix/decoded-sound.ts";
import { monoWindows } from "./mono-windows.ts";
import { SPECTRUM_LINES, Spectrum, WINDOW_SAMPLES } from "./spectrum.ts";

/** A hundredth of a second at 48 kHz. */
const HOP_SAMPLES = 480;
export const FLUX_STEP_SECONDS = 0.01;

/** How much louder the spectrum got in each hundredth of a second: where something is struck. */
export function* onsetFlux(sound: DecodedSound): Generator<number> {
  const count = Math.ceil(sound.length / HOP_SAMPLES);
  const spectrum = new Spectrum();
  const before = new Float64Array(SPECTRUM_LINES);
  const first = HOP_SAMPLES - WINDOW_SAMPLES;
  for (const window of monoWindows(sound, { first, size: WINDOW_SAMPLES, hop: HOP_SAMPLES, count })) {
    const lines = spectrum.measure(window);
    let flux = 0;
    for (let line = 0; line < SPECTRUM_LINES; line += 1) {
      const rise = (lines[line] as number) - (before[line] as number);
      if (rise > 0) flux += rise;
    }
    before.set(lines);
    yield flux;
  }
}
