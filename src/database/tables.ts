import type { ColumnType, Generated } from "kysely";

/** Rows as queries see them; `migrations/` makes the tables. Every table has its owner. */
export interface Tables {
  readonly project: ProjectTable;
  readonly object: { readonly owner: string; readonly hash: string; readonly body: string };
  readonly revision: RevisionTable;
  readonly job: {
    readonly owner: string;
    readonly id: string;
    readonly record: string;
    readonly updated_at: Generated<Date>;
  };
  readonly document: { readonly owner: string; readonly key: string; readonly body: string };
  readonly queue_turn: {
    readonly owner: string;
    readonly queue: string;
    readonly epoch: number;
    readonly finish: number;
  };
  readonly blob: BlobTable;
  readonly unused_object: { readonly owner: string; readonly object: string; readonly due: Date };
  readonly segment: SegmentTable;
  readonly lease: { readonly owner: string; readonly name: string; readonly holder: string; readonly until: Date };
}

interface ProjectTable {
  readonly owner: string;
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly scene_count: number;
  /** pg answers with text for what may be beyond what a number holds. */
  readonly duration_in_frames: ColumnType<string, number, number>;
  readonly created_at: ColumnType<Date, string, string>;
  readonly updated_at: ColumnType<Date, string, string>;
  readonly file: string;
}

interface RevisionTable {
  readonly owner: string;
  readonly project_id: string;
  readonly revision: number;
  readonly at: ColumnType<Date, string, string>;
  readonly kind: string;
  readonly receipt: string;
  readonly tree: string;
  readonly base: number;
  readonly parent: number | null;
  readonly tip: number;
}

interface BlobTable {
  readonly owner: string;
  readonly key: string;
  readonly object: string;
  readonly bytes: ColumnType<string, number, number>;
  readonly mime_type: string;
  readonly sha256: string;
  readonly put_at: Generated<Date>;
}

interface SegmentTable {
  readonly owner: string;
  readonly key: string;
  readonly sha256: string;
  readonly object: string;
  readonly bytes: ColumnType<string, number, number>;
  readonly used_at: Generated<Date>;
}
