import type { Revision } from "./revision.ts";

export type ReadRevision = (revision: number) => Promise<Revision>;

export interface Walk {
  /** The edit whose state comes back; undefined where there is nothing to walk to. */
  readonly target: Revision | undefined;
  /** The edits that were taken back or put forward again, in that order. */
  readonly edits: readonly Revision[];
}

/** Goes back at most `steps` edits from the head. */
export async function walkBack(head: Revision, steps: number, read: ReadRevision): Promise<Walk> {
  const edits: Revision[] = [];
  let current = await read(head.base);
  while (edits.length < steps && current.parent !== null) {
    edits.push(current);
    current = await read(current.parent);
  }
  return { target: edits.length > 0 ? current : undefined, edits };
}

/** Goes forward at most `steps` edits on the line that ends in the head's tip. */
export async function walkForward(head: Revision, steps: number, read: ReadRevision): Promise<Walk> {
  const ahead: Revision[] = [];
  // Edits know only their parents, so the way forward is found from its end.
  for (let number = head.tip; number !== head.base; ) {
    const edit = await read(number);
    ahead.unshift(edit);
    if (edit.parent === null) break;
    number = edit.parent;
  }
  const edits = ahead.slice(0, steps);
  return { target: edits.at(-1), edits };
}
