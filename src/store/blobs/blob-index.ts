/** Which object of a storage holds which blob. An object never changes: a blob that is replaced is another object. */
export interface BlobIndex {
  find(owner: string, key: string): Promise<IndexedBlob | undefined>;
  /** Those whose keys begin with `folder/`. */
  list(owner: string, folder: string): Promise<readonly (IndexedBlob & { readonly key: string })[]>;
  /** Notes an object before it is sent: where nobody takes it, it is among the unused some day. */
  announce(owner: string, object: string): Promise<void>;
  /** Makes an object the blob, in one step. Tells whether it did: not where `replace` is false and the key is taken. */
  take(owner: string, key: string, blob: NewBlob, replace: boolean): Promise<boolean>;
  /** Makes a blob as new as one that was just put. */
  touch(owner: string, key: string): Promise<void>;
  remove(owner: string, key: string): Promise<void>;
  /** Some objects that no blob needs, and needed for a while. */
  unused(owner: string): Promise<readonly string[]>;
  /** Such an object is gone. */
  forget(owner: string, object: string): Promise<void>;
}

export interface NewBlob {
  readonly object: string;
  readonly sizeBytes: number;
  readonly mimeType: string;
  readonly sha256: string;
}

export interface IndexedBlob extends NewBlob {
  readonly putAt: Date;
}
