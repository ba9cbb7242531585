/** The files of scene code that a person can open and edit. What counts is the history; these are copies of its head. */
export interface WorkingCopies {
  /** Hash of what the file holds now; undefined where there is none. Cheap when nobody touched it. */
  hashOf(owner: string, projectId: string, sceneId: string): Promise<string | undefined>;
  /** undefined where there is none, or where it is larger than code may be. */
  read(owner: string, projectId: string, sceneId: string): Promise<string | undefined>;
  write(owner: string, projectId: string, sceneId: string, code: string): Promise<void>;
  remove(owner: string, projectId: string, sceneId: string): Promise<void>;
  /** Moves the file to a name beside it that is still free, and answers with that name. */
  setAside(owner: string, projectId: string, sceneId: string): Promise<string>;
}
