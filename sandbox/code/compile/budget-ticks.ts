import ts from "typescript";

/** Puts `__sw.t()` at the start of every loop body and function, so that no turn goes uncounted. */
export const budgetTicks: ts.TransformerFactory<ts.SourceFile> = (context) => (source) => {
  const { factory } = context;
  const tickCall = () =>
    factory.createCallExpression(
      factory.createPropertyAccessExpression(factory.createIdentifier("__sw"), "t"),
      undefined,
      [],
    );
  const tick = () => factory.createExpressionStatement(tickCall());

  const ticking = (body: ts.Block): ts.Block => {
    const directives = body.statements.findIndex((statement) => !isDirective(statement));
    const at = directives === -1 ? body.statements.length : directives;
    const statements = [...body.statements.slice(0, at), tick(), ...body.statements.slice(at)];
    return ts.setTextRange(factory.createBlock(statements, true), body);
  };
  const loopBody = (body: ts.Statement): ts.Block =>
    ts.isBlock(body) ? ticking(body) : factory.createBlock([tick(), body], true);

  const visit = (node: ts.Node): ts.Node => {
    const inner = ts.visitEachChild(node, visit, context);
    if (ts.isForStatement(inner))
      return factory.updateForStatement(
        inner,
        inner.initializer,
        inner.condition,
        inner.incrementor,
        loopBody(inner.statement),
      );
    if (ts.isForOfStatement(inner))
      return factory.updateForOfStatement(
        inner,
        inner.awaitModifier,
        inner.initializer,
        inner.expression,
        loopBody(inner.statement),
      );
    if (ts.isForInStatement(inner))
      return factory.updateForInStatement(inner, inner.initializer, inner.expression, loopBody(inner.statement));
    if (ts.isWhileStatement(inner))
      return factory.updateWhileStatement(inner, inner.expression, loopBody(inner.statement));
    if (ts.isDoStatement(inner)) return factory.updateDoStatement(inner, loopBody(inner.statement), inner.expression);
    if (ts.isArrowFunction(inner)) {
      const body = ts.isBlock(inner.body)
        ? ticking(inner.body)
        : factory.createParenthesizedExpression(factory.createComma(tickCall(), inner.body));
      return factory.updateArrowFunction(
        inner,
        inner.modifiers,
        inner.typeParameters,
        inner.parameters,
        inner.type,
        inner.equalsGreaterThanToken,
        body,
      );
    }
    if (ts.isFunctionDeclaration(inner) && inner.body) {
      return factory.updateFunctionDeclaration(
        inner,
        inner.modifiers,
        inner.asteriskToken,
        inner.name,
        inner.typeParameters,
        inner.parameters,
        inner.type,
        ticking(inner.body),
      );
    }
    if (ts.isFunctionExpression(inner)) {
      return factory.updateFunctionExpression(
        inner,
        inner.modifiers,
        inner.asteriskToken,
        inner.name,
        inner.typeParameters,
        inner.parameters,
        inner.type,
        ticking(inner.body),
      );
    }
    if (ts.isMethodDeclaration(inner) && inner.body) {
      return factory.updateMethodDeclaration(
        inner,
        inner.modifiers,
        inner.asteriskToken,
        inner.name,
        inner.questionToken,
        inner.typeParameters,
        inner.parameters,
        inner.type,
        ticking(inner.body),
      );
    }
    if (ts.isConstructorDeclaration(inner) && inner.body)
      return factory.updateConstructorDeclaration(inner, inner.modifiers, inner.parameters, ticking(inner.body));
    if (ts.isGetAccessorDeclaration(inner) && inner.body)
      return factory.updateGetAccessorDeclaration(
        inner,
        inner.modifiers,
        inner.name,
        inner.parameters,
        inner.type,
        ticking(inner.body),
      );
    if (ts.isSetAccessorDeclaration(inner) && inner.body)
      return factory.updateSetAccessorDeclaration(
        inner,
        inner.modifiers,
        inner.name,
        inner.parameters,
        ticking(inner.body),
      );
    return inner;
  };
  return ts.visitEachChild(source, visit, context);
};

function isDirective(statement: ts.Statement): boolean {
  return ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
}
