import ts from "typescript";

/**
 * Puts `__sw.s(...)` around text that is put together and `__sw.l(...)` around what is spread: by these two a scene doubles its
 * data without calling anything.
 */
export const sizedValues: ts.TransformerFactory<ts.SourceFile> = (context) => (source) => {
  const { factory } = context;
  const call = (name: "s" | "l", value: ts.Expression) =>
    factory.createCallExpression(
      factory.createPropertyAccessExpression(factory.createIdentifier("__sw"), name),
      undefined,
      [value],
    );

  const visit = (node: ts.Node): ts.Node => {
    const inner = ts.visitEachChild(node, visit, context);
    if (ts.isSpreadElement(inner)) return factory.updateSpreadElement(inner, call("l", inner.expression));
    if (ts.isSpreadAssignment(inner)) return factory.updateSpreadAssignment(inner, call("l", inner.expression));
    if (ts.isTemplateExpression(inner) && !isTagged(node)) return call("s", inner);
    if (ts.isBinaryExpression(inner) && mayMakeText(inner) && !isPartOfSum(node)) return call("s", inner);
    return inner;
  };
  return ts.visitEachChild(source, visit, context);
};

/** Nodes that a transformer before this one made have no parent; those they stand for do. */
function parentOf(node: ts.Node): ts.Node | undefined {
  return ts.getOriginalNode(node).parent;
}

function isTagged(node: ts.Node): boolean {
  const parent = parentOf(node);
  return parent !== undefined && ts.isTaggedTemplateExpression(parent);
}

/** `+` and `+=`. What grows by a number grows by a few letters a time, and the time runs out first. */
function mayMakeText({ operatorToken: { kind }, right }: ts.BinaryExpression): boolean {
  return (kind === ts.SyntaxKind.PlusToken || kind === ts.SyntaxKind.PlusEqualsToken) && !isNumber(right);
}

/** Only the whole of `a + b + c` is looked at. */
function isPartOfSum(node: ts.Node): boolean {
  let parent = parentOf(node);
  while (parent && ts.isParenthesizedExpression(parent)) parent = parent.parent;
  return parent !== undefined && ts.isBinaryExpression(parent) && mayMakeText(parent);
}

const ARITHMETIC: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.AsteriskToken,
  ts.SyntaxKind.SlashToken,
  ts.SyntaxKind.PercentToken,
]);

function isNumber(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isNumber(node.expression);
  if (ts.isNumericLiteral(node) || ts.isPrefixUnaryExpression(node)) return true;
  return ts.isBinaryExpression(node) && ARITHMETIC.has(node.operatorToken.kind);
}
