import ts from "typescript";
import type { SceneProgram } from "../types/scene-program.ts";
import { clockRule } from "./clocks.ts";
import { computedAccessRule } from "./computed-access.ts";
import type { Finding } from "./finding.ts";
import { forgedElementRule } from "./forged-elements.ts";
import { frameStateRule } from "./frame-state.ts";
import { functionRule } from "./functions.ts";
import type { Gate, GateRule } from "./gate-context.ts";
import { globalRule } from "./globals.ts";
import { growthRule } from "./growth.ts";
import { importRule } from "./imports.ts";
import { jsxRule } from "./jsx-rules.ts";
import { localTimeRule } from "./local-time.ts";
import { loopRule } from "./loops.ts";
import { memberRule } from "./members.ts";
import { methodRule } from "./methods.ts";
import { checkModuleStructure } from "./module-structure.ts";
import { checkRecursion } from "./recursion.ts";
import { recursionCostRule } from "./recursion-cost.ts";
import { regexRule } from "./regexes.ts";
import { sizeRule } from "./sizes.ts";
import { spokenTextRule } from "./spoken-text.ts";
import { styleRule } from "./style-values.ts";
import { syntaxRule } from "./syntax.ts";
import { commentFindings, identifierFinding, joinerFindings } from "./text-rules.ts";
import { timelineNumberRule } from "./timeline-numbers.ts";
import { typeRule } from "./type-rules.ts";
import { checkUseBombs } from "./use-bombs.ts";
import { wholeReactRule } from "./whole-react.ts";
import { workRule } from "./work.ts";

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
