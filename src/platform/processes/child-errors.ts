/** The child process itself failed: it never became ready, or it ended with requests under way. */
export class ChildProcessError extends Error {
  readonly failure: "not-started" | "ended";

  constructor(failure: ChildProcessError["failure"], cause: string) {
    super(cause);
    this.name = "ChildProcessError";
    this.failure = failure;
  }
}

/** The child answered that a request failed. */
export class RequestFailedError<F> extends Error {
  readonly failure: F;

  constructor(failure: F) {
    super("The child process reported a failure.");
    this.name = "RequestFailedError";
    this.failure = failure;
  }
}
