/** A text that an edit may change. */
export interface CodeSource {
  /** As messages and diffs call it: a scene's id, or `shared/cards`. */
  readonly name: string;
  readonly code: string;
}

/** What an edit made of one text. */
export interface SourceChange {
  readonly name: string;
  /** Absent where it is new. */
  readonly before: string | undefined;
  readonly after: string;
  /** Replacements, or hunks of a diff. */
  readonly count: number;
}
