import type { RenderFailure } from "./protocol.ts";

/** A render that ended for a reason the server can name. Anything else that is thrown becomes `internal`. */
export class RenderFailedError extends Error {
  readonly failure: RenderFailure;

  constructor(failure: RenderFailure) {
    super(failure.code);
    this.failure = failure;
  }
}
