import type { Readable } from "node:stream";

/** Files of any size under keys such as `projects/intro/exports/intro-r3.mp4`: exports, pictures, sound. */
export interface Blobs {
  /**
   * Stores a blob whole or not at all. Answers undefined, and stores nothing, where `replace` is false and the key is taken.
   * A `path` is read as a plain file; a link there is refused.
   */
  put(owner: string, key: string, source: BlobSource, options: PutOptions): Promise<BlobFacts | undefined>;
  /** undefined where there is none. Bytes are read only when asked for. */
  get(owner: string, key: string): Promise<Blob | undefined>;
  /** Where a person, or a program of theirs, opens the blob. The blob need not exist. */
  link(owner: string, key: string): Promise<BlobLink>;
}

export type BlobSource = { readonly path: string } | { readonly bytes: Uint8Array };

export interface PutOptions {
  readonly mimeType: string;
  /** Whether a blob of the same key gives way; true when absent. */
  readonly replace?: boolean;
}

export interface BlobFacts {
  readonly sizeBytes: number;
  readonly mimeType: string;
}

export interface Blob extends BlobFacts {
  bytes(): Promise<Buffer>;
  /** @param part its first and its last byte; all of them when absent */
  stream(part?: { readonly from: number; readonly to: number }): Readable;
}

export interface BlobLink {
  /** Absolute path, where blobs are files of this machine. */
  readonly path?: string;
  readonly uri: string;
}
