import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import { UserError } from "../../errors.ts";
import { inBytes } from "./in-bytes.ts";

/** The system's code of a file error: `ENOENT`, `EPERM`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

export function isMissing(error: unknown): boolean {
  const code = codeOf(error);
  return code === "ENOENT" || code === "ENOTDIR";
}

export function isDiskFull(error: unknown): boolean {
  return ["ENOSPC", "EDQUOT"].includes(codeOf(error) ?? "");
}

/** Whether the system refused because of permissions or a file system that is read only. */
export function isForbidden(error: unknown): boolean {
  return ["EACCES", "EPERM", "EROFS"].includes(codeOf(error) ?? "");
}

/** Bytes a user may still write where `path` is or would be; undefined where nobody can say. */
export function freeBytesAt(path: string): number | undefined {
  for (let folder = path; ; folder = dirname(folder)) {
    try {
      const { bavail, bsize } = statfsSync(folder);
      return bavail * bsize;
    } catch {
      if (dirname(folder) === folder) return undefined;
    }
  }
}

/** How much was to be written and how much room there is: `9.8 MB are needed and 1.2 MB are free in /home/anna`. */
export function roomAt(path: string, neededBytes: number | undefined): string {
  const free = freeBytesAt(path);
  const room = free === undefined ? undefined : `${inBytes(free)} are free in ${dirname(path)}`;
  return [neededBytes === undefined ? undefined : `${inBytes(neededBytes)} are needed`, room]
    .filter(Boolean)
    .join(" and ");
}

/** Failures to write that the person can fix, in words; any other error as it is. */
export function explainedWriteError(error: unknown, path?: string, neededBytes?: number): unknown {
  if (isDiskFull(error)) {
    const room = path === undefined ? "" : roomAt(path, neededBytes);
    return new UserError(
      `The disk is full, so nothing was saved${room && `: ${room}`}.`,
      "Free some space and try again; everything saved before is still there.",
    );
  }
  if (isForbidden(error))
    return new UserError(
      "The workspace folder cannot be written to, so nothing was saved.",
      "Check its permissions, and that no other program holds its files open, then try again; or set SCENEWRIGHT_HOME to another folder and start Scenewright again.",
    );
  return error;
}

/** As {@link explainedWriteError}, for the folder of what can be made again. */
export function explainedCacheError(error: unknown, cache: string): unknown {
  if (isDiskFull(error))
    return new UserError(
      `The disk with the cache folder ${cache} is full, so the browser could not be put there.`,
      "Free about 300 MB and try again, or set SCENEWRIGHT_CACHE to a folder on another disk.",
    );
  if (isForbidden(error))
    return new UserError(
      `The cache folder ${cache} cannot be written to, so the browser could not be put there.`,
      "Set SCENEWRIGHT_CACHE to a folder that can, or SCENEWRIGHT_BROWSER to the full path of Chrome or Chromium.",
    );
  return error;
}
