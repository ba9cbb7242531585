import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { chown } from "node:fs/promises";
import { promisify } from "node:util";

/** `nobody`, on every system that has user ids. */
const NOBODY = 65534;

interface User {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Whom root should run the render process as, where no jail changes the user: `nobody`, if that user can read what it
 * takes. A checkout or a Node under root's home folder cannot be read, and then it has to stay root.
 * The user is given the scratch folder.
 */
export async function unprivilegedUser(paths: readonly string[], scratch: string): Promise<User | undefined> {
  if (process.getuid?.() !== 0 || !isNobodyMapped()) return undefined;
  const user = { uid: NOBODY, gid: NOBODY };
  const readAll = "for (const path of process.argv.slice(1)) require('node:fs').accessSync(path, 4)";
  try {
    // Awaited inside: Node throws at once where the system refuses the user, instead of reporting it later.
    await promisify(execFile)(process.execPath, ["-e", readAll, ...paths], { ...user, env: {}, timeout: 10_000 });
    await chown(scratch, user.uid, user.gid);
    return user;
  } catch {
    return undefined;
  }
}

/** Whether `nobody` exists here. In a rootless container often only one user id does, and changing to another fails. */
export function isNobodyMapped(read: (path: string) => string = (path) => readFileSync(path, "utf8")): boolean {
  return ["/proc/self/uid_map", "/proc/self/gid_map"].every((path) => {
    try {
      return read(path).split("\n").some(mapsNobody);
    } catch {
      // No such file, no user namespaces: every id exists.
      return true;
    }
  });
}

/** A line is: first id inside, first id outside, how many. */
function mapsNobody(line: string): boolean {
  const [first = Number.NaN, , count = 0] = line.trim().split(/\s+/).map(Number);
  return first <= NOBODY && NOBODY < first + count;
}
