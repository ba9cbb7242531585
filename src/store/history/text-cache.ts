import { LRUCache } from "lru-cache";

const MAX_BYTES = 16 * 1024 * 1024;

/** Keeps immutable texts in memory and forgets the least recently used. */
export interface TextCache {
  get(key: string): string | undefined;
  set(key: string, text: string): unknown;
}

export function createTextCache(): TextCache {
  return new LRUCache<string, string>({
    maxSize: MAX_BYTES,
    // JavaScript holds two bytes a character at worst.
    sizeCalculation: (text, key) => (key.length + text.length) * 2,
  });
}
