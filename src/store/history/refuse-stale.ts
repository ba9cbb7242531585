import { UserError } from "../../errors.ts";
import type { Past } from "./revision.ts";

const MOST_TOLD = 5;

/** Refuses an edit of someone who has not seen the newest revision, with what happened since. */
export async function refuseStale(past: Past, expected: number | undefined): Promise<void> {
  const { revision } = past.head;
  if (expected === undefined || expected === revision) return;
  const first = Math.max(expected + 1, revision - MOST_TOLD + 1);
  const since = expected < revision ? await past.revisions(first, revision) : [];
  const happened = since.map((entry) => `${entry.revision}: ${entry.receipt}`).join(" ");
  throw new UserError(
    `The project is at revision ${revision}, not ${expected}.${happened && ` Since then: ${happened}`}`,
    `Look at it with get_project and send the edit again with expectedRevision ${revision}.`,
  );
}
