import type { Edited, Project } from "../../project/project.ts";
import type { Checkpoint } from "../history/revision.ts";
import type { RevisionDiff } from "../history/revision-diff.ts";
import type { RevisionPage, RevisionRange } from "../history/revision-listing.ts";

/** Projects and all they ever were. Every call names its owner: a project of another owner is "No project". */
export interface ProjectStore {
  /** Makes revision 1. Refuses an id that is taken. */
  create(owner: string, project: Project, receipt: string): Promise<StoredProject>;
  read(owner: string, projectId: string): Promise<StoredProject>;
  /** The project as it was at a revision. */
  readAt(owner: string, projectId: string, revision: number): Promise<Project>;
  /** Most recently changed first. A damaged project is listed apart and hides no other. */
  list(owner: string, cursor?: string): Promise<ProjectPage>;
  /**
   * Applies an edit, whole or not at all; when this returns, it is on disk. `edit` is pure: it may run more than once.
   * An edit that changes nothing makes no revision.
   */
  update(owner: string, projectId: string, edit: Edit, options?: UpdateOptions): Promise<StoredProject>;

  /** Takes back up to `steps` edits (1) as one new revision. */
  undo(owner: string, projectId: string, steps?: number): Promise<StoredProject>;
  redo(owner: string, projectId: string, steps?: number): Promise<StoredProject>;
  /** Makes the state of a revision, or of a named checkpoint, the newest edit. */
  restore(owner: string, projectId: string, target: number | string): Promise<StoredProject>;
  /** Names the present state. A name that is in use moves here. */
  checkpoint(owner: string, projectId: string, name: string): Promise<StoredProject>;
  listRevisions(owner: string, projectId: string, range?: RevisionRange): Promise<RevisionPage>;
  diff(owner: string, projectId: string, from: number, to: number): Promise<RevisionDiff>;

  /** Scene files that someone changed in an editor since the last revision. */
  fileEdits(owner: string, projectId: string): Promise<FileEdit[]>;
  /**
   * Makes a revision of each edit by hand that passes `check`. A broken one stays in its file, to be worked on, and the last
   * good code stays in force; if an edit then rewrites that scene, the file is first moved to `<sceneId>.rejected.tsx`.
   */
  importFileEdits(owner: string, projectId: string, check: CheckEditedCode): Promise<FileEditOutcome[]>;

  /** What was put right in the files since this was last asked, in sentences for the owner. */
  takeNotes(owner: string): readonly string[];
  /** Looks at every file of every project; with `repair`, rebuilds what is missing or damaged from the rest. */
  examine(owner: string, repair: boolean): Promise<readonly ExaminedProject[]>;
}

export interface ExaminedProject {
  readonly projectId: string;
  /** What was, or can be, put right. */
  readonly notes: readonly string[];
  /** What nobody can bring back. */
  readonly lost: readonly string[];
  readonly isReadable: boolean;
}

export type Edit = (project: Project) => Edited;

export interface UpdateOptions {
  /** The revision the caller last saw. If there is a newer one the edit is refused, with what happened since. */
  readonly expectedRevision?: number;
}

export interface StoredProject {
  readonly project: Project;
  readonly revision: number;
  /** What the newest revision did. */
  readonly receipt: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly checkpoints: readonly Checkpoint[];
}

export interface ProjectSummary {
  readonly projectId: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly sceneCount: number;
  readonly durationInFrames: number;
  readonly revision: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface ProjectPage {
  readonly projects: readonly ProjectSummary[];
  readonly damaged: readonly { readonly projectId: string; readonly problem: string }[];
  /** Absent on the last page. */
  readonly nextCursor?: string;
}

export interface FileEdit {
  readonly sceneId: string;
  /** `scenes/intro.tsx`. */
  readonly file: string;
  /** undefined where the file is too large to be scene code. */
  readonly code: string | undefined;
}

/** The check of scene code, as the store needs it. `code` is what to save: the given text, or that with element ids added. */
export type CheckEditedCode = (
  edit: { readonly sceneId: string; readonly code: string },
  project: Project,
) => Promise<{ readonly ok: true; readonly code: string } | { readonly ok: false; readonly problem: string }>;

export type FileEditOutcome = { readonly sceneId: string; readonly file: string } & (
  | { readonly imported: true; readonly revision: number; readonly receipt: string }
  | { readonly imported: false; readonly problem: string }
);
