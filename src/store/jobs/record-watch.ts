import { EventEmitter } from "node:events";

/** Tells those who wait for a record when it is changed, so that nobody has to look again and again. */
export class RecordWatch {
  readonly #changes = new EventEmitter().setMaxListeners(0);

  changed(id: string): void {
    this.#changes.emit(id);
  }

  /** Any of them may have been. */
  allChanged(): void {
    for (const id of this.#changes.eventNames()) this.#changes.emit(id);
  }

  /**
   * Listens from now on: a change between a look at the record and the next wait is not missed.
   * @param hearsOthers whether changes of other processes are told too, at the moment
   */
  listen(id: string, hearsOthers = () => false): RecordListener {
    let isChanged = false;
    let wake = () => {};
    const onChange = () => {
      isChanged = true;
      wake();
    };
    this.#changes.on(id, onChange);
    return {
      async next(milliseconds) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, isChanged ? 0 : milliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        isChanged = false;
      },
      stop: () => void this.#changes.off(id, onChange),
      wake: onChange,
      hearsOthers,
    };
  }
}

export interface RecordListener {
  /** Resolves at the next change, at once where there was one since the last call, and at the latest after so long. */
  next(milliseconds: number): Promise<void>;
  /** Ends a wait as a change does. */
  wake(): void;
  stop(): void;
  /** Whether it hears of changes that other processes make, so that nobody needs to look for them. */
  hearsOthers(): boolean;
}
