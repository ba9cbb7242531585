import { resolve } from "node:path";
import { removeStaleTempFiles } from "../platform/files/temp-file.ts";
import type { WholeProjects } from "./archives/whole-project.ts";
import type { AssetFiles } from "./assets/asset-files.ts";
import { BlobAssetFiles } from "./assets/blob-asset-files.ts";
import type { Blobs } from "./blobs/blobs.ts";
import { FolderBlobs } from "./blobs/folder-blobs.ts";
import { DirectoryAdapter } from "./documents/directory-adapter.ts";
import type { Documents } from "./documents/documents.ts";
import { KeyvDocuments } from "./documents/keyv-documents.ts";
import { WorkspaceRoot } from "./documents/workspace-root.ts";
import { createTextCache } from "./history/text-cache.ts";
import { DocumentJobs } from "./jobs/document-jobs.ts";
import type { JobRecord, JobRecords } from "./jobs/job-records.ts";
import { FileLocks } from "./locks/file-locks.ts";
import type { Locks } from "./locks/locks.ts";
import { FolderPictures } from "./pictures/folder-pictures.ts";
import type { Pictures } from "./pictures/pictures.ts";
import { DirectoryProjectFolders } from "./projects/directory-project-folders.ts";
import { DirectoryWorkingCopies } from "./projects/directory-working-copies.ts";
import { DocumentProjectStore } from "./projects/document-project-store.ts";
import type { ProjectStore } from "./projects/project-store.ts";
import { WorkspaceNotes } from "./workspace-notes.ts";

export interface Workspace {
  /** Absolute path of the folder. */
  readonly path: string;
  readonly projects: ProjectStore;
  /** What archives are made of, and made into. */
  wholes(): Promise<WholeProjects>;
  readonly blobs: Blobs;
  readonly assetFiles: AssetFiles;
  readonly pictures: Pictures;
  /** Of one kind of job. */
  jobRecords<Record extends JobRecord>(): JobRecords<Record>;
  readonly documents: Documents;
  readonly locks: Locks;
  close(): Promise<void>;
}

/** Opens a workspace folder, making it where there is none. Any number of processes may have it open. */
export async function openWorkspace(home: string, now: () => Date, log?: (line: string) => void): Promise<Workspace> {
  const notes = new WorkspaceNotes(log);
  const root = new WorkspaceRoot(home, notes);
  // Projects are tidied when they are first changed; this folder belongs to none. Where the workspace can't be opened, every
  // call says why: the server starts all the same, so that the agent hears of it.
  await tidyJobs(root).catch((error) => log?.(`workspace: ${error instanceof Error ? error.message : String(error)}`));
  const documents = new KeyvDocuments(new DirectoryAdapter(root));
  const locks = new FileLocks(root);
  const workingCopies = new DirectoryWorkingCopies(documents, root);
  const ports = {
    documents,
    locks,
    workingCopies,
    folders: new DirectoryProjectFolders(root),
    cache: createTextCache(),
    now,
    notes,
  };
  const blobs = new FolderBlobs(root);
  const assetFiles = new BlobAssetFiles(blobs);
  return {
    path: resolve(home),
    projects: new DocumentProjectStore(ports),
    async wholes() {
      const { DocumentWholeProjects } = await import("./archives/document-whole-projects.ts");
      return new DocumentWholeProjects(ports);
    },
    blobs,
    assetFiles,
    pictures: new FolderPictures(root, now),
    jobRecords: () => new DocumentJobs(documents, locks),
    documents,
    locks,
    close: () => assetFiles.close(),
  };
}

async function tidyJobs(root: WorkspaceRoot): Promise<void> {
  await removeStaleTempFiles(root.pathOf("jobs"));
}
