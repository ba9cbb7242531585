import { z } from "zod";
import type { Project } from "../../project/project.ts";

/**
 * One point of a project's history; numbers only grow. `base` and `tip` hold the line that undo and redo walk: `base` is the
 * edit whose state this revision shows, `parent` the base undo leads to, `tip` the last edit that redo leads to.
 */
export const RevisionSchema = z.object({
  revision: z.number().int().positive(),
  /** ISO 8601, UTC. */
  at: z.string(),
  kind: z.enum(["create", "edit", "external-edit", "undo", "redo", "restore", "checkpoint"]),
  /** What happened, in a person's words. */
  receipt: z.string(),
  /** Hash of the state. */
  tree: z.string(),
  base: z.number().int().positive(),
  parent: z.number().int().positive().nullable(),
  tip: z.number().int().positive(),
});

export type Revision = z.infer<typeof RevisionSchema>;

export const CheckpointSchema = z.object({ name: z.string(), revision: z.number().int().positive() });
export type Checkpoint = z.infer<typeof CheckpointSchema>;

/** The history of a project as it was found. */
export interface Past {
  /** The newest revision. */
  readonly head: Revision;
  readonly checkpoints: readonly Checkpoint[];
  /** Throws UserError for a number that is not in the history. */
  revision(number: number): Promise<Revision>;
  /** Revisions from `first` to `last`, oldest first, the head included. */
  revisions(first: number, last: number): Promise<Revision[]>;
  stateOf(revision: Revision): Promise<Project>;
}

/** A revision before it has a number, a time and a state. */
export type RevisionDraft = Pick<Revision, "kind" | "receipt"> & { readonly line: NextLine };

/** `extend`: the revision is itself the newest edit, and redo is cleared. Otherwise where on the line it stands. */
export type NextLine = "extend" | Pick<Revision, "base" | "parent" | "tip">;

export function lineOf({ base, parent, tip }: Revision): NextLine {
  return { base, parent, tip };
}

export function canUndo(head: Revision): boolean {
  return head.parent !== null;
}

export function canRedo(head: Revision): boolean {
  return head.base !== head.tip;
}

const MAX_RECEIPT_CHARS = 2_000;

/** The revision that a draft becomes. */
export function nextHead(
  head: Revision | undefined,
  { kind, receipt, line }: RevisionDraft,
  tree: string,
  at: string,
): Revision {
  const revision = (head?.revision ?? 0) + 1;
  const place = line === "extend" ? { base: revision, parent: head?.base ?? null, tip: revision } : line;
  return { revision, at, kind, receipt: receipt.slice(0, MAX_RECEIPT_CHARS), tree, ...place };
}
