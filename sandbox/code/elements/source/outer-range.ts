import type * as t from "@babel/types";

/** An expression with all parentheses around it. */
export function outerRange(source: string, expression: t.Node): { readonly start: number; readonly end: number } {
  const inner = expression.start ?? 0;
  const start = Number(expression.extra?.parenStart ?? inner);
  const rest = withoutComments(source, expression.end ?? 0, source.length);
  let end = expression.end ?? 0;
  for (const _parenthesis of withoutComments(source, start, inner).matchAll(/\(/g)) {
    end = (expression.end ?? 0) + rest.indexOf(")", end - (expression.end ?? 0)) + 1;
  }
  return { start, end };
}

/** The range with its comments blanked out, so that offsets stay. Reliable up to the first string in it. */
export function withoutComments(source: string, from: number, to: number): string {
  return source.slice(from, to).replace(/\/\*[\s\S]*?\*\/|\/\/[^\r\n]*/g, (comment) => " ".repeat(comment.length));
}
