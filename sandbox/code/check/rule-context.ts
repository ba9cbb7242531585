import type ts from "typescript";
import type { RuleId } from "../../policy/rule-ids.ts";
import type { CheckContext } from "../link/check-context.ts";

/** What is known of the scene while its tree is walked. */
export interface Gate {
  readonly source: ts.SourceFile;
  readonly checker: ts.TypeChecker;
  /** False where the scene's types are too dangerous to compute: rules then look at syntax and symbols only. */
  readonly mayAskTypes: boolean;
  /** The project's assets; undefined where no project is known. */
  readonly assets?: CheckContext["assets"];
}

/** With a way to report these rules, and no others. */
export interface GateFor<Id extends RuleId> extends Gate {
  /** At a node or at an offset. Without a `fix` the rule's own is given. */
  readonly report: (at: ts.Node | number, rule: Id, message: string, fix?: string) => void;
}

/** Looks at one node; called for every node of the scene, parents first. */
export type NodeVisitor<Id extends RuleId> = (node: ts.Node, gate: GateFor<Id>) => void;
