import type { LocalVoiceId } from "../../policy/sound-names.ts";
import type { Flite } from "./flite.ts";

/** Narrations repeat their words; beyond this the oldest are forgotten. */
const MAX_KEPT = 4_000;

/** How words are said alone, each asked for once. */
export class Pronunciations {
  readonly #flite: Flite;
  readonly #kept = new Map<string, readonly string[]>();

  constructor(flite: Flite) {
    this.#flite = flite;
  }

  async of(words: readonly string[], voice: LocalVoiceId): Promise<(readonly string[])[]> {
    const missing = [...new Set(words)].filter((word) => !this.#kept.has(keyOf(word, voice)));
    const found = missing.length > 0 ? await this.#flite.pronounce(missing, voice) : [];
    missing.forEach((word, index) => {
      this.#kept.set(keyOf(word, voice), found[index] ?? []);
    });
    const pronunciations = words.map((word) => this.#kept.get(keyOf(word, voice)) ?? []);
    for (const key of this.#kept.keys()) {
      if (this.#kept.size <= MAX_KEPT) break;
      this.#kept.delete(key);
    }
    return pronunciations;
  }
}

function keyOf(word: string, voice: LocalVoiceId): string {
  return `${voice} ${word}`;
}
