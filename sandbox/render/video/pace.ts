import { RenderFailedError } from "../render-failed.ts";

/** What drawing may cost on average. Frames of ordinary scenes take a tenth of it. */
const MILLISECONDS_PER_FRAME = 1_000;
/** Slow ones among many are made up for by the others. */
const HEADROOM_MILLISECONDS = 30_000;

/** Ends a video whose frames cost too much, however many they are: a wall of so many minutes would be too long or too short. */
export class Pace {
  #milliseconds = 0;
  #frames = 0;

  /** @throws RenderFailedError that names the scene of this frame and what its frames cost */
  count(milliseconds: number, drawing: { readonly frame?: number; readonly sceneId?: string }): void {
    this.#milliseconds += milliseconds;
    this.#frames += 1;
    if (this.#milliseconds <= HEADROOM_MILLISECONDS + this.#frames * MILLISECONDS_PER_FRAME) return;
    const average = (this.#milliseconds / this.#frames / 1000).toFixed(1);
    throw new RenderFailedError({
      code: "scene-too-slow",
      detail: `Its frames take ${average} s each; a video has ${MILLISECONDS_PER_FRAME / 1000} s for each.`,
      ...drawing,
    });
  }
}
