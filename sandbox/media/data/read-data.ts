import type { ImportNote } from "../protocol.ts";

/** Data as it was read, before it is written as JSON. */
export interface ReadData {
  readonly value: unknown;
  readonly rows?: number;
  readonly columns?: readonly string[];
  /** Of each column, as TypeScript writes it; only where no cell holds a list or a record. */
  readonly columnTypes?: readonly string[];
  readonly notes: readonly ImportNote[];
}
