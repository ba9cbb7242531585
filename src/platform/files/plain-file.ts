import { constants } from "node:fs";
import { copyFile, type FileHandle, open } from "node:fs/promises";

/**
 * Opens a file that a confined process wrote. One that was turned against us may have left a link instead, to have us read
 * another file of this machine in its place: that is refused.
 */
export async function openPlainFile(path: string): Promise<FileHandle> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  const facts = await file.stat();
  if (facts.isFile()) return file;
  await file.close();
  throw new Error(`${path} is not a plain file`);
}

/** Copies such a file to a new one. */
export async function copyPlainFile(path: string, destination: string): Promise<void> {
  const file = await openPlainFile(path);
  try {
    // By descriptor where the system names them, so that what was looked at is what is copied.
    if (process.platform === "linux") await copyFile(`/proc/self/fd/${file.fd}`, destination, constants.COPYFILE_EXCL);
    else await copyFile(path, destination, constants.COPYFILE_EXCL);
  } finally {
    await file.close();
  }
}
