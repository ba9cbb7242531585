import type { RuleId } from "../../policy/rule-ids.ts";
import type { Severity } from "./diagnostic.ts";

/** One thing wrong, at an offset into the scene's text. Becomes a Diagnostic when the report is written. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Offset of the first UTF-16 unit. */
  readonly start: number;
  readonly message: string;
  readonly fix: string;
}
