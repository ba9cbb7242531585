import type { MediaFailure } from "./protocol.ts";

/** An import that ended for a reason the server can name. Anything else that is thrown becomes `internal`. */
export class ImportFailedError extends Error {
  readonly failure: MediaFailure;

  constructor(failure: MediaFailure) {
    super(failure.code);
    this.failure = failure;
  }
}

export function damaged(what: string): ImportFailedError {
  return new ImportFailedError({ code: "damaged", what });
}

export function tooLarge(what: string, limit: number, found?: number): ImportFailedError {
  return new ImportFailedError({ code: "too-large", what, limit, found });
}
