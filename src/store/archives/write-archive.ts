import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { UserError } from "../../errors.ts";
import { codeOf, explainedWriteError } from "../../platform/files/file-errors.ts";
import { retryBusyFile } from "../../platform/files/retry-busy-file.ts";
import { ENTRIES, FORMAT } from "./archive-entries.ts";
import type { WholeProject } from "./whole-project.ts";

/** Writes a project into a new zip, whole or not at all. `assets` are paths of files by their name in the archive. */
export async function writeArchive(
  path: string,
  { file, revisions, objects }: WholeProject,
  assets: ReadonlyMap<string, string>,
): Promise<void> {
  const { default: yazl } = await import("yazl");
  const zip = new yazl.ZipFile();
  // What was changed when says the history. The same project gives the same bytes: zips keep the time of the clock on the wall.
  const options = { mtime: new Date(2000, 0, 1), forceDosTimestamp: true, mode: 0o100644 };
  const add = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name, options);
  add(ENTRIES.format, FORMAT);
  add(ENTRIES.project, file);
  add(ENTRIES.revisions, revisions.map((revision) => `${JSON.stringify(revision)}\n`).join(""));
  for (const [hash, text] of objects) add(`${ENTRIES.objects}${hash}`, text);
  // Packed already, each in its own way.
  for (const [name, source] of assets) zip.addFile(source, `${ENTRIES.assets}${name}`, { ...options, compress: false });
  zip.end();
  // One that is there already is somebody's: the name is taken first, and filled after.
  const temporary = `${path}.${process.pid}.part`;
  await createNew(path);
  try {
    const failed = new Promise<never>((_, reject) => zip.once("error", reject));
    await Promise.race([pipeline(zip.outputStream, createWriteStream(temporary, { flags: "wx" })), failed]);
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
