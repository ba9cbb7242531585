import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { imagePlaces } from "../../sandbox/render/video/image-records.ts";
import { openPlainFile } from "../platform/files/plain-file.ts";
import type { RenderedFile } from "./renderer.ts";

/**
 * Makes a zip of the pictures that the render process wrote one after the other: `frame-00000.png` and so on. A zip rather
 * than a folder of a thousand files, so that an export stays one file to link to, to move and to send.
 */
async function zipImages(sequencePath: string, extension: string, zipPath: string): Promise<void> {
  // Loaded with the first zip, not with the server.
  const { default: yazl } = await import("yazl");
  const file = await openPlainFile(sequencePath);
  try {
    const zip = new yazl.ZipFile();
    for (const [index, { start, sizeBytes }] of (await imagePlaces(file)).entries()) {
      const name = `frame-${String(index).padStart(5, "0")}.${extension}`;
      // Images are packed already; packing them once more would save nothing. The same bytes each time: a fixed date.
      const options = { compress: false, size: sizeBytes, mtime: new Date(Date.UTC(2000, 0, 1)) };
      zip.addReadStreamLazy(name, options, (done) => {
        const bytes = Buffer.alloc(sizeBytes);
        file.read(bytes, 0, sizeBytes, start).then(
          () => done(null, Readable.from([bytes])),
          (error) => done(error, Readable.from([])),
        );
      });
    }
    zip.end();
    await pipeline(zip.outputStream, createWriteStream(zipPath, { flags: "wx" }));
  } finally {
    await file.close();
  }
}

/** A file of images as a zip in its place. */
export async function zipped(sequence: RenderedFile, extension: string): Promise<RenderedFile> {
  const path = `${sequence.path}.zip`;
  try {
    await zipImages(sequence.path, extension, path);
    return { ...sequence, path, discard: () => rm(path, { force: true }) };
  } finally {
    await sequence.discard();
  }
}
