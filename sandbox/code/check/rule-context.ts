import type ts from "typescript";
import type { RuleId } from "../../policy/rule-ids.ts";

/** What a gate rule sees of the scene, and where it reports to. */
export interface Gate {
  readonly source: ts.SourceFile;
  readonly checker: ts.TypeChecker;
  /** False where the scene's types are too dangerous to compute: rules then look at syntax and symbols only. */
  readonly mayAskTypes: boolean;
  /** Without a `fix` the rule's own is given. */
  report(node: ts.Node, rule: RuleId, message: string, fix?: string): void;
}

/** Looks at one node; called for every node of the scene, parents first. */
export type NodeVisitor = (node: ts.Node, gate: Gate) => void;
