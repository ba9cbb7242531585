import { setTimeout as delay } from "node:timers/promises";
import type { RenderProcess } from "./render-process.ts";
import { pictureWall } from "./wall-clock.ts";

/** Whether a browser stands ready, for work that is worth a moment but not the start of one. */
export class Readiness {
  readonly #process: RenderProcess;
  readonly #warm: () => Promise<unknown>;
  #starting: Promise<unknown> | undefined;
  /** A machine without a browser is not searched again at every save. */
  #hasFailed = false;

  /** @param busy around the start, so that the process is not taken for an idle one */
  constructor(process: RenderProcess, busy: <T>(work: () => Promise<T>) => Promise<T>) {
    this.#process = process;
    this.#warm = () => busy(() => process.request("warm", {}, pictureWall(0)));
  }

  /** Opens a browser in the background. Never fails. */
  start(): void {
    this.#starting ??= this.#warm()
      .then(
        () => {
          this.#hasFailed = false;
        },
        () => {
          this.#hasFailed = true;
        },
      )
      .finally(() => {
        this.#starting = undefined;
      });
  }

  /** Waits for a browser that is on its way. Where there is none one is started for the next time, and nobody waits for it. */
  async soon(milliseconds: number): Promise<boolean> {
    if (this.#process.hasAnswered) return true;
    const underway = this.#starting;
    if (underway) await Promise.race([underway, delay(milliseconds, undefined, { ref: false })]);
    else if (!this.#hasFailed) this.start();
    return this.#process.hasAnswered;
  }
}
