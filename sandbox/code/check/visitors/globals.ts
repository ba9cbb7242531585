import ts from "typescript";
import { allowedGlobal, INTL_FORMATTER, refusedGlobal } from "../../../policy/globals.ts";
import { ALLOWED_MODULES, isAllowedValue } from "../../../policy/modules.ts";
import { freshlyAssigned } from "../analysis/fresh-assign.ts";
import { isVariableUse, symbolOf, valueDeclarations } from "../analysis/names.ts";
import { staticValue } from "../analysis/static-value.ts";
import { nodeFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";

type Gate = GateFor<"global-not-allowed" | "non-deterministic" | "computed-access">;

/** Free names come from a list, and most of them may only be used in the way the list says. */
export const globals = nodeFinder(["global-not-allowed", "non-deterministic", "computed-access"], (node, gate) => {
  // The opening tag says it.
  if (!ts.isIdentifier(node) || ts.isJsxClosingElement(node.parent) || !isVariableUse(node)) return;
  if (valueDeclarations(symbolOf(node, gate), gate).length > 0) return;
  const name = node.text;
  const allowed = allowedGlobal(name);
  if (!allowed) {
    reportGlobal(node, name, gate);
    return;
  }
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node)
    checkMember(node, name, parent.name.text, parent.name, gate);
  else if (ts.isElementAccessExpression(parent) && parent.expression === node)
    checkComputedMember(node, name, parent, gate);
  else if (ts.isVariableDeclaration(parent) && ts.isObjectBindingPattern(parent.name))
    checkPattern(parent.name, name, gate);
  else if (ts.isCallExpression(parent) && parent.expression === node) {
    if (!allowed.call) reportGlobal(node, name, gate);
  } else if (ts.isNewExpression(parent) && parent.expression === node) {
    if (!allowed.construct) reportGlobal(node, name, gate);
  } else if (
    ts.isBinaryExpression(parent) &&
    parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword &&
    parent.right === node
  ) {
    return;
  } else if (isExtended(node)) {
    // What a class extends is refused with the class, and with the way out of it.
    return;
  } else if (!allowed.standalone) {
    gate.report(
      node,
      "global-not-allowed",
      `${name} cannot be passed around or renamed.`,
      `Use it in place, as in \`${example(name)}\`.`,
    );
  }
});

/** `extends Error` of a class, and no `Error<string>` that stands for a value. */
function isExtended({ parent }: ts.Node): boolean {
  return (
    ts.isExpressionWithTypeArguments(parent) &&
    ts.isHeritageClause(parent.parent) &&
    ts.isClassDeclaration(parent.parent.parent)
  );
}

function reportGlobal(node: ts.Node, name: string, gate: Gate): void {
  const home = ALLOWED_MODULES.find((module) => isAllowedValue(module, name));
  if (home) {
    gate.report(
      node,
      "global-not-allowed",
      `${name} is not imported.`,
      `Add \`import {${name}} from "${home.name}";\` at the top.`,
    );
    return;
  }
  if (ts.isJsxOpeningLikeElement(node.parent)) {
    gate.report(
      node,
      "global-not-allowed",
      `<${name.slice(0, 60)}> is neither imported nor declared.`,
      `Write it, \`const ${name.slice(0, 40)} = ({children}: {children: React.ReactNode}) => <div>{children}</div>;\`, or import a component of @scenewright/components.`,
    );
    return;
  }
  const { rule, fix } = refusedGlobal(name);
  const message =
    rule === "non-deterministic"
      ? `${name} makes a frame depend on the clock or on chance.`
      : `${name.slice(0, 60)} is not available in a scene.`;
  gate.report(node, rule, message, fix);
}

function checkMember(node: ts.Identifier, name: string, member: string, at: ts.Node, gate: Gate): void {
  if (name === "Math" && member === "random") {
    gate.report(
      at,
      "non-deterministic",
      "Math.random gives another picture at every render.",
      'import {random} from "remotion"; and write `random("star-" + index)`: the same seed gives the same number in 0..1.',
    );
    return;
  }
  if (name === "Date" && member !== "UTC") {
    gate.report(
      at,
      "non-deterministic",
      `Date.${member.slice(0, 40)} depends on the clock or the time zone.`,
      "Time in a scene is the frame: `const seconds = useCurrentFrame() / useVideoConfig().fps;`.",
    );
    return;
  }
  if (name === "Object" && member === "assign" && freshlyAssigned(node.parent.parent)) return;
  const allowed = allowedGlobal(name);
  if (allowed?.members && !allowed.members.includes(member)) {
    const instead = INSTEAD[`${name}.${member}`];
    const known =
      instead ??
      (allowed.members.length > 0
        ? `Use ${allowed.members.map((entry) => `${name}.${entry}`).join(", ")}.`
        : `Write \`${example(name)}\`, and nothing behind the name.`);
    gate.report(at, "global-not-allowed", `${name}.${member.slice(0, 60)} is not available in a scene.`, known);
  }
  if (name === "Intl") checkFormatter(node, at, gate);
}

const INSTEAD: Readonly<Record<string, string>> = {
  "Object.assign":
    "Spread into a new object: `{...base, b: 2}`; of a list, `LIST.reduce((all, each) => ({...all, ...each}), {})`.",
  "Object.groupBy":
    "Collect in a Map: `for (const item of LIST) groups.set(item.kind, [...(groups.get(item.kind) ?? []), item]);`.",
  "Array.prototype": "Call the method on the list: `list.map((item) => item * 2)`.",
};

function checkFormatter(node: ts.Identifier, at: ts.Node, gate: Gate): void {
  const use = node.parent.parent;
  const isBuilt =
    (ts.isNewExpression(use) && use.expression === node.parent && INTL_FORMATTER.construct) ||
    (ts.isCallExpression(use) && use.expression === node.parent);
  if (!isBuilt)
    gate.report(
      at,
      "global-not-allowed",
      "Intl formatters cannot be passed around.",
      'Use it in place: `new Intl.NumberFormat("en-US").format(value)`.',
    );
}

function checkComputedMember(node: ts.Identifier, name: string, access: ts.ElementAccessExpression, gate: Gate): void {
  const key = staticValue(access.argumentExpression, gate);
  if (key.known) {
    checkMember(node, name, String(key.value), access.argumentExpression, gate);
    return;
  }
  const type = gate.mayAskTypes ? gate.checker.getTypeAtLocation(access.argumentExpression) : undefined;
  const members = type?.isUnion() ? type.types : type ? [type] : [];
  if (members.length > 0 && members.every((member) => member.isStringLiteral())) {
    for (const member of members)
      if (member.isStringLiteral()) checkMember(node, name, member.value, access.argumentExpression, gate);
    return;
  }
  gate.report(
    access,
    "computed-access",
    `${name}[...] needs a name that is known beforehand.`,
    `Write \`${example(name)}\`, or a record of functions: \`const FUNCTIONS = {sin: (x: number) => Math.sin(x)} as const;\`.`,
  );
}

function checkPattern(pattern: ts.ObjectBindingPattern, name: string, gate: Gate): void {
  for (const element of pattern.elements) {
    const property = element.propertyName ?? element.name;
    if (element.dotDotDotToken || !ts.isIdentifier(property)) {
      gate.report(
        element,
        "global-not-allowed",
        `Take single members of ${name} by name.`,
        `Write \`const {sin, cos, PI} = Math;\`.`,
      );
    } else if (name === "Math" || name === "Number") checkMember(property, name, property.text, element, gate);
    else
      gate.report(
        element,
        "global-not-allowed",
        `${name} cannot be taken apart.`,
        `Use it in place, as in \`${example(name)}\`.`,
      );
  }
}

function example(name: string): string {
  const examples: Readonly<Record<string, string>> = {
    Math: "Math.sin(x)",
    Object: "Object.entries(record)",
    Array: "Array.from({length: 12}, (_, index) => index)",
    Date: "new Date(Date.UTC(2024, 0, 31))",
    Intl: 'new Intl.NumberFormat("en-US").format(value)',
    JSON: "JSON.stringify(value)",
  };
  return examples[name] ?? `new ${name}(...)`;
}
