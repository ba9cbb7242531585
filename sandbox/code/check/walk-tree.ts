import ts from "typescript";
import type { RuleId } from "../../policy/rule-ids.ts";
import type { SceneProgram } from "../types/scene-program.ts";
import type { Finder } from "./finder.ts";
import type { Found } from "./finding.ts";
import type { GateFor } from "./rule-context.ts";

type TreeFinder = Extract<Finder, { stage: "tree" }>;

/** Walks the tree once with all finders. `mayAskTypes` is false where the scene's types are not to be computed. */
export function walkTree(
  { source, checker }: SceneProgram,
  finders: readonly TreeFinder[],
  mayAskTypes: boolean,
): Found[] {
  const found: Found[] = [];
  const gate: GateFor<RuleId> = {
    source,
    checker,
    mayAskTypes,
    report: (at, rule, message, fix) => {
      found.push({ rule, start: typeof at === "number" ? at : at.getStart(source), message, fix });
    },
  };
  const inspections = finders.map((finder) => finder.begin());
  const visitors = inspections.flatMap(({ visit }) => visit ?? []);
  const walk = (node: ts.Node): void => {
    for (const visit of visitors) visit(node, gate);
    ts.forEachChild(node, walk);
  };
  ts.forEachChild(source, walk);
  for (const { end } of inspections) end?.(gate);
  return found;
}
