const MAX_BYTES = 16 * 1024 * 1024;

/** Keeps immutable texts in memory and forgets the least recently used. */
export class ByteCache {
  readonly #texts = new Map<string, string>();
  #sizeBytes = 0;

  get(key: string): string | undefined {
    const text = this.#texts.get(key);
    if (text === undefined) return undefined;
    // A Map keeps insertion order, so putting it back makes it the youngest.
    this.#texts.delete(key);
    this.#texts.set(key, text);
    return text;
  }

  set(key: string, text: string): void {
    if (this.#texts.has(key)) return;
    this.#texts.set(key, text);
    this.#sizeBytes += sizeOf(key, text);
    for (const [oldKey, oldText] of this.#texts) {
      if (this.#sizeBytes <= MAX_BYTES) return;
      this.#texts.delete(oldKey);
      this.#sizeBytes -= sizeOf(oldKey, oldText);
    }
  }
}

/** JavaScript holds two bytes a character at worst. */
function sizeOf(key: string, text: string): number {
  return (key.length + text.length) * 2;
}
