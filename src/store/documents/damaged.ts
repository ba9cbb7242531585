import { UserError } from "../../errors.ts";

/** For a stored file with invalid content, from a disk error or a manual edit gone wrong. */
export function damaged(what: string, file: string): UserError {
  return new UserError(
    `${what} cannot be read: ${file} is damaged.`,
    "Correct that file or put it back from a backup; other projects are not affected.",
  );
}
