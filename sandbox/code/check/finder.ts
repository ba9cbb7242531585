import type ts from "typescript";
import type { RuleId } from "../../policy/rule-ids.ts";
import type { ClassSheet } from "../classes/sheet.ts";
import type { SceneProgram } from "../types/scene-program.ts";
import type { Found } from "./finding.ts";
import type { GateFor, NodeVisitor } from "./rule-context.ts";

/**
 * What finds faults, at one stage of the check:
 * - `text`, before anything is parsed
 * - `syntax`, right after parsing, before anything walks the tree deeply
 * - `shape`, before any type is computed; where it finds something, none is
 * - `tree`, node by node, with symbols and types
 * - `classes`, where the scene sets any, with the style sheet made of them
 * - `types`, what the compiler says of the rest
 * - `process`, what it says of a scene that its check could not be finished
 * - `frames`, what it says of a scene of which a frame could not be drawn
 */
export type Finder<Id extends RuleId = RuleId> = Reports<Id> &
  (
    | { readonly stage: "text"; find(code: string): Found<Id>[] }
    | { readonly stage: "syntax"; find(source: ts.SourceFile): Found<Id>[] }
    | { readonly stage: "shape"; find(source: ts.SourceFile): Found<Id>[] }
    | { readonly stage: "tree"; begin(): Inspection<Id> }
    | { readonly stage: "classes"; find(source: ts.SourceFile, sheet: ClassSheet): Found<Id>[] }
    | { readonly stage: "types"; find(program: SceneProgram, said: readonly Found[]): Found<Id>[] }
    | { readonly stage: "process"; find(breakdown: Breakdown): Found<Id>[] }
    | { readonly stage: "frames"; find(fault: FrameFault): Found<Id>[] }
  );

interface Reports<Id extends RuleId> {
  /** Every rule that it may report. Each of them lists this finder; it runs in the place of the first. */
  readonly reports: readonly Id[];
}

/** What one scene is looked at with, node by node. */
interface Inspection<Id extends RuleId> {
  /** Called for every node, parents first. */
  readonly visit?: NodeVisitor<Id>;
  /** Called once, after all nodes. */
  readonly end?: (gate: GateFor<Id>) => void;
}

/** Why a check ended without an answer. */
export type Breakdown = "stack-overflow" | "out-of-memory" | "out-of-time" | "too-long-to-send";

/** Why a frame could not be drawn. `said` are words of the scene, quoted; empty where it said none. */
export interface FrameFault {
  readonly kind: "threw" | "refused" | "too-slow" | "too-much-memory";
  readonly frame: number;
  readonly said: string;
}

export function defineFinder<const Id extends RuleId>(finder: Finder<Id>): Finder<Id> {
  return finder;
}

/** Looks at one node after the other and remembers nothing. */
export function nodeFinder<const Id extends RuleId>(
  reports: Reports<Id>["reports"],
  visit: NodeVisitor<NoInfer<Id>>,
): Finder<Id> {
  return { stage: "tree", reports, begin: () => ({ visit }) };
}

/** Looks at the scene as a whole. */
export function sceneFinder<const Id extends RuleId>(
  reports: Reports<Id>["reports"],
  end: (gate: GateFor<NoInfer<Id>>) => void,
): Finder<Id> {
  return { stage: "tree", reports, begin: () => ({ end }) };
}
