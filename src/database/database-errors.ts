import { UnavailableError, UserError } from "../errors.ts";

const NETWORK = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);
/** What pg says in words alone. */
const LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered|Query read timeout)/;
const LOGIN_REFUSED = /^28/;

/** Whether the database was not there, or went away in the middle. */
export function isAway(error: unknown): boolean {
  const code = codeOf(error);
  // Connection exceptions; shut down, starting, too many connections.
  if (/^08|^57P0[123]$|^53300$/.test(code) || NETWORK.has(code)) return true;
  // A socket that is not there; a file is not ours to judge.
  if (code === "ENOENT" && (error as { syscall?: unknown }).syscall === "connect") return true;
  if (error instanceof AggregateError) return error.errors.some(isAway);
  return error instanceof Error && LOST.test(error.message);
}

/** Whether the database took a transaction back because of others, so that it may simply be done again. */
export function isTakenBack(error: unknown): boolean {
  return ["40001", "40P01"].includes(codeOf(error));
}

/** Whether it waited for a row until its time was up. */
function isBusy(error: unknown): boolean {
  return ["55P03", "57014", "25P03"].includes(codeOf(error));
}

/** The same error in words for whoever called, where it is one of those that pass. Nothing of the address is in them. */
export function explained(error: unknown, stage: "before" | "commit" | "connect"): unknown {
  if (error instanceof UserError) return error;
  if (isAway(error))
    return stage === "commit"
      ? new UnavailableError(
          "The database went away in the moment of saving, so it is not known whether this was saved.",
          "Look with get_project, or list_jobs for a job, and send it again if it is not there.",
        )
      : new UnavailableError(
          "The database cannot be reached, so nothing was done.",
          "Send the same call again in a few seconds.",
        );
  if (isBusy(error))
    return new UnavailableError(
      "Others have kept this busy for too long, so nothing was done.",
      "Send the same call again.",
    );
  if (codeOf(error) === "3D000")
    return new UserError(
      "The database that DATABASE_URL names does not exist.",
      "Make it with createdb, and start again.",
    );
  if (LOGIN_REFUSED.test(codeOf(error)))
    return new UserError("The database refuses the login in DATABASE_URL.", "Check its user and password.");
  return error;
}

export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
}
