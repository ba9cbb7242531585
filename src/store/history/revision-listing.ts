import type { ProjectFile } from "../projects/project-file.ts";
import type { ProjectRecord } from "../projects/project-record.ts";
import type { RevisionPage, RevisionRange } from "../projects/project-store.ts";

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 500;

export async function listRevisions(
  record: ProjectRecord,
  file: ProjectFile,
  { from = 1, to = file.head.revision, limit = DEFAULT_LIMIT }: RevisionRange,
): Promise<RevisionPage> {
  const last = Math.min(to, file.head.revision);
  const first = Math.max(from, last - Math.min(limit, MAX_LIMIT) + 1);
  const revisions = (await record.revisions(file, first, last)).reverse();
  return {
    revisions: revisions.map(({ revision, at, kind, receipt }) => {
      const checkpoints = file.checkpoints.filter((checkpoint) => checkpoint.revision === revision);
      return { revision, at, kind, receipt, checkpoints: checkpoints.map(({ name }) => name) };
    }),
    total: file.head.revision,
  };
}
