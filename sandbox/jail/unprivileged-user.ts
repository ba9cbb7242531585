import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** `nobody`, on every system that has user ids. */
const NOBODY = 65534;

/**
 * Whom root should run the render process as, where no jail changes the user: `nobody`, if that user can read what it
 * takes. A checkout or a Node under root's home folder cannot be read, and then it has to stay root.
 */
export async function unprivilegedUser(paths: readonly string[]): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const user = { uid: NOBODY, gid: NOBODY };
  const readAll = "for (const path of process.argv.slice(1)) require('node:fs').accessSync(path, 4)";
  return promisify(execFile)(process.execPath, ["-e", readAll, ...paths], { ...user, env: {}, timeout: 10_000 }).then(
    () => user,
    () => undefined,
  );
}
