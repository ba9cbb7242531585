import { mkdirSync, realpathSync, statSync } from "node:fs";
import { chmod, lstat, mkdir, realpath, rename } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { UserError } from "../../errors.ts";
import { codeOf, isForbidden, isMissing } from "../../platform/files/file-errors.ts";
import { retryBusyFile } from "../../platform/files/retry-busy-file.ts";
import { WorkspaceNotes } from "../workspace-notes.ts";
import { segmentsOf } from "./safe-key.ts";

/** The folder all files of a workspace lie in. Turns keys into paths and refuses those that a symlink leads elsewhere. */
export class WorkspaceRoot {
  readonly notes: WorkspaceNotes;
  readonly #home: string;
  /** Absolute, without symlinks; undefined until the folder could be made. */
  #path: string | undefined;
  #allowing: Promise<void> = Promise.resolve();

  constructor(home: string, notes = new WorkspaceNotes()) {
    this.#home = resolve(home);
    this.notes = notes;
    try {
      this.#path = madeFolder(this.#home);
    } catch {
      // Whoever needs it first is told why.
    }
  }

  /** Absolute. Throws UserError where the folder is missing and can't be made: tried again at each call, as a person may help. */
  get path(): string {
    this.#path ??= madeFolder(this.#home);
    return this.#path;
  }

  /** The path of a key, without looking at the disk. */
  pathOf(key: string): string {
    return join(this.path, ...segmentsOf(key));
  }

  /** The path of a key whose folders, as far as they exist, are real ones, and which is a plain file if it exists. */
  async checkedPathOf(key: string): Promise<string> {
    const path = this.pathOf(key);
    await this.allowed(dirname(path), () => this.#check(path, key)).catch((error) => {
      throw readable(error, key);
    });
    return path;
  }

  async #check(path: string, key: string): Promise<void> {
    await this.#refuseLinkedFolder(dirname(path));
    const stats = await lstat(path).catch(undefinedIfMissing);
    if (stats && !stats.isFile() && !stats.isDirectory()) throw new LinkedPathError(key);
  }

  /** Does `work` on what lies at `path`; where the system refuses it, puts the permissions right and does it once more. */
  async allowed<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (!isForbidden(error) || process.platform === "win32") throw error;
      // One after the other: of several that were refused at once, the first puts things right for all of them.
      this.#allowing = this.#allowing.then(() => this.#allow(path));
      await this.#allowing;
      return work();
    }
  }

  /** Gives this user the permissions for the path and the folders above it that it lacks. */
  async #allow(path: string): Promise<void> {
    const parts = relative(this.path, path).split(sep);
    for (let length = 1; length <= parts.length; length += 1) {
      const part = join(this.path, ...parts.slice(0, length));
      const stats = await lstat(part).catch(() => undefined);
      if (!stats || stats.isSymbolicLink() || stats.uid !== process.geteuid?.()) continue;
      const needed = stats.isDirectory() ? 0o700 : 0o600;
      if ((stats.mode & needed) === needed) continue;
      await chmod(part, (stats.mode & 0o777) | needed).then(
        () =>
          this.notes.add(this.#keyOf(part), `${this.#keyOf(part)} could not be read: its permissions were put right.`),
        () => {},
      );
    }
  }

  /**
   * Moves what lies under a key, a folder where a file should be or content nobody can read, to `set-aside` in its project or
   * in the workspace: never deleted. Answers with the key it has now; undefined where there was nothing.
   */
  async setAside(key: string): Promise<string | undefined> {
    const folder = `${/^((?:owners\/[^/]+\/)?projects\/[^/]+)\/./.exec(key)?.[1] ?? ""}/set-aside`.replace(/^\//, "");
    const path = this.pathOf(key);
    await mkdir(this.pathOf(folder), { recursive: true });
    for (let number = 1; ; number += 1) {
      const aside = `${folder}/${basename(path)}${number === 1 ? "" : `-${number}`}`;
      if (await lstat(this.pathOf(aside)).catch(undefinedIfMissing)) continue;
      const moved = await retryBusyFile(() => rename(path, this.pathOf(aside))).then(() => true, undefinedIfMissing);
      return moved ? aside : undefined;
    }
  }

  /** Moves aside whatever keeps `key` from being a file: a file where a folder must be, a folder in its own place. */
  async clearWay(key: string): Promise<boolean> {
    const segments = segmentsOf(key);
    for (let length = 1; length <= segments.length; length += 1) {
      const part = segments.slice(0, length).join("/");
      const stats = await lstat(this.pathOf(part)).catch(undefinedIfMissing);
      if (!stats) return false;
      if (stats.isDirectory() === length < segments.length) continue;
      const aside = await this.setAside(part);
      const kind = stats.isDirectory() ? "a folder in place of a file" : "no folder";
      this.notes.add(part, `${part} was ${kind}: it was moved to ${aside}.`);
      return true;
    }
    return false;
  }

  async #refuseLinkedFolder(folder: string): Promise<void> {
    if (folder.length < this.path.length) throw new LinkedPathError("The workspace");
    const real = await realpath(folder).catch(undefinedIfMissing);
    if (real === undefined) return this.#refuseLinkedFolder(dirname(folder));
    // The root is real and the rest is plain names, so any difference is a link; case is the file system's own business.
    if (real.toLowerCase() !== folder.toLowerCase()) throw new LinkedPathError(this.#keyOf(folder));
  }

  #keyOf(path: string): string {
    return relative(this.path, path).replaceAll(sep, "/");
  }
}

class LinkedPathError extends UserError {
  constructor(key: string) {
    super(
      `${key} in the workspace is a link or a device; the store follows neither.`,
      "Replace it by the file or the folder itself.",
    );
  }
}

/** What a refusal of the system means, where permissions could not be put right. */
export function readable(error: unknown, key: string): unknown {
  if (!isForbidden(error)) return error;
  return new UserError(
    `${key} in the workspace cannot be read: the system refuses it.`,
    "Give the user that runs Scenewright permission to read and write it.",
  );
}

function madeFolder(home: string): string {
  try {
    makeFolders(home);
    return realpathSync.native(home);
  } catch (error) {
    throw new UserError(`The workspace folder ${home} cannot be opened: ${reason(error)}.`, ANOTHER_HOME);
  }
}

/** One by one: Node's own recursion never ends where the system says that a folder it has made is missing, as in /proc. */
function makeFolders(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if (codeOf(error) === "EEXIST" && statSync(path).isDirectory()) return;
    if (codeOf(error) !== "ENOENT" || dirname(path) === path) throw error;
    makeFolders(dirname(path));
    mkdirSync(path);
  }
}

const ANOTHER_HOME =
  "Set SCENEWRIGHT_HOME to a folder that can be read and written, or put this one right, and try again.";

function reason(error: unknown): string {
  switch (codeOf(error)) {
    case "EACCES":
    case "EPERM":
      return "this user may not";
    case "EROFS":
      return "it is on a file system that is read only";
    case "ENOSPC":
    case "EDQUOT":
      return "the disk is full";
    case "EEXIST":
    case "ENOTDIR":
      return "there is a file in its place, or in the place of a folder above it";
    case "ENOENT":
      return "it is missing and cannot be made there";
    case "ELOOP":
      return "its links lead in a circle";
    default:
      return "the system refuses it";
  }
}

function undefinedIfMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}
