import { readFileSync, renameSync } from "node:fs";
import { mkdir, open, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import { explainedWriteError, isMissing } from "./file-errors.ts";
import { retryBusyFile } from "./retry-busy-file.ts";
import { tempPathFor } from "./temp-file.ts";

/**
 * Puts `text` in place of the file at `path`, durably and in one step. With `accepts`, only if it agrees to what the file
 * holds right before the step (undefined where there is none). Tells whether it wrote.
 */
export async function writeAtomically(
  path: string,
  text: string,
  accepts?: (current: string | undefined) => boolean,
): Promise<boolean> {
  const tempPath = tempPathFor(path);
  try {
    await writeDurably(tempPath, text);
    const replaced = await replaceFile(tempPath, path, accepts);
    if (!replaced) await unlink(tempPath);
    else await syncFolder(dirname(path));
    return replaced;
  } catch (error) {
    await unlink(tempPath).catch(() => {});
    throw explainedWriteError(error, path, Buffer.byteLength(text));
  }
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, "wx").catch(async (error) => {
    if (!isMissing(error)) throw error;
    await mkdir(dirname(path), { recursive: true });
    return open(path, "wx");
  });
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

function replaceFile(
  tempPath: string,
  path: string,
  accepts: ((current: string | undefined) => boolean) | undefined,
): Promise<boolean> {
  return retryBusyFile(() => {
    // Synchronous on purpose: nothing of this process comes between the look and the rename.
    if (accepts && !accepts(textAt(path))) return false;
    renameSync(tempPath, path);
    return true;
  });
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Makes the rename itself durable. Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
