import ts from "typescript";

/** SES refuses source that looks like these anywhere, in text too: it cannot tell a string from code. */
const REFUSED_BY_SES = /<!--|-->|\bimport\s*[(/.]|\beval\s*\(|\bimport\b|\beval\b/;

const escaped = (written: string): string =>
  written
    .replaceAll("<!--", "<\\x21--")
    .replaceAll("-->", "--\\x3e")
    .replace(/\b(i)(mport)\b/g, "\\x69$2")
    .replace(/\b(e)(val)\b/g, "\\x65$2");

/** Spells words of text such as "import(" and "-->" with escapes: the same text at run time, and no false alarm on the way. */
export const escapeRefusedText: ts.TransformerFactory<ts.SourceFile> = (context) => (source) => {
  const { factory } = context;
  const visit = (node: ts.Node): ts.Node => {
    if (ts.isStringLiteralLike(node) && REFUSED_BY_SES.test(node.text) && !isModuleName(node)) {
      // An identifier is printed as it is given, which no kind of literal node is.
      return factory.createIdentifier(
        escaped(JSON.stringify(node.text).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029")),
      );
    }
    if (ts.isTemplateExpression(node) && !ts.isTaggedTemplateExpression(node.parent ?? node))
      return template(ts.visitEachChild(node, visit, context));
    return ts.visitEachChild(node, visit, context);
  };
  const template = (node: ts.TemplateExpression): ts.Expression => {
    const texts = [node.head, ...node.templateSpans.map(({ literal }) => literal)];
    if (!texts.some(({ text }) => REFUSED_BY_SES.test(text))) return node;
    const raw = (text: string) =>
      escaped(JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("`", "\\`").replaceAll("${", "\\${"));
    return factory.updateTemplateExpression(
      node,
      factory.createTemplateHead(node.head.text, raw(node.head.text)),
      node.templateSpans.map((span) =>
        factory.updateTemplateSpan(
          span,
          span.expression,
          ts.isTemplateMiddle(span.literal)
            ? factory.createTemplateMiddle(span.literal.text, raw(span.literal.text))
            : factory.createTemplateTail(span.literal.text, raw(span.literal.text)),
        ),
      ),
    );
  };
  return ts.visitEachChild(source, visit, context);
};

function isModuleName(node: ts.Node): boolean {
  return (
    node.parent !== undefined &&
    ts.isCallExpression(node.parent) &&
    ts.isIdentifier(node.parent.expression) &&
    node.parent.expression.text === "require"
  );
}

/** Drops `Object.defineProperty(exports, "__esModule", ...)`: a scene's Object has no defineProperty. */
export const withoutModuleMark: ts.TransformerFactory<ts.SourceFile> = (context) => (source) =>
  context.factory.updateSourceFile(
    source,
    source.statements.filter((statement) => !isModuleMark(statement)),
  );

function isModuleMark(statement: ts.Statement): boolean {
  if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) return false;
  const mark = statement.expression.arguments[1];
  return mark !== undefined && ts.isStringLiteral(mark) && mark.text === "__esModule";
}
