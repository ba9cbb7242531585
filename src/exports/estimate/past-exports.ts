import { createHash } from "node:crypto";
import { availableParallelism, cpus, hostname } from "node:os";
import type { Documents } from "../../store/documents/documents.ts";
import { ownerPrefix } from "../../store/documents/owner-folder.ts";
import { type ExportWork, PARTS } from "./export-work.ts";

/** An export that was made: what it had to do, and how long that took. */
export interface PastExport {
  /** Format and quality. */
  readonly kind: string;
  readonly work: ExportWork;
  readonly seconds: number;
}

const MOST_KEPT = 40;
/** A workspace may lie on a disk that several machines share. */
const MACHINE = createHash("sha256")
  .update(JSON.stringify([hostname(), availableParallelism(), cpus()[0]?.model]))
  .digest("hex")
  .slice(0, 12);

/** What the last exports on this machine took, oldest first, kept in the workspace. Losing it costs only how near estimates are. */
export class PastExports {
  readonly #documents: Documents;

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  async read(owner: string): Promise<readonly PastExport[]> {
    try {
      const kept: unknown = JSON.parse((await this.#documents.read(keyOf(owner))) ?? "[]");
      return Array.isArray(kept) ? kept.filter(isPastExport).slice(-MOST_KEPT) : [];
    } catch {
      return [];
    }
  }

  /** Never rejects. */
  async add(owner: string, past: PastExport): Promise<void> {
    if (!isPastExport(past)) return;
    const kept = [...(await this.read(owner)), past].slice(-MOST_KEPT);
    await this.#documents
      .write(keyOf(owner), `[\n${kept.map((each) => JSON.stringify(each)).join(",\n")}\n]\n`)
      .catch(() => {});
  }
}

function keyOf(owner: string): string {
  return `${ownerPrefix(owner)}export-times/${MACHINE}.json`;
}

/** A person, or a crash of a machine, may have left anything there. */
function isPastExport(value: unknown): value is PastExport {
  const { kind, work, seconds } = (value ?? {}) as Partial<PastExport>;
  if (typeof kind !== "string" || !isAmount(seconds) || seconds === 0) return false;
  return typeof work === "object" && work !== null && PARTS.every((part) => isAmount(work[part]));
}

function isAmount(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value < 1e6;
}
