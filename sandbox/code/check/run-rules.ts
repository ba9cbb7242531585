import ts from "typescript";
import type { SceneProgram } from "../types/scene-program.ts";
import type { Finding } from "./finding.ts";
import type { Gate } from "./rule-context.ts";
import { RULES } from "./rules/index.ts";
import { commentFindings, identifierFinding, joinerFindings } from "./visitors/text-rules.ts";

const FIXES: ReadonlyMap<string, string> = new Map(RULES.map(({ id, fix }) => [id, fix]));

/** Walks the tree once with every rule. `mayAskTypes` is false where the scene's types are not to be computed. */
export function runRules({ source, checker }: SceneProgram, mayAskTypes: boolean): Finding[] {
  const findings: Finding[] = [...commentFindings(source), ...joinerFindings(source)];
  const gate: Gate = {
    source,
    checker,
    mayAskTypes,
    report: (node, rule, message, fix = FIXES.get(rule) ?? "") => {
      findings.push({ rule, severity: "error", start: node.getStart(source), message, fix });
    },
  };
  const inspections = RULES.flatMap(({ check }) => check?.() ?? []);
  const visitors = inspections.flatMap(({ visit }) => visit ?? []);
  const walk = (node: ts.Node): void => {
    for (const visit of visitors) visit(node, gate);
    const finding = identifierFinding(node, source);
    if (finding) findings.push(finding);
    ts.forEachChild(node, walk);
  };
  ts.forEachChild(source, walk);
  for (const { end } of inspections) end?.(gate);
  return findings;
}
