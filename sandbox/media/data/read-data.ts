import type { ImportNote } from "../protocol.ts";

/** Data as it was read, before it is written as JSON. */
export interface ReadData {
  readonly value: unknown;
  readonly rows?: number;
  readonly columns?: readonly string[];
  readonly notes: readonly ImportNote[];
}
