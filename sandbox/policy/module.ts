/** One module that scene code may import from: what it exports to scenes, and what it has but keeps back. */
export interface AllowedModule {
  readonly name: string;
  /** Export name -> a word of doc for the authoring guide. Run-time values. */
  readonly values: Readonly<Record<string, string>>;
  /** Export name -> its d.ts text, for values that are ours under the package's name. */
  readonly ownDeclarations?: Readonly<Record<string, string>>;
  /** Export names that exist only as types. */
  readonly types: readonly string[];
  /** Export name -> what to write instead, for names that agents reach for. */
  readonly refused: Readonly<Record<string, RefusedExport>>;
}

export interface RefusedExport {
  readonly rule: "import-not-allowed" | "non-deterministic";
  readonly fix: string;
}
