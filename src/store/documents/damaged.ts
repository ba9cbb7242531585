import { UserError } from "../../errors.ts";

/** Stored content that is not what was stored. The store tries to rebuild it from the rest before anyone hears of it. */
export class DamagedError extends UserError {
  constructor(problem: string, nextStep = NEXT_STEP) {
    super(problem, nextStep);
    this.name = "DamagedError";
  }
}

const NEXT_STEP =
  "It could not be rebuilt from the rest. Put that file back from a backup, or run `scenewright doctor` to see what is left; other projects are not affected.";

/** For a stored file with invalid content, from a disk error or a manual edit gone wrong. */
export function damaged(what: string, file: string): DamagedError {
  return new DamagedError(`${what} cannot be read: ${file} is damaged.`);
}
