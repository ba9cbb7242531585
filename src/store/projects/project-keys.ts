import { ownerPrefix } from "../documents/owner-folder.ts";

/** Where one project's documents lie. The layout on disk is read off here. */
export class ProjectKeys {
  /** `projects/<id>`, below `owners/<owner>/` for anyone but `local`. */
  readonly folder: string;
  /** The project as it is now. Its replacement is the moment an edit happens. */
  readonly project: string;
  /** Scene files that the last edit may not have brought up to date yet. */
  readonly pending: string;
  /** Immutable texts by hash. */
  readonly objects: string;
  /** Past revisions, some tens to a file. */
  readonly revisions: string;
  /** Second copies of those files that are full. */
  readonly copies: string;
  /** A second copy of project.json, and of the newest file of past revisions. */
  readonly backup: string;

  constructor(owner: string, projectId: string) {
    this.folder = `${projectsFolder(owner)}/${projectId}`;
    this.project = `${this.folder}/project.json`;
    this.pending = `${this.folder}/pending.json`;
    this.objects = `${this.folder}/history/objects`;
    this.revisions = `${this.folder}/history/revisions`;
    this.copies = `${this.folder}/history/copies`;
    this.backup = `${this.folder}/history/backup.json`;
  }

  /** The copy of code that a person can open and edit, by a scene's id or as `shared/cards`. */
  scene(codeId: string): string {
    return `${this.folder}/${codeFileOf(codeId)}`;
  }

  /** The folder of shared modules. */
  get shared(): string {
    return `${this.folder}/shared`;
  }

  /** Where an edit by hand goes that did not pass the check and is in the way. */
  rejectedScene(sceneId: string, number: number): string {
    return this.scene(`${sceneId}.rejected${number === 1 ? "" : `-${number}`}`);
  }
}

export function projectsFolder(owner: string): string {
  return `${ownerPrefix(owner)}projects`;
}

/** `scenes/intro.tsx`, `shared/cards.tsx`: below the project's folder, and as messages name it. */
export function codeFileOf(codeId: string): string {
  return codeId.includes("/") ? `${codeId}.tsx` : `scenes/${codeId}.tsx`;
}
