/** Why an element cannot be read or changed as asked. Both sentences are safe to show: names and values in them are quoted and cut short. */
export class Refusal extends Error {
  readonly problem: string;
  readonly nextStep: string;
  /** With whose size as it is drawn the change could be made. */
  readonly toMeasure: ElementToMeasure | undefined;

  constructor(problem: string, nextStep: string, toMeasure?: ElementToMeasure) {
    super(`${problem} ${nextStep}`);
    this.name = "Refusal";
    this.problem = problem;
    this.nextStep = nextStep;
    this.toMeasure = toMeasure;
  }
}

export interface ElementToMeasure {
  readonly elementId: string;
  readonly repetition?: number | undefined;
}
