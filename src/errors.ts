/**
 * A failure the caller can do something about. `problem` says what failed and where, `nextStep` says what to do now.
 * Both reach the agent word for word, so neither may hold text from another process or from scene code that was not cleaned.
 */
export class UserError extends Error {
  readonly problem: string;
  readonly nextStep: string;

  constructor(problem: string, nextStep: string) {
    super(`${problem} ${nextStep}`);
    this.name = "UserError";
    this.problem = problem;
    this.nextStep = nextStep;
  }
}

/** What a plan allows is used up: the answer is the user's, and it is counted apart. */
export class LimitError extends UserError {}

/** What is needed is away for the moment: the same call, or the same work, goes through when it is back. */
export class UnavailableError extends UserError {}
