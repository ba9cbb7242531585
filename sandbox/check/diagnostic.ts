export type Severity = "error" | "warning";

/** One thing wrong with scene code, in words an agent can act on. */
export interface Diagnostic {
  /** Stable rule name, kebab-case: `import-not-allowed`, `type-error`, `non-deterministic`. */
  readonly rule: string;
  readonly severity: Severity;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
  readonly message: string;
  /** What to write instead. */
  readonly fix: string;
  /** Two or three source lines with a caret under the place. */
  readonly codeFrame: string;
}

export interface SceneElement {
  readonly elementId: string;
  /** `text`, `image`, `shape`, `group`, or a component's name. */
  readonly type: string;
  readonly label: string;
  /** 1-based line of the opening tag. */
  readonly line: number;
}

/** What the check says of one scene. `compiled` is there when `ok`: CommonJS that expects `require`, `exports` and the run-time guards. */
export interface CheckReport {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly compiled?: string;
}
