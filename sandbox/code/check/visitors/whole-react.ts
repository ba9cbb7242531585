import ts from "typescript";
import { importedName, isVariableUse } from "../analysis/names.ts";
import { nodeFinder } from "../finder.ts";

/** `React` may only be followed by a dot: passed around or taken apart, its members could no longer be checked. */
export const wholeReact = nodeFinder(["import-not-allowed"], (node, gate) => {
  if (!ts.isIdentifier(node) || !isVariableUse(node)) return;
  const whole = importedName(node, gate);
  if (!whole || (whole.name !== "default" && whole.name !== "*")) return;
  if (ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node) return;
  gate.report(
    node,
    "import-not-allowed",
    `${node.text} can only be used as ${node.text}.something.`,
    'Import what you need by name: `import {useMemo} from "react";`.',
  );
});
