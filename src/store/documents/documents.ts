/** How many documents to read at a time: enough to keep a disk busy, and far from any system's limit of open files. */
export const READS_AT_ONCE = 32;

/** Small texts under keys such as `projects/intro/project.json`. What the stores are written against; Keyv is behind it. */
export interface Documents {
  /** undefined where there is none. */
  read(key: string): Promise<string | undefined>;
  has(key: string): Promise<boolean>;
  /** Atomic and durable: after it returns the text survives a crash, and no reader ever sees half of it. */
  write(key: string, text: string): Promise<void>;
  /** Writes only if `accepts` agrees to what is there at that moment; tells whether it wrote. */
  writeIf(key: string, text: string, accepts: (current: string | undefined) => boolean): Promise<boolean>;
  remove(key: string): Promise<void>;
  /** Moves a document that is in the way to a key of its own, which is the answer; undefined where there was none. */
  setAside(key: string): Promise<string | undefined>;
  /** Names right below a folder of keys, unsorted; empty where there is none. */
  list(folder: string): Promise<string[]>;
}
