import type { Config } from "../config.ts";
import type { Database } from "../database/database.ts";
import type { SegmentSetting } from "../render/make-renderer.ts";
import type { FolderSegments } from "../render/segments/folder-segments.ts";
import type { HistoryTexts } from "../render/segments/segment-history.ts";
import type { SegmentShelf } from "../render/segments/shared-segments.ts";
import { S3Bucket } from "../store/buckets/s3-bucket.ts";
import { openWorkspace, type Workspace } from "../store/open-workspace.ts";

/** The workspace that a command works on, and how it is let go. */
export interface OpenStore {
  readonly workspace: Workspace;
  /** Where one is set. */
  readonly database?: Database;
  /** Where rendered video is kept for other machines too. */
  readonly segments?: Pick<SegmentSetting, "shared" | "texts">;
  /** Throws where files could neither be put nor fetched. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

type Settings = Pick<Config, "home" | "database" | "storage" | "sharedSegmentBytes">;

/** How often a call to the storage is tried: it may start again meanwhile. */
const STORAGE_ATTEMPTS = 8;

/** Whoever asks whether a server can work waits no longer than this for its storage. */
const READY_MILLISECONDS = 3_000;

/** A folder; where a database is set, its rows, with files in the folder or, where one is set, in a storage. */
export async function openStore(
  { home, database: settings, storage, sharedSegmentBytes }: Settings,
  now: () => Date,
  log: (line: string) => void,
): Promise<OpenStore> {
  if (!settings) {
    const workspace = await openWorkspace(home, now, log);
    return { workspace, ready: async () => {}, close: () => workspace.close() };
  }
  const { openDatabase } = await import("../database/open-database.ts");
  const database = await openDatabase(settings, log);
  const { openPostgresWorkspace, segmentsIn } = await import("../store/postgres/open-postgres-workspace.ts");
  const bucket = storage && new S3Bucket(storage, { attempts: STORAGE_ATTEMPTS });
  const workspace = await openPostgresWorkspace(database, bucket, home, now, log);
  const segments = bucket && (await sharedBy(segmentsIn(bucket, database, sharedSegmentBytes, log)));
  return {
    workspace,
    database,
    ...(segments && { segments }),
    async ready() {
      await bucket?.head(bucket.keyOf("ready"), AbortSignal.timeout(READY_MILLISECONDS));
    },
    async close() {
      await workspace.close();
      await database.close();
    },
  };
}

async function sharedBy({ shelf, texts }: { readonly shelf: SegmentShelf; readonly texts: HistoryTexts }) {
  const { SharedSegments } = await import("../render/segments/shared-segments.ts");
  return { shared: (here: FolderSegments) => new SharedSegments(here, shelf), texts };
}
