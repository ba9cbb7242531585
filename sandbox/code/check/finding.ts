import type { RuleId } from "../../policy/rule-ids.ts";
import type { Severity } from "./diagnostic.ts";

/** One thing wrong, as a finder tells it. */
export interface Found<Id extends RuleId = RuleId> {
  readonly rule: Id;
  /** Offset of the first UTF-16 unit. */
  readonly start: number;
  readonly message: string;
  /** Where there is something more exact to say than the rule's own. */
  readonly fix?: string | undefined;
}

/** The same, complete. Becomes a Diagnostic when the report is written. */
export interface Finding extends Found {
  readonly severity: Severity;
  readonly fix: string;
}
