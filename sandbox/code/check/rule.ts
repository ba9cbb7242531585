import type { RuleId } from "../../policy/rule-ids.ts";
import type { Severity } from "./diagnostic.ts";
import type { Finder } from "./finder.ts";

/** One promise that every accepted scene keeps. */
export interface Rule<Id extends RuleId = RuleId> {
  readonly id: Id;
  /** Why there is such a rule: one sentence for authors. */
  readonly why: string;
  /** A warning leaves the scene accepted: it draws, but not what its author may think. */
  readonly severity?: Severity;
  /** What to write instead, where a finding has nothing more exact to say. */
  readonly fix: string;
  /** All that may report it. A test holds this list and the `reports` of the finders together. */
  readonly finders: readonly Finder[];
}

export function defineRule<const Id extends RuleId>(rule: Rule<Id>): Rule<Id> {
  return rule;
}
