import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { UserError } from "../../errors.ts";
import { codeOf, explainedWriteError } from "../../platform/files/file-errors.ts";
import { retryBusyFile } from "../../platform/files/retry-busy-file.ts";
import { archiveStream } from "./archive-stream.ts";
import type { WholeProject } from "./whole-project.ts";

/** Writes a project into a new zip, whole or not at all. `assets` are paths of files by their name in the archive. */
export async function writeArchive(
  path: string,
  whole: WholeProject,
  assets: ReadonlyMap<string, string>,
): Promise<void> {
  // One that is there already is somebody's: the name is taken first, and filled after.
  const temporary = `${path}.${process.pid}.part`;
  await createNew(path);
  try {
    await pipeline(await archiveStream(whole, assets), createWriteStream(temporary, { flags: "wx" }));
    await retryBusyFile(() => rename(temporary, path));
  } catch (error) {
    await Promise.all([rm(temporary, { force: true }), rm(path, { force: true })]);
    throw explainedWriteError(error, path);
  }
}

async function createNew(path: string): Promise<void> {
  try {
    await pipeline([], createWriteStream(path, { flags: "wx" }));
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw new UserError(`There is a file ${path} already.`, "Choose another name.");
    throw explainedWriteError(error, path);
  }
}
