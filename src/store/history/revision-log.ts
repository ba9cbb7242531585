import { z } from "zod";
import { damaged } from "../documents/damaged.ts";
import type { Documents } from "../documents/documents.ts";
import { type Revision, RevisionSchema } from "./revision.ts";
import type { TextCache } from "./text-cache.ts";

const REVISIONS_PER_CHUNK = 32;
const ChunkSchema = z.array(RevisionSchema);

/** Where a log lies: its files, and second copies of those that are full. */
export interface LogFolders {
  readonly revisions: string;
  readonly copies: string;
}

/** One file of a log as it is on disk. */
export interface FoundChunk {
  readonly key: string;
  readonly text: string | undefined;
  /** What can be read of it, and of its second copy. */
  readonly entries: readonly Revision[];
  readonly isWhole: boolean;
}

/**
 * The revisions before the head, in files of 32. The head itself lies in project.json and comes here when the next one is
 * made, so that this log never holds a revision that did not happen.
 */
export class RevisionLog {
  readonly #documents: Documents;
  readonly #folders: LogFolders;
  readonly #cache: TextCache;

  constructor(documents: Documents, folders: LogFolders, cache: TextCache) {
    this.#documents = documents;
    this.#folders = folders;
    this.#cache = cache;
  }

  /**
   * Answers with all revisions of the file it went to. `spare` is asked for what a file that is damaged or has gaps lacks:
   * no edit is kept waiting for its past.
   */
  async append(revision: Revision, spare: () => Promise<readonly Revision[]>): Promise<readonly Revision[]> {
    const index = chunkIndexOf(revision.revision);
    // Another process can only come between if the lock was lost; then what it added stays.
    for (;;) {
      const text = await this.#documents.read(this.#keyOf(index));
      const earlier = await this.#complete(salvaged(text), revision, spare);
      if (earlier.some((old) => old.revision === revision.revision)) return earlier;
      const entries = [...earlier, revision];
      const next = printChunk(entries);
      if (!(await this.#documents.writeIf(this.#keyOf(index), next, (current) => current === text))) continue;
      if (entries.length === REVISIONS_PER_CHUNK) await this.#documents.write(this.#copyOf(index), next);
      return entries;
    }
  }

  /** A whole log at once, of a project that is not there yet. */
  async writeAll(revisions: readonly Revision[]): Promise<void> {
    for (let first = 0; first < revisions.length; first += REVISIONS_PER_CHUNK) {
      const entries = revisions.slice(first, first + REVISIONS_PER_CHUNK);
      const index = chunkIndexOf(first + 1);
      await this.#documents.write(this.#keyOf(index), printChunk(entries));
      if (entries.length === REVISIONS_PER_CHUNK) await this.#documents.write(this.#copyOf(index), printChunk(entries));
    }
  }

  async #complete({ entries, isWhole }: Salvaged, next: Revision, spare: () => Promise<readonly Revision[]>) {
    if (isWhole && entries.length >= (next.revision - 1) % REVISIONS_PER_CHUNK) return entries;
    const index = chunkIndexOf(next.revision);
    return merged([...entries, ...(await spare())]).filter(
      ({ revision }) => chunkIndexOf(revision) === index && revision < next.revision,
    );
  }

  /** One revision before the head. */
  async read(number: number): Promise<Revision> {
    const found = (await this.#chunk(chunkIndexOf(number))).find((entry) => entry.revision === number);
    if (!found) throw damaged(`Revision ${number}`, this.#keyOf(chunkIndexOf(number)));
    return found;
  }

  /** Those from `first` to `last`, oldest first. */
  async readRange(first: number, last: number): Promise<Revision[]> {
    if (first > last) return [];
    const chunks = await Promise.all(indicesBetween(first, last).map((index) => this.#chunk(index)));
    return chunks.flat().filter(({ revision }) => revision >= first && revision <= last);
  }

  /** What is on disk of the files up to the one of `last`: line by line, where a file is damaged. */
  async findAll(last: number): Promise<FoundChunk[]> {
    if (last < 1) return [];
    return Promise.all(
      indicesBetween(1, last).map(async (index) => {
        const key = this.#keyOf(index);
        const [text, copy] = await Promise.all(
          [key, this.#copyOf(index)].map((each) => this.#documents.read(each).catch(() => undefined)),
        );
        const own = salvaged(text);
        const entries = merged([...own.entries, ...salvaged(copy).entries]).filter(
          ({ revision }) => chunkIndexOf(revision) === index,
        );
        return { key, text, entries, isWhole: own.isWhole && own.entries.length === entries.length };
      }),
    );
  }

  async #chunk(index: number): Promise<readonly Revision[]> {
    const key = this.#keyOf(index);
    const text = this.#cache.get(key) ?? (await this.#documents.read(key));
    const copy =
      text === undefined || !salvaged(text).isWhole ? await this.#documents.read(this.#copyOf(index)) : undefined;
    const chunk = this.#parse(copy ?? text, index);
    // A full chunk never changes again.
    if (text !== undefined && chunk.length === REVISIONS_PER_CHUNK) this.#cache.set(key, text);
    return chunk;
  }

  #parse(text: string | undefined, index: number): readonly Revision[] {
    if (text === undefined) return [];
    const { entries, isWhole } = salvaged(text);
    if (!isWhole) throw damaged("The history", this.#keyOf(index));
    return entries;
  }

  #keyOf(index: number): string {
    return `${this.#folders.revisions}/${nameOf(index)}`;
  }

  #copyOf(index: number): string {
    return `${this.#folders.copies}/${nameOf(index)}`;
  }
}

/** One revision a line, so that what is left of a damaged file can be read. */
export function printChunk(entries: readonly Revision[]): string {
  return `[\n${entries.map((entry) => JSON.stringify(entry)).join(",\n")}\n]\n`;
}

/** The key of the file a revision belongs to, below the folder of the log. */
export function chunkNameOf(revision: number): string {
  return nameOf(chunkIndexOf(revision));
}

/** In the order of their numbers, the first of each number. */
export function merged(revisions: readonly Revision[]): Revision[] {
  const byNumber = new Map<number, Revision>();
  for (const entry of revisions) if (!byNumber.has(entry.revision)) byNumber.set(entry.revision, entry);
  return [...byNumber.values()].sort((a, b) => a.revision - b.revision);
}

interface Salvaged {
  readonly entries: readonly Revision[];
  readonly isWhole: boolean;
}

function salvaged(text: string | undefined): Salvaged {
  if (text === undefined) return { entries: [], isWhole: true };
  try {
    return { entries: ChunkSchema.parse(JSON.parse(text)), isWhole: true };
  } catch {
    return { entries: text.split("\n").flatMap(revisionIn), isWhole: false };
  }
}

function revisionIn(line: string): Revision[] {
  try {
    return [RevisionSchema.parse(JSON.parse(line.replace(/,$/, "")))];
  } catch {
    return [];
  }
}

function indicesBetween(first: number, last: number): number[] {
  const from = chunkIndexOf(first);
  return Array.from({ length: chunkIndexOf(last) - from + 1 }, (_, offset) => from + offset);
}

function nameOf(index: number): string {
  return `${String(index).padStart(6, "0")}.json`;
}

/** Revision 1 is the first of chunk 0. */
function chunkIndexOf(revision: number): number {
  return Math.floor((revision - 1) / REVISIONS_PER_CHUNK);
}
