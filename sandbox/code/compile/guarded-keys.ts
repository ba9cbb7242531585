import ts from "typescript";

/** Puts `__sw.k(...)` around every computed property name that is not plainly a number or a written word. */
export const guardedKeys: ts.TransformerFactory<ts.SourceFile> = (context) => (source) => {
  const { factory } = context;
  const guarded = (key: ts.Expression): ts.Expression =>
    isPlainKey(key)
      ? key
      : factory.createCallExpression(
          factory.createPropertyAccessExpression(factory.createIdentifier("__sw"), "k"),
          undefined,
          [key],
        );

  const visit = (node: ts.Node): ts.Node => {
    const inner = ts.visitEachChild(node, visit, context);
    if (ts.isElementAccessChain(inner)) {
      return factory.updateElementAccessChain(
        inner,
        inner.expression,
        inner.questionDotToken,
        guarded(inner.argumentExpression),
      );
    }
    if (ts.isElementAccessExpression(inner))
      return factory.updateElementAccessExpression(inner, inner.expression, guarded(inner.argumentExpression));
    if (ts.isComputedPropertyName(inner)) return factory.updateComputedPropertyName(inner, guarded(inner.expression));
    return inner;
  };
  return ts.visitEachChild(source, visit, context);
};

const NUMERIC_OPERATORS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.AsteriskToken,
  ts.SyntaxKind.SlashToken,
  ts.SyntaxKind.PercentToken,
  ts.SyntaxKind.BarToken,
  ts.SyntaxKind.AmpersandToken,
  ts.SyntaxKind.CaretToken,
  ts.SyntaxKind.LessThanLessThanToken,
  ts.SyntaxKind.GreaterThanGreaterThanToken,
  ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken,
]);

/** These give a number whatever their operands are; `+` does not. Written words were read by the check. */
function isPlainKey(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node))
    return isPlainKey(node.expression);
  if (ts.isNumericLiteral(node) || ts.isStringLiteralLike(node)) return true;
  if (ts.isPrefixUnaryExpression(node)) return node.operator !== ts.SyntaxKind.ExclamationToken;
  if (ts.isPostfixUnaryExpression(node)) return true;
  return ts.isBinaryExpression(node) && NUMERIC_OPERATORS.has(node.operatorToken.kind);
}
