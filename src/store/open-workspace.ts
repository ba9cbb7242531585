import { removeStaleTempFiles } from "../platform/files/temp-file.ts";
import type { Blobs } from "./blobs/blobs.ts";
import { FolderBlobs } from "./blobs/folder-blobs.ts";
import { DirectoryAdapter } from "./documents/directory-adapter.ts";
import type { Documents } from "./documents/documents.ts";
import { KeyvDocuments } from "./documents/keyv-documents.ts";
import { WorkspaceRoot } from "./documents/workspace-root.ts";
import { createTextCache } from "./history/text-cache.ts";
import { FileLocks } from "./locks/file-locks.ts";
import type { Locks } from "./locks/locks.ts";
import { FolderPictures } from "./pictures/folder-pictures.ts";
import type { Pictures } from "./pictures/pictures.ts";
import { DirectoryProjectFolders } from "./projects/directory-project-folders.ts";
import { DirectoryWorkingCopies } from "./projects/directory-working-copies.ts";
import { DocumentProjectStore } from "./projects/document-project-store.ts";
import type { ProjectStore } from "./projects/project-store.ts";

export interface Workspace {
  /** Absolute path of the folder. */
  readonly path: string;
  readonly projects: ProjectStore;
  readonly blobs: Blobs;
  readonly pictures: Pictures;
  /** What a JobStore is made of: `new JobStore<ExportJob>(documents, locks)`. */
  readonly documents: Documents;
  readonly locks: Locks;
}

/** Opens a workspace folder, making it where there is none. Any number of processes may have it open. */
export async function openWorkspace(home: string, now: () => Date): Promise<Workspace> {
  const root = new WorkspaceRoot(home);
  // Projects are tidied when they are first changed; this folder belongs to none.
  await removeStaleTempFiles(root.pathOf("jobs"));
  const documents = new KeyvDocuments(new DirectoryAdapter(root));
  const locks = new FileLocks(root);
  const workingCopies = new DirectoryWorkingCopies(documents, root);
  const projects = new DocumentProjectStore({
    documents,
    locks,
    workingCopies,
    folders: new DirectoryProjectFolders(root),
    cache: createTextCache(),
    now,
  });
  return {
    path: root.path,
    projects,
    blobs: new FolderBlobs(root),
    pictures: new FolderPictures(root, now),
    documents,
    locks,
  };
}
