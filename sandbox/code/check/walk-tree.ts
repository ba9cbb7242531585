import ts from "typescript";
import type { RuleId } from "../../policy/rule-ids.ts";
import type { SceneProgram } from "../types/scene-program.ts";
import { enterLine, enterRule, enterStage, numberOfRule } from "../watch/work-place.ts";
import type { Finder } from "./finder.ts";
import type { Found } from "./finding.ts";
import type { Gate, GateFor } from "./rule-context.ts";

type TreeFinder = Extract<Finder, { stage: "tree" }>;

/** Walks the tree once with all finders. `mayAskTypes` is false where the scene's types are not to be computed. */
export function walkTree(
  { source, checker }: SceneProgram,
  finders: readonly TreeFinder[],
  mayAskTypes: boolean,
  assets: Gate["assets"],
): Found[] {
  const found: Found[] = [];
  const gate: GateFor<RuleId> = {
    source,
    checker,
    mayAskTypes,
    assets,
    report: (at, rule, message, fix) => {
      found.push({ rule, start: typeof at === "number" ? at : at.getStart(source), message, fix });
    },
  };
  const inspections = finders.map((finder) => ({ ...finder.begin(), rule: numberOfRule(finder.reports[0]) }));
  const visitors = inspections.flatMap(({ visit, rule }) => (visit ? [{ visit, rule }] : []));
  const walk = (node: ts.Node): void => {
    enterLine(source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1);
    for (const { visit, rule } of visitors) {
      enterRule(rule);
      visit(node, gate);
    }
    ts.forEachChild(node, walk);
  };
  enterStage("rules");
  ts.forEachChild(source, walk);
  enterLine(0);
  for (const { end, rule } of inspections) {
    enterRule(rule);
    end?.(gate);
  }
  return found;
}
