import ts from "typescript";

/** With more, or with a spread list of them, the result has no type that names its properties. */
const MOST_SOURCES = 3;

/**
 * What `Object.assign({}, base, more)` puts together, the literal first: nothing that exists is changed, so it is `{...base, ...more}`
 * and is compiled as such. Nothing for any other expression.
 */
export function freshlyAssigned(node: ts.Node): readonly ts.Expression[] | undefined {
  if (!ts.isCallExpression(node) || !isObjectAssign(node.expression)) return undefined;
  const [target, ...sources] = node.arguments;
  if (!target || !ts.isObjectLiteralExpression(target)) return undefined;
  const isPlain = sources.length <= MOST_SOURCES && !sources.some(ts.isSpreadElement);
  return isPlain ? [target, ...sources] : undefined;
}

function isObjectAssign(callee: ts.Expression): boolean {
  return (
    ts.isPropertyAccessExpression(callee) &&
    callee.name.text === "assign" &&
    ts.isIdentifier(callee.expression) &&
    callee.expression.text === "Object"
  );
}
