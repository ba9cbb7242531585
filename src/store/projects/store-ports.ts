import type { Documents } from "../documents/documents.ts";
import type { TextCache } from "../history/text-cache.ts";
import type { Locks } from "../locks/locks.ts";
import type { WorkspaceNotes } from "../workspace-notes.ts";

/** Everything the project store depends on. */
export interface StorePorts {
  readonly documents: Documents;
  readonly locks: Locks;
  readonly workingCopies: WorkingCopies;
  readonly folders: ProjectFolders;
  readonly cache: TextCache;
  readonly now: () => Date;
  readonly notes: WorkspaceNotes;
  /** Whether another folder has this id; asked where a folder holds the project of another. */
  readonly isTaken?: (projectId: string) => boolean;
}

/** The files of scene code that a person can open and edit. The history is the truth; these are copies of its head. */
export interface WorkingCopies {
  /** Hash of the file's present content; undefined where there is no file. Cheap when nobody touched it. */
  hashOf(owner: string, projectId: string, sceneId: string): Promise<string | undefined>;
  /** undefined where there is none, or where it is larger than code may be. */
  read(owner: string, projectId: string, sceneId: string): Promise<string | undefined>;
  /** The files that may be shared modules, as `shared/cards`. */
  modules(owner: string, projectId: string): Promise<readonly string[]>;
  write(owner: string, projectId: string, sceneId: string, code: string): Promise<void>;
  remove(owner: string, projectId: string, sceneId: string): Promise<void>;
  /** Moves the file to an unused name beside it, and answers with that name. */
  setAside(owner: string, projectId: string, sceneId: string): Promise<string>;
}

/** The folders of projects, where projects are folders. */
export interface ProjectFolders {
  /** Creates the folders for scenes, assets and exports. */
  prepare(owner: string, projectId: string): Promise<void>;
  /** Gives folders that a person copied or named by hand a name that can be an id. */
  rename(owner: string): Promise<void>;
  /** Clears away what dead processes left; does its work once per process and project. */
  tidy(owner: string, projectId: string): Promise<void>;
}
