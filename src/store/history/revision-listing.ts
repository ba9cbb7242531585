import type { Past, Revision } from "./revision.ts";

export interface RevisionRange {
  /** First revision wanted, inclusive. */
  readonly from?: number;
  /** Last revision wanted, inclusive. */
  readonly to?: number;
  /** 20 when absent. */
  readonly limit?: number;
}

export type RevisionSummary = Pick<Revision, "revision" | "at" | "kind" | "receipt"> & {
  readonly checkpoints: readonly string[];
};

export interface RevisionPage {
  /** Newest first. */
  readonly revisions: readonly RevisionSummary[];
  /** How many there are in all. */
  readonly total: number;
  /** Whether the log had all that were asked for. */
  readonly isComplete: boolean;
}

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 500;

export async function listRevisions(
  past: Past,
  { from = 1, to = past.head.revision, limit = DEFAULT_LIMIT }: RevisionRange,
): Promise<RevisionPage> {
  const last = Math.min(to, past.head.revision);
  const first = Math.max(from, last - Math.min(limit, MAX_LIMIT) + 1);
  const revisions = (await past.revisions(first, last)).reverse();
  return {
    revisions: revisions.map(({ revision, at, kind, receipt }) => {
      const checkpoints = past.checkpoints.filter((checkpoint) => checkpoint.revision === revision);
      return { revision, at, kind, receipt, checkpoints: checkpoints.map(({ name }) => name) };
    }),
    total: past.head.revision,
    isComplete: revisions.length >= last - first + 1,
  };
}
