import ts from "typescript";
import { boundNames } from "./module-values.ts";

/**
 * Gives `__sw.m()` to every `useMemo(callback, inputs)` whose callback reads nothing of the functions around it but the names
 * among its inputs. Only those results may be kept for other frames: whatever else a callback reads might be another
 * frame's.
 */
export const keptMemos: ts.TransformerFactory<ts.SourceFile> = (context) => (source) => {
  const { factory } = context;
  const isMemo = memoNames(source);
  const visit = (node: ts.Node): ts.Node => {
    const keeps = ts.isCallExpression(node) && isMemo(node.expression) && readsInputsOnly(node);
    const inner = ts.visitEachChild(node, visit, context);
    if (!keeps || !ts.isCallExpression(inner)) return inner;
    const fix = factory.createCallExpression(
      factory.createPropertyAccessExpression(factory.createIdentifier("__sw"), "m"),
      undefined,
      [],
    );
    return factory.updateCallExpression(inner, inner.expression, inner.typeArguments, [...inner.arguments, fix]);
  };
  return ts.visitEachChild(source, visit, context);
};

/** Whether an expression is React's `useMemo`, as this file imports it. */
function memoNames(source: ts.SourceFile): (node: ts.Expression) => boolean {
  const direct = new Set<string>();
  const whole = new Set<string>();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    if (statement.moduleSpecifier.text !== "react") continue;
    const clause = statement.importClause;
    if (clause?.name) whole.add(clause.name.text);
    const bindings = clause?.namedBindings;
    if (bindings && ts.isNamespaceImport(bindings)) whole.add(bindings.name.text);
    if (bindings && ts.isNamedImports(bindings))
      for (const { name, propertyName } of bindings.elements)
        if ((propertyName ?? name).text === "useMemo") direct.add(name.text);
  }
  return (node) =>
    ts.isPropertyAccessExpression(node)
      ? node.name.text === "useMemo" && ts.isIdentifier(node.expression) && whole.has(node.expression.text)
      : ts.isIdentifier(node) && direct.has(node.text);
}

const NOT_NAMES = new Set(["this", "arguments"]);

function readsInputsOnly(call: ts.CallExpression): boolean {
  const [callback, inputs, ...more] = call.arguments;
  if (!callback || !inputs || more.length > 0) return false;
  if (!ts.isArrowFunction(callback) && !ts.isFunctionExpression(callback)) return false;
  if (callback.parameters.length > 0 || callback.asteriskToken) return false;
  // By name, not by member: a getter may answer the callback otherwise than it answered the list.
  if (!ts.isArrayLiteralExpression(inputs) || !inputs.elements.every(ts.isIdentifier)) return false;
  const named = new Set(inputs.elements.map((element) => (ts.isIdentifier(element) ? element.text : "")));
  const around = namesAround(call, callback);
  return namesIn(callback).every((name) => named.has(name) || !(around.has(name) || NOT_NAMES.has(name)));
}

/** Every name declared in the functions and blocks around a call, but for those inside of its callback. */
function namesAround(call: ts.Node, callback: ts.Node): ReadonlySet<string> {
  let outermost: ts.Node = call;
  while (!ts.isSourceFile(outermost.parent)) outermost = outermost.parent;
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (node === callback) return;
    if (ts.isVariableDeclaration(node) || ts.isParameter(node))
      for (const name of boundNames(node.name)) names.add(name);
    const isNamed = ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node);
    if (isNamed && node !== outermost && node.name) names.add(node.name.text);
    if ((ts.isFunctionExpression(node) || ts.isClassExpression(node)) && node.name) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  if (ts.isVariableStatement(outermost))
    for (const { initializer } of outermost.declarationList.declarations) initializer && visit(initializer);
  else visit(outermost);
  return names;
}

/** Every name that a callback may read as a value, its own included; `this` and `arguments` are nobody's inputs. */
function namesIn(callback: ts.Node): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword) names.push("this");
    if (ts.isIdentifier(node) && !isMemberName(node)) names.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(callback);
  return names;
}

function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isPropertyAssignment(parent) || ts.isJsxAttribute(parent)) return parent.name === node;
  return false;
}
