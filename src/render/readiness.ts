import { setTimeout as delay } from "node:timers/promises";
import type { Desk } from "./desk.ts";
import { pictureWall } from "./wall-clock.ts";

/** Whether a browser stands ready, for work that is worth a moment but not the start of one. */
export class Readiness {
  readonly #desk: Desk;
  #starting: Promise<unknown> | undefined;
  /** A machine without a browser is not searched again at every save. */
  #hasFailed = false;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Opens a browser in the background. Never fails. */
  start(): void {
    this.#starting ??= this.#desk
      .request("warm", {}, pictureWall(0))
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
    if (this.#desk.hasAnswered) return true;
    const underway = this.#starting;
    if (underway) await Promise.race([underway, delay(milliseconds, undefined, { ref: false })]);
    else if (!this.#hasFailed) this.start();
    return this.#desk.hasAnswered;
  }
}
