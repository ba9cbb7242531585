/** What a text is checked with. */
export interface CheckContext {
  /** The project's shared modules, name -> code: `cards` for `./shared/cards`. */
  readonly modules?: Readonly<Record<string, string>> | undefined;
  /** The project's assets; absent where no project is known, and nothing is said of them. */
  readonly assets?: readonly KnownAsset[] | undefined;
  /** The name of the shared module that the text is; absent for a scene. */
  readonly module?: string | undefined;
}

export interface KnownAsset {
  readonly assetId: string;
  readonly name: string;
  readonly kind: string;
  /** Of a font: its family, and what it draws beyond the bundled ones. */
  readonly family?: string | undefined;
  readonly glyphs?: string | undefined;
  /** Of a table that scenes can read. */
  readonly columns?: readonly string[] | undefined;
  readonly columnTypes?: readonly string[] | undefined;
}

/** Whether there is anything to link; a string that looks like an import only costs a look. */
export function mayImportModules(code: string): boolean {
  return /\b(?:from|import)\b[^"';]{0,200}["']\.{0,2}\//.test(code);
}
