import type { Readable } from "node:stream";

/** A storage of files that are opened by whoever holds a link. */
export interface Bucket {
  /** Tells one storage from another: what was put into one is not in the next. */
  readonly place: string;
  /** Whole, as others see it, below the storage's own folder. */
  keyOf(name: string): string;
  /** undefined where there is none. */
  head(key: string, signal: AbortSignal): Promise<StoredFacts | undefined>;
  put(key: string, file: ObjectFile, options: StoreOptions): Promise<void>;
  /** undefined where there is none. A stream that breaks off says why in our words. @param part its first and its last byte */
  read(key: string, part?: { readonly from: number; readonly to: number }): Promise<Readable | undefined>;
  /** Names an object, for people and programs that have keys of their own to the storage. */
  uriOf(key: string): string;
  /** An address that gives the file to whoever holds it, for so long. Made here: nobody is asked. */
  link(key: string, expiresInSeconds: number): Promise<string>;
  remove(key: string): Promise<void>;
  /** Takes away the parts of what was not sent to its end. Never throws: what is left of it costs, and harms nobody. */
  dropParts(key: string): Promise<void>;
}

export interface StoredFacts {
  readonly sizeBytes: number;
  /** As it was said when the file was put. */
  readonly sha256?: string;
}

export interface ObjectFile {
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly mimeType: string;
  /** Of `Content-Disposition`. */
  readonly disposition: string;
  stream(): Readable;
}

export interface StoreOptions {
  readonly signal: AbortSignal;
  /** 0..1. */
  readonly onProgress: (share: number) => void;
}
