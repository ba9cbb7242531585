import { createReadStream, type ReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { ENTRIES, FORMAT } from "./archive-entries.ts";
import type { WholeProject } from "./whole-project.ts";

/**
 * A project as a zip, written while it is read. It fails where a file cannot be read, and lets go of all files where nobody reads on.
 * @param assets paths of files by their name in the archive
 */
export async function archiveStream(
  { file, revisions, objects }: WholeProject,
  assets: ReadonlyMap<string, string>,
): Promise<Readable> {
  const { default: yazl } = await import("yazl");
  const zip = new yazl.ZipFile();
  // What was changed when says the history. The same project gives the same bytes: zips keep the time of the clock on the wall.
  const options = { mtime: new Date(2000, 0, 1), forceDosTimestamp: true, mode: 0o100644 };
  const add = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name, options);
  const stream = zip.outputStream as Readable;
  zip.once("error", (error) => stream.destroy(error));
  let reading: ReadStream | undefined;
  stream.once("close", () => reading?.destroy());
  add(ENTRIES.format, FORMAT);
  add(ENTRIES.project, file);
  add(ENTRIES.revisions, revisions.map((revision) => `${JSON.stringify(revision)}\n`).join(""));
  for (const [hash, text] of objects) add(`${ENTRIES.objects}${hash}`, text);
  // Packed already, each in its own way.
  for (const [name, source] of assets)
    zip.addReadStreamLazy(`${ENTRIES.assets}${name}`, { ...options, compress: false }, (use) => {
      reading = createReadStream(source);
      reading.once("error", (error) => stream.destroy(error));
      if (stream.destroyed) reading.destroy();
      use(null, reading);
    });
  zip.end();
  return stream;
}
