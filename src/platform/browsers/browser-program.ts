import { constants } from "node:fs";
import { access, open, realpath, stat } from "node:fs/promises";

/** A folder passes the system's test too: on macOS people name the `.app`, which is one. */
export async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

const SCRIPT_BYTES = 4_096;

/**
 * Whether this is a browser inside a snap or a Flatpak, or the stub that Ubuntu installs for one. Such a browser has a
 * temporary folder of its own and cannot be started in a jail, so it never sees our scratch folder.
 */
export async function isPackagedInSandbox(path: string): Promise<boolean> {
  try {
    const target = await realpath(path);
    if (/^\/snap\/|\/bin\/snap$|\/flatpak\//.test(target)) return true;
    const start = await readStart(target);
    return start.startsWith("#!") && /\/snap\/bin\/|\bsnap (run|install)\b|\bflatpak run\b/.test(start);
  } catch {
    return false;
  }
}

async function readStart(path: string): Promise<string> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SCRIPT_BYTES), 0, SCRIPT_BYTES, 0);
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await file.close();
  }
}
