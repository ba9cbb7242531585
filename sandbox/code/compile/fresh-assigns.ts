import ts from "typescript";
import { freshlyAssigned } from "../check/analysis/fresh-assign.ts";

/** Writes `Object.assign({}, a, b)` as `{...a, ...b}`: one way to copy, under one guard, and scenes get no function that assigns. */
export const freshAssigns: ts.TransformerFactory<ts.SourceFile> = (context) => (source) => {
  const { factory } = context;
  const visit = (node: ts.Node): ts.Node => {
    const inner = ts.visitEachChild(node, visit, context);
    const [target, ...sources] = freshlyAssigned(inner) ?? [];
    if (!target || !ts.isObjectLiteralExpression(target)) return inner;
    const spreads = sources.map((each) => factory.createSpreadAssignment(each));
    return ts.setTextRange(factory.createObjectLiteralExpression([...target.properties, ...spreads]), inner);
  };
  return ts.visitEachChild(source, visit, context);
};
