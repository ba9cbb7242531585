import { z } from "zod";
import type { Documents } from "../documents/documents.ts";
import { type Revision, RevisionSchema } from "./revision.ts";

const BackupSchema = z.object({ project: z.string(), recent: z.array(RevisionSchema) });

/** A second copy of what lies in one place only: project.json, and the newest file of the revision log. */
export interface Backup {
  /** The text of project.json. */
  readonly project: string;
  /** The revisions of the newest file of the log. */
  readonly recent: readonly Revision[];
}

/** undefined where there is none, or none that can be read. */
export async function readBackup(documents: Documents, key: string): Promise<Backup | undefined> {
  try {
    const text = await documents.read(key);
    return text === undefined ? undefined : BackupSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/**
 * Written before project.json is, so that it is never older. It may hold an edit that a crash kept from happening: harmless, as
 * nobody reads it while project.json is whole.
 */
export async function writeBackup(documents: Documents, key: string, { project, recent }: Backup): Promise<void> {
  await documents.write(key, `${JSON.stringify({ project, recent })}\n`);
}
