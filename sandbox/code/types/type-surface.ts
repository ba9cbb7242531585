/** Every type file that scene code can reach, read once at build time. Paths are virtual: nothing here names a real disk. */
export interface TypeSurface {
  /** Path -> text. */
  readonly files: Readonly<Record<string, string>>;
  /** Path -> what its import specifiers and type references lead to. */
  readonly resolutions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What scene code may import -> path. */
  readonly modules: Readonly<Record<string, string>>;
  /** Paths of files whose declarations are global: the language's own, without any DOM. */
  readonly globals: readonly string[];
}
