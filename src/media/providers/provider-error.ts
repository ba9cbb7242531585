import { UserError } from "../../errors.ts";

export type ProviderFailure =
  /** Nothing was sent. */
  | "unreachable"
  /** It was sent, and what came back is missing, late, too large or no answer: whether it was taken is unknown. */
  | "lost"
  | "bad-answer"
  /** The provider said no. */
  | "refused"
  | "cancelled";

export interface ProviderErrorFacts {
  readonly failure: ProviderFailure;
  /** Whether the call may cost money. */
  readonly isPaid: boolean;
  readonly status?: number;
  /** The provider's own names for it, in order; only what looks like one. */
  readonly types?: readonly string[];
  /** Arguments that were refused, such as `prompt` or `image_size.width`. */
  readonly fields?: readonly string[];
  readonly retryAfterMilliseconds?: number;
}

/**
 * What went wrong in one call. It has no cause and no words of the provider's, so that it may be logged: a library's error can
 * carry the request with its key. Of a type of its own, as the clients repeat calls that fail with errors they know.
 */
export class ProviderError extends Error {
  readonly facts: ProviderErrorFacts;

  constructor(facts: ProviderErrorFacts) {
    const { failure, status, types = [] } = facts;
    super([failure, status, ...types].filter((part) => part !== undefined).join(" "));
    this.name = "ProviderError";
    this.facts = facts;
  }
}

/** A call that costs was sent and its answer was lost: it may have been taken. It is never sent again by itself. */
export class OutcomeUnknownError extends UserError {}

/** The provider took the work and ended without a result, which costs nothing. */
export class NotMadeError extends UserError {}
