import { UserError } from "../../errors.ts";

/** The system's code of a file error: `ENOENT`, `EPERM`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

export function isMissing(error: unknown): boolean {
  const code = codeOf(error);
  return code === "ENOENT" || code === "ENOTDIR";
}

/** Failures to write that the person can fix, in words; any other error as it is. */
export function explainedWriteError(error: unknown): unknown {
  switch (codeOf(error)) {
    case "ENOSPC":
    case "EDQUOT":
      return new UserError("The disk is full, so nothing was saved.", "Free some space and try again.");
    case "EROFS":
    case "EACCES":
    case "EPERM":
      return new UserError(
        "The workspace folder cannot be written to, so nothing was saved.",
        "Check its permissions, and that no other program holds its files open, then try again.",
      );
    default:
      return error;
  }
}

/** As {@link explainedWriteError}, for the folder of what can be made again. */
export function explainedCacheError(error: unknown, cache: string): unknown {
  switch (codeOf(error)) {
    case "ENOSPC":
    case "EDQUOT":
      return new UserError(
        `The disk with the cache folder ${cache} is full, so the browser could not be put there.`,
        "Free about 300 MB and try again, or set SCENEWRIGHT_CACHE to a folder on another disk.",
      );
    case "EROFS":
    case "EACCES":
    case "EPERM":
      return new UserError(
        `The cache folder ${cache} cannot be written to, so the browser could not be put there.`,
        "Set SCENEWRIGHT_CACHE to a folder that can, or SCENEWRIGHT_BROWSER to the full path of Chrome or Chromium.",
      );
    default:
      return error;
  }
}
