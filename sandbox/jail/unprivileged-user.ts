import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/** `nobody`, on every system that has user ids. */
const NOBODY = 65534;

/** The Node that the render process will run in: what this process runs in may be an app that is no Node. */
interface Node {
  readonly command: string;
  readonly environment: Readonly<Record<string, string>>;
}

export interface Identity {
  readonly uid: number | undefined;
  /** Text of `/proc/self/uid_map` and `gid_map`; undefined where the system has no user namespaces. */
  readonly idMaps: readonly (string | undefined)[];
}

/**
 * Whom root should run the render process as, where no jail changes the user: `nobody`, if that user exists here and can
 * read what it takes. It can't read a checkout or a Node under root's home folder, and then the process has to stay root.
 */
export async function unprivilegedUser(
  node: Node,
  paths: readonly string[],
  identity?: Identity,
): Promise<{ uid: number; gid: number } | undefined> {
  const { uid, idMaps } = identity ?? (await ownIdentity());
  if (uid !== 0) return undefined;
  if (!hasNobody(idMaps)) return undefined;
  const user = { uid: NOBODY, gid: NOBODY };
  const readAll = "for (const path of process.argv.slice(1)) require('node:fs').accessSync(path, 4)";
  try {
    // Spawning itself throws where the system denies the change of user.
    await promisify(execFile)(node.command, ["-e", readAll, ...paths], {
      ...user,
      env: node.environment,
      timeout: 10_000,
    });
    return user;
  } catch {
    return undefined;
  }
}

/** A user namespace may map one id alone, as in rootless containers: switching to another fails there with EINVAL. */
export function hasNobody(idMaps: Identity["idMaps"]): boolean {
  return idMaps.every((map) => map === undefined || isMapped(NOBODY, map));
}

/** Lines of `first-inside first-outside count`. */
export function isMapped(id: number, map: string): boolean {
  return map
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .some(([first = Number.NaN, , count = 0]) => id >= first && id < first + count);
}

export async function ownIdentity(): Promise<Identity> {
  const read = (name: string) => readFile(`/proc/self/${name}`, "utf8").catch(() => undefined);
  return {
    uid: process.getuid?.(),
    idMaps: await Promise.all([read("uid_map"), read("gid_map")]),
  };
}
