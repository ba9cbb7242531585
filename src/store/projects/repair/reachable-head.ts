import type { Revision } from "../../history/revision.ts";

/** The head with undo and redo ending where the log does, and the numbers of the revisions whose record is lost. */
export function reachableHead(head: Revision, revisions: readonly Revision[]): { head: Revision; lost: number[] } {
  const known = new Set([head.revision, ...revisions.map(({ revision }) => revision)]);
  const lost = Array.from({ length: head.revision }, (_, index) => index + 1).filter((number) => !known.has(number));
  const { base, parent, tip } = head;
  if (lost.length === 0 || (known.has(base) && known.has(tip) && (parent === null || known.has(parent))))
    return { head, lost };
  return { head: { ...head, base: head.revision, parent: null, tip: head.revision }, lost };
}
