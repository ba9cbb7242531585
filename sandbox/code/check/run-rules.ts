import ts from "typescript";
import type { SceneProgram } from "../types/scene-program.ts";
import type { Finding } from "./finding.ts";
import type { Gate, GateRule } from "./rule-context.ts";
import { clockRule } from "./rules/clocks.ts";
import { computedAccessRule } from "./rules/computed-access.ts";
import { forgedElementRule } from "./rules/forged-elements.ts";
import { frameStateRule } from "./rules/frame-state.ts";
import { functionRule } from "./rules/functions.ts";
import { globalRule } from "./rules/globals.ts";
import { growthRule } from "./rules/growth.ts";
import { importRule } from "./rules/imports.ts";
import { jsxRule } from "./rules/jsx-rules.ts";
import { localTimeRule } from "./rules/local-time.ts";
import { loopRule } from "./rules/loops.ts";
import { memberRule } from "./rules/members.ts";
import { methodRule } from "./rules/methods.ts";
import { checkModuleStructure } from "./rules/module-structure.ts";
import { checkRecursion } from "./rules/recursion.ts";
import { recursionCostRule } from "./rules/recursion-cost.ts";
import { regexRule } from "./rules/regexes.ts";
import { sizeRule } from "./rules/sizes.ts";
import { spokenTextRule } from "./rules/spoken-text.ts";
import { styleRule } from "./rules/style-values.ts";
import { syntaxRule } from "./rules/syntax.ts";
import { commentFindings, identifierFinding, joinerFindings } from "./rules/text-rules.ts";
import { timelineNumberRule } from "./rules/timeline-numbers.ts";
import { typeRule } from "./rules/type-rules.ts";
import { checkUseBombs } from "./rules/use-bombs.ts";
import { wholeReactRule } from "./rules/whole-react.ts";
import { workRule } from "./rules/work.ts";

/** Walks the tree once with every rule. `mayAskTypes` is false where the scene's types are not to be computed. */
export function runGate({ source, checker }: SceneProgram, mayAskTypes: boolean): Finding[] {
  const findings: Finding[] = [...commentFindings(source), ...joinerFindings(source)];
  const gate: Gate = {
    source,
    checker,
    mayAskTypes,
    report: (node, rule, message, fix) => {
      findings.push({ rule, severity: "error", start: node.getStart(source), message, fix });
    },
  };
  const rules: readonly GateRule[] = [
    syntaxRule,
    importRule,
    wholeReactRule,
    globalRule,
    functionRule,
    memberRule,
    methodRule,
    computedAccessRule,
    typeRule,
    forgedElementRule,
    jsxRule,
    styleRule(),
    loopRule,
    sizeRule,
    regexRule,
    clockRule,
    localTimeRule,
    frameStateRule,
    spokenTextRule,
    timelineNumberRule,
    workRule,
    growthRule,
    recursionCostRule,
  ];
  const visit = (node: ts.Node): void => {
    for (const rule of rules) rule(node, gate);
    const finding = identifierFinding(node, source);
    if (finding) findings.push(finding);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  checkModuleStructure(gate);
  checkRecursion(gate);
  checkUseBombs(gate);
  return findings;
}
