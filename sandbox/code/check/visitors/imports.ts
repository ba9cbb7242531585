import ts from "typescript";
import type { AllowedModule } from "../../../policy/module.ts";
import { allowedModule, COMPONENTS_MODULE_NAME, isAllowedValue } from "../../../policy/modules.ts";
import { moduleFix } from "../../../policy/refused-modules.ts";
import { importedName } from "../analysis/names.ts";
import { nodeFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";

type Gate = GateFor<"import-not-allowed" | "non-deterministic">;

const RULE = "import-not-allowed";

export const imports = nodeFinder(["import-not-allowed", "non-deterministic"], (node, gate) => {
  if (ts.isImportDeclaration(node)) checkImport(node, gate);
  else if (ts.isImportEqualsDeclaration(node)) gate.report(node, RULE, "`import =` is not allowed.", NAMED_FIX);
  else if (ts.isImportTypeNode(node))
    gate.report(node, RULE, "`import()` types are not allowed.", 'Write `import type {FC} from "react";` at the top.');
  else if (ts.isExportDeclaration(node) && node.moduleSpecifier)
    gate.report(node, RULE, "Nothing can be re-exported.", "Export only what the scene itself declares.");
  else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    gate.report(node, RULE, "`import()` is not allowed.", NAMED_FIX);
  } else if (ts.isPropertyAccessExpression(node)) checkMember(node, gate);
  else if (ts.isQualifiedName(node)) checkTypeMember(node, gate);
});

const NAMED_FIX = 'Import by name at the top: `import {interpolate, useCurrentFrame} from "remotion";`.';

function checkImport(node: ts.ImportDeclaration, gate: Gate): void {
  if (!ts.isStringLiteral(node.moduleSpecifier)) return;
  const name = node.moduleSpecifier.text;
  const module = allowedModule(name);
  if (!module && name !== COMPONENTS_MODULE_NAME) {
    gate.report(node.moduleSpecifier, RULE, `Scenes cannot import from "${name.slice(0, 80)}".`, moduleFix(name));
    return;
  }
  if (node.attributes) gate.report(node.attributes, RULE, "Import attributes are not allowed.", NAMED_FIX);
  const clause = node.importClause;
  if (!clause) {
    gate.report(node, RULE, `An import of "${name}" must name what it uses.`, NAMED_FIX);
    return;
  }
  if (clause.phaseModifier !== undefined && !clause.isTypeOnly)
    gate.report(clause, RULE, "This kind of import is not allowed.", NAMED_FIX);
  if (name !== "react") {
    if (clause.name) gate.report(clause.name, RULE, `"${name}" has no default export.`, NAMED_FIX);
    if (clause.namedBindings && ts.isNamespaceImport(clause.namedBindings)) {
      gate.report(clause.namedBindings, RULE, `"${name}" cannot be imported as a whole.`, NAMED_FIX);
    }
  }
  if (!module || !clause.namedBindings || !ts.isNamedImports(clause.namedBindings)) return;
  for (const specifier of clause.namedBindings.elements) {
    checkExport(
      specifier,
      (specifier.propertyName ?? specifier.name).text,
      module,
      clause.isTypeOnly || specifier.isTypeOnly,
      gate,
    );
  }
}

function checkExport(node: ts.Node, exportName: string, module: AllowedModule, isTypeOnly: boolean, gate: Gate): void {
  if (isAllowedValue(module, exportName) || module.types.includes(exportName)) return;
  if (module.name === "react" && exportName === "default") return;
  const refused = Object.hasOwn(module.refused, exportName) ? module.refused[exportName] : undefined;
  const known = isTypeOnly ? module.types : Object.keys(module.values);
  gate.report(
    node,
    refused?.rule ?? RULE,
    refused?.rule === "non-deterministic"
      ? `${exportName} makes a frame depend on something other than its number.`
      : `Scenes cannot use ${exportName.slice(0, 60)} of ${module.name}.`,
    refused?.fix ?? `Use one of: ${known.join(", ")}.`,
  );
}

/** `React.useState` is an import of `useState` by another spelling. */
function checkMember(node: ts.PropertyAccessExpression, gate: Gate): void {
  const whole = importedName(node.expression, gate);
  if (whole?.module !== "react" || (whole.name !== "default" && whole.name !== "*")) return;
  const module = allowedModule("react");
  if (module) checkExport(node.name, node.name.text, module, false, gate);
}

function checkTypeMember(node: ts.QualifiedName, gate: Gate): void {
  if (!ts.isIdentifier(node.left) || node.left.text !== "React") return;
  const module = allowedModule("react");
  if (module && !module.types.includes(node.right.text) && !isAllowedValue(module, node.right.text)) {
    gate.report(
      node.right,
      RULE,
      `Scenes cannot use the type React.${node.right.text.slice(0, 60)}.`,
      `Use one of: ${module.types.join(", ")}.`,
    );
  }
}
