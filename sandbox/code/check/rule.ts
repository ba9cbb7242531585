import type { RuleId } from "../../policy/rule-ids.ts";
import type { Gate, NodeVisitor } from "./rule-context.ts";

/** What one scene is looked at with. */
export interface Inspection {
  /** Called for every node, parents first. */
  readonly visit?: NodeVisitor;
  /** Called once, after all nodes. */
  readonly end?: (gate: Gate) => void;
}

/** One promise that every accepted scene keeps. */
export interface Rule<Id extends RuleId = RuleId> {
  readonly id: Id;
  /** Why there is such a rule: one sentence for authors. */
  readonly why: string;
  /** What to write instead, where a finding has nothing more exact to say. */
  readonly fix: string;
  /** The visitors this rule brings, new for every scene. A rule without any is reported by another stage of the check. */
  readonly check?: () => readonly Inspection[];
}

export function defineRule<const Id extends RuleId>(rule: Rule<Id>): Rule<Id> {
  return rule;
}
