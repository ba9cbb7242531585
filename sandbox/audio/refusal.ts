/** What was asked for can't be done, and whoever asked can change that. Neither sentence may hold text that was given. */
export class Refusal extends Error {
  readonly problem: string;
  readonly nextStep: string;

  constructor(problem: string, nextStep: string) {
    super(problem);
    this.name = "Refusal";
    this.problem = problem;
    this.nextStep = nextStep;
  }
}
