/** What a project needs beside its documents, where projects are folders. */
export interface ProjectFolders {
  /** Makes the folders for assets and exports. */
  prepare(owner: string, projectId: string): Promise<void>;
  /** Clears away what dead processes left; does its work once a process and project. */
  tidy(owner: string, projectId: string): Promise<void>;
  /** Absolute path. */
  assets(owner: string, projectId: string): string;
  /** Absolute path. */
  exports(owner: string, projectId: string): string;
}
