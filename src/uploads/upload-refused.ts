import { UserError } from "../errors.ts";

/** Why a file is not taken, and the status of HTTP that says so. */
export class UploadRefused extends UserError {
  readonly status: number;

  constructor(status: number, problem: string, nextStep: string) {
    super(problem, nextStep);
    this.name = "UploadRefused";
    this.status = status;
  }
}
