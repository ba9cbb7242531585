import { UserError } from "../../errors.ts";
import { explainedWriteError, isDiskFull } from "../../platform/files/file-errors.ts";
import { inBytes } from "../../platform/files/in-bytes.ts";

type Refusal = "too-large" | "too-slow" | "compressed" | "private" | "redirects";

const YOURSELF = "Download the file yourself and import it by its path.";

export function refusal(reason: Refusal, limit = 0): UserError {
  switch (reason) {
    case "too-large":
      return new UserError(`The file is larger than ${inBytes(limit)}.`, "Use a smaller version of it.");
    case "too-slow":
      return new UserError("The download took too long, so it was stopped.", `Try again later. ${YOURSELF}`);
    case "compressed":
      return new UserError("The server sent the file compressed, which was not asked for.", YOURSELF);
    case "private":
      return new UserError(
        "The address leads into this machine or its network, where nothing is downloaded from.",
        "Use a public address, or import the file by its path.",
      );
    case "redirects":
      return new UserError(
        "The address leads from one to the next without end.",
        "Use the address of the file itself.",
      );
  }
}

/** A failed download in our own words: those of the server and of the libraries name what they found on the way. */
export function explainDownloadError(error: unknown): unknown {
  const own = userErrorIn(error);
  if (own) return own;
  if (isDiskFull(error)) return explainedWriteError(error);
  const {
    code = "",
    message = "",
    response,
  } = error as { code?: string; message?: string; response?: { statusCode: number } };
  const causes = `${message} ${(error as { cause?: { message?: string } }).cause?.message ?? ""}`;
  if (/is not allowed|private|meta.*address/i.test(causes)) return refusal("private");
  if (code === "ERR_TOO_MANY_REDIRECTS") return refusal("redirects");
  if (code === "ETIMEDOUT" || code === "ESOCKETTIMEDOUT") return refusal("too-slow");
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return new UserError("There is no server of that name.", "Check the address, and that this machine is online.");
  }
  if (/CERT|TLS|SSL|EPROTO/.test(code)) {
    return new UserError("The server's certificate is not valid.", `Check the address. ${YOURSELF}`);
  }
  const isAstray = code === "ERR_UNSUPPORTED_PROTOCOL" || code === "ERR_INVALID_URL";
  if (isAstray || (response && response.statusCode < 400)) {
    return new UserError("The address leads to one that is no https address.", "Use the address of the file itself.");
  }
  if (response) return statusError(response.statusCode);
  return new UserError("The download failed on the way.", `Try again. ${YOURSELF}`);
}

function statusError(status: number): UserError {
  if (status === 404 || status === 410) return new UserError("There is no file at that address.", "Check the address.");
  if (status === 401 || status === 403) return new UserError("The server gives the file to its users only.", YOURSELF);
  if (status === 429) return new UserError("The server was asked too often.", "Wait a minute and try again.");
  return new UserError(`The server answered with an error (${status}).`, `Try again later. ${YOURSELF}`);
}

/** Libraries wrap what a stream or a hook throws, sometimes twice. */
function userErrorIn(error: unknown): UserError | undefined {
  for (let each: unknown = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth += 1) {
    if (each instanceof UserError) return each;
  }
  return undefined;
}
