import type { Database } from "../../database/database.ts";
import { BlobAssetFiles } from "../assets/blob-asset-files.ts";
import { S3Blobs } from "../blobs/s3-blobs.ts";
import type { Bucket } from "../buckets/bucket.ts";
import { ownerPrefix } from "../documents/owner-folder.ts";
import { createTextCache } from "../history/text-cache.ts";
import { openWorkspace, type Workspace } from "../open-workspace.ts";
import { S3Pictures } from "../pictures/s3-pictures.ts";
import { LeaseLocks } from "./lease-locks.ts";
import { PostgresBlobIndex } from "./postgres-blob-index.ts";
import { PostgresDocuments } from "./postgres-documents.ts";
import { PostgresJobs } from "./postgres-jobs.ts";
import { PostgresProjectStore } from "./postgres-project-store.ts";
import { PostgresSegments } from "./postgres-segments.ts";
import { PostgresWholeProjects } from "./postgres-whole-projects.ts";

/**
 * A workspace whose projects, jobs and small texts are rows of a database. Films, pictures and the bytes of assets are objects of a
 * storage; without one they are files of the folder, which servers of one database share.
 */
export async function openPostgresWorkspace(
  database: Database,
  storage: Bucket | undefined,
  home: string,
  now: () => Date,
  log?: (line: string) => void,
): Promise<Workspace> {
  const files = await openWorkspace(home, now, log);
  const cache = createTextCache();
  return {
    ...files,
    ...(storage && filesIn(storage, database, now)),
    projects: new PostgresProjectStore({ database, cache, now }),
    wholes: async () => new PostgresWholeProjects(database, cache),
    documents: new PostgresDocuments(database),
    locks: new LeaseLocks(database),
    jobRecords: () => new PostgresJobs(database),
  };
}

function filesIn(storage: Bucket, database: Database, now: () => Date) {
  const blobs = new S3Blobs(storage, new PostgresBlobIndex(database));
  const assetFiles = new BlobAssetFiles(blobs);
  return { blobs, assetFiles, pictures: new S3Pictures(blobs, now), close: () => assetFiles.close() };
}

/** What machines of one endpoint keep of the films they drew, for each other. */
export function segmentsIn(storage: Bucket, database: Database, maxBytes: number, log: (line: string) => void) {
  const documents = new PostgresDocuments(database);
  const keyOf = (owner: string, name: string) => `${ownerPrefix(owner)}segments/${name}`;
  return {
    shelf: new PostgresSegments(storage, database, maxBytes, log),
    texts: {
      read: (owner: string, name: string) => documents.read(keyOf(owner, name)),
      write: (owner: string, name: string, text: string) => documents.write(keyOf(owner, name), text),
    },
  };
}
