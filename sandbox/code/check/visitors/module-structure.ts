import ts from "typescript";
import { bare, importedName, symbolOf, valueDeclarations } from "../analysis/names.ts";
import { sceneFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";

type Gate = GateFor<"top-level-statement" | "no-default-export" | "syntax-not-allowed">;

const WANTED = "Write `export default function Scene() { return <AbsoluteFill>...</AbsoluteFill>; }`.";

/** A scene exports a component that needs nothing from outside. What else stands at the top level runs once, while it loads. */
export const moduleStructure = sceneFinder(
  ["top-level-statement", "no-default-export", "syntax-not-allowed"],
  (gate) => {
    for (const statement of gate.source.statements)
      if (ts.isThrowStatement(statement))
        gate.report(
          statement,
          "top-level-statement",
          "A throw at the top level ends every frame.",
          "Remove it, or throw inside of a function.",
        );
    checkDefaultExport(gate);
  },
);

function checkDefaultExport(gate: Gate): void {
  const exported = defaultExport(gate);
  if (!exported) {
    reportMissing(gate);
    return;
  }
  if (!isComponent(exported, gate, 0))
    gate.report(exported, "no-default-export", "The default export is not a component.", WANTED);
  else checkNeedsNoProps(exported, gate);
}

/** `export const Intro = ...` alone is how Remotion's own projects are written. */
function reportMissing(gate: Gate): void {
  const named = gate.source.statements
    .flatMap((statement) => namedExports(statement))
    .filter(({ name }) => /^[A-Z]/.test(name.text));
  const components = named.filter(({ value }) => isComponent(value, gate, 0)).map(({ name }) => name);
  const [first] = components;
  if (!first) {
    gate.report(gate.source, "no-default-export", "The scene exports no component.", WANTED);
    return;
  }
  const names = components.map(({ text }) => text).join(", ");
  gate.report(
    first,
    "no-default-export",
    `The scene exports ${names} by name, but has no default export.`,
    `Add \`export default ${(components.at(-1) ?? first).text};\` at the end.`,
  );
}

function namedExports(statement: ts.Statement): { name: ts.Identifier; value: ts.Node }[] {
  if (ts.isExportDeclaration(statement)) {
    const clause = statement.exportClause;
    if (statement.moduleSpecifier || !clause || !ts.isNamedExports(clause)) return [];
    return clause.elements.flatMap(({ name, propertyName }) => {
      const local = propertyName ?? name;
      return ts.isIdentifier(local) ? [{ name: local, value: local }] : [];
    });
  }
  const isExported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!isExported) return [];
  if (ts.isFunctionDeclaration(statement)) return statement.name ? [{ name: statement.name, value: statement }] : [];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
    ts.isIdentifier(name) && initializer ? [{ name, value: initializer }] : [],
  );
}

/** The scene is drawn as `<Scene />`: a prop without a default would be undefined in every frame. */
function checkNeedsNoProps(exported: ts.Node, gate: Gate): void {
  const component = componentFunction(exported, gate, 0);
  const parameter = component?.parameters[0];
  if (!component || !parameter || !gate.mayAskTypes) return;
  const withDefaults = new Set(
    ts.isObjectBindingPattern(parameter.name)
      ? parameter.name.elements
          .filter(({ initializer }) => initializer !== undefined)
          .map(({ propertyName, name }) => (propertyName ?? name).getText(gate.source))
      : [],
  );
  if (parameter.initializer) return;
  const missing = gate.checker
    .getPropertiesOfType(gate.checker.getTypeAtLocation(parameter))
    .filter((property) => !(property.flags & ts.SymbolFlags.Optional) && !withDefaults.has(property.name))
    .map(({ name }) => name.slice(0, 40));
  if (missing.length === 0) return;
  const name = nameOf(exported, component);
  const shown = missing.slice(0, 6).join(", ");
  gate.report(
    parameter,
    "no-default-export",
    `A scene is drawn without props, and ${name} needs ${shown}${missing.length > 6 ? ", ..." : ""}.`,
    `Give each a default, \`({${missing[0]} = ...}) => ...\`, or wrap it: \`export default function Scene() { return <${name} ${missing[0]}={...} />; }\`.`,
  );
}

function nameOf(exported: ts.Node, component: ts.FunctionLikeDeclaration): string {
  if (ts.isIdentifier(exported)) return exported.text.slice(0, 40);
  const { name } = component;
  return name && ts.isIdentifier(name) ? name.text.slice(0, 40) : "the component";
}

function defaultExport(gate: Gate): ts.Node | undefined {
  for (const node of gate.source.statements) {
    if (ts.isExportAssignment(node)) {
      if (!node.isExportEquals) return node.expression;
      gate.report(node, "syntax-not-allowed", "`export =` is not allowed.", WANTED);
    }
    const isDefault =
      ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
    if (isDefault && !ts.isInterfaceDeclaration(node)) return node;
    if (
      ts.isExportDeclaration(node) &&
      !node.moduleSpecifier &&
      node.exportClause &&
      ts.isNamedExports(node.exportClause)
    ) {
      const specifier = node.exportClause.elements.find(({ name }) => name.text === "default");
      if (specifier) {
        const local = specifier.propertyName ?? specifier.name;
        if (ts.isIdentifier(local)) return local;
      }
    }
  }
  return undefined;
}

function isComponent(node: ts.Node, gate: Gate, depth: number): boolean {
  return isLibraryComponent(node, gate) || componentFunction(node, gate, depth) !== undefined;
}

function isLibraryComponent(node: ts.Node, gate: Gate): boolean {
  const inner = ts.isExpression(node) ? bare(node) : node;
  const imported = ts.isIdentifier(inner) ? importedName(inner, gate) : undefined;
  return imported !== undefined && imported.module.startsWith("@scenewright/") && /^[A-Z]/.test(imported.name);
}

/** The function of this scene that a component comes down to. */
function componentFunction(node: ts.Node, gate: Gate, depth: number): ts.FunctionLikeDeclaration | undefined {
  if (depth > 5) return undefined;
  if (ts.isFunctionDeclaration(node)) return node.body && !node.asteriskToken ? node : implementation(node, gate);
  if (!ts.isExpression(node)) return undefined;
  const inner = bare(node);
  if (ts.isArrowFunction(inner)) return inner;
  if (ts.isFunctionExpression(inner)) return inner.asteriskToken ? undefined : inner;
  if (ts.isCallExpression(inner)) {
    const callee = importedName(inner.expression, gate);
    const argument = inner.arguments[0];
    const isMemo = callee?.module === "react" && callee.name === "memo";
    return isMemo && argument ? componentFunction(argument, gate, depth + 1) : undefined;
  }
  if (!ts.isIdentifier(inner)) return undefined;
  const declaration = valueDeclarations(symbolOf(inner, gate), gate)[0];
  if (!declaration) return undefined;
  if (ts.isVariableDeclaration(declaration)) {
    // A variable may hold something else by the time it is drawn.
    if (!(ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const)) return undefined;
    return declaration.initializer && componentFunction(declaration.initializer, gate, depth + 1);
  }
  return componentFunction(declaration, gate, depth + 1);
}

/** The one declaration among overloads that has a body. */
function implementation(node: ts.FunctionDeclaration, gate: Gate): ts.FunctionDeclaration | undefined {
  const all = node.name ? valueDeclarations(gate.checker.getSymbolAtLocation(node.name), gate) : [];
  const whole = all.find((each) => ts.isFunctionDeclaration(each) && each.body !== undefined);
  return whole && ts.isFunctionDeclaration(whole) && !whole.asteriskToken ? whole : undefined;
}
