export type Fetched = "found" | "missing" | "damaged";

/** Rendered segments, kept for later exports under the key of all that they depend on. What one owner has, no other finds. */
export interface SegmentCache {
  /** The keys an owner has something for, each with the name of what is kept: `<key>-<hash of the content>`. */
  list(owner: string): Promise<ReadonlyMap<string, string>>;
  /** Copies what has a name of {@link list} to `path`. Its bytes are proved on the way; what is damaged is removed. */
  fetch(owner: string, name: string, path: string): Promise<Fetched>;
  /**
   * Copies the file at `path` into the cache; answers with its name, undefined where nothing is kept. Rejects where that cannot be:
   * whoever made it goes on without.
   */
  keep(owner: string, key: string, path: string): Promise<string | undefined>;
}
