import { UserError } from "../../errors.ts";

/** A file of ours that does not hold what it should: a disk error, or an edit by hand that went wrong. */
export function damaged(what: string, file: string): UserError {
  return new UserError(
    `${what} cannot be read: ${file} is damaged.`,
    "Correct that file or put it back from a backup; other projects are not affected.",
  );
}
