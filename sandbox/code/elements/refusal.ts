/** Why an element cannot be read or changed as asked. Both sentences are safe to show: names and values in them are quoted and cut short. */
export class Refusal extends Error {
  readonly problem: string;
  readonly nextStep: string;

  constructor(problem: string, nextStep: string) {
    super(`${problem} ${nextStep}`);
    this.name = "Refusal";
    this.problem = problem;
    this.nextStep = nextStep;
  }
}
