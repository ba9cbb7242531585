import ts from "typescript";
import { nodeFinder } from "../finder.ts";

const K = ts.SyntaxKind;

/** Everything a scene may be written with. A syntax that is not here is refused, also one that a later TypeScript adds. */
const ALLOWED_KINDS: ReadonlySet<ts.SyntaxKind> = new Set([
  ...[K.Identifier, K.PrivateIdentifier, K.NumericLiteral, K.StringLiteral, K.RegularExpressionLiteral],
  ...[
    K.NoSubstitutionTemplateLiteral,
    K.TemplateExpression,
    K.TemplateHead,
    K.TemplateMiddle,
    K.TemplateTail,
    K.TemplateSpan,
  ],
  ...[K.NullKeyword, K.TrueKeyword, K.FalseKeyword, K.ThisKeyword],
  ...[
    K.ArrayLiteralExpression,
    K.ObjectLiteralExpression,
    K.PropertyAssignment,
    K.ShorthandPropertyAssignment,
    K.SpreadAssignment,
  ],
  ...[
    K.MethodDeclaration,
    K.GetAccessor,
    K.ComputedPropertyName,
    K.PropertyAccessExpression,
    K.ElementAccessExpression,
    K.QuestionDotToken,
  ],
  ...[K.CallExpression, K.NewExpression, K.TaggedTemplateExpression, K.ParenthesizedExpression, K.FunctionExpression],
  ...[K.ArrowFunction, K.EqualsGreaterThanToken, K.DeleteExpression, K.TypeOfExpression, K.VoidExpression],
  ...[
    K.PrefixUnaryExpression,
    K.PostfixUnaryExpression,
    K.BinaryExpression,
    K.ConditionalExpression,
    K.QuestionToken,
    K.EqualsToken,
    K.ColonToken,
  ],
  ...[K.YieldExpression, K.AsteriskToken, K.SpreadElement, K.DotDotDotToken, K.OmittedExpression, K.ExclamationToken],
  ...[K.AsExpression, K.NonNullExpression, K.SatisfiesExpression, K.ExpressionWithTypeArguments],
  ...[K.ObjectBindingPattern, K.ArrayBindingPattern, K.BindingElement, K.Parameter, K.TypeParameter],
  ...[
    K.Block,
    K.EmptyStatement,
    K.VariableStatement,
    K.VariableDeclarationList,
    K.VariableDeclaration,
    K.ExpressionStatement,
  ],
  ...[K.IfStatement, K.DoStatement, K.WhileStatement, K.ForStatement, K.ForInStatement, K.ForOfStatement],
  ...[
    K.ContinueStatement,
    K.BreakStatement,
    K.ReturnStatement,
    K.SwitchStatement,
    K.CaseBlock,
    K.CaseClause,
    K.DefaultClause,
  ],
  ...[K.LabeledStatement, K.ThrowStatement, K.TryStatement, K.CatchClause],
  ...[K.FunctionDeclaration, K.ClassDeclaration, K.PropertyDeclaration, K.Constructor, K.HeritageClause],
  ...[
    K.ImportDeclaration,
    K.ImportClause,
    K.NamedImports,
    K.NamespaceImport,
    K.ImportSpecifier,
    K.ImportAttributes,
    K.ImportAttribute,
  ],
  ...[K.ExportAssignment, K.ExportDeclaration, K.NamedExports, K.ExportSpecifier],
  ...[
    K.JsxElement,
    K.JsxSelfClosingElement,
    K.JsxOpeningElement,
    K.JsxClosingElement,
    K.JsxFragment,
    K.JsxOpeningFragment,
  ],
  ...[K.JsxClosingFragment, K.JsxAttribute, K.JsxAttributes, K.JsxSpreadAttribute, K.JsxExpression, K.JsxText],
  ...[
    K.InterfaceDeclaration,
    K.TypeAliasDeclaration,
    K.PropertySignature,
    K.MethodSignature,
    K.IndexSignature,
    K.CallSignature,
  ],
  ...[
    K.TypeReference,
    K.FunctionType,
    K.TypeQuery,
    K.TypeLiteral,
    K.ArrayType,
    K.TupleType,
    K.OptionalType,
    K.RestType,
  ],
  ...[
    K.UnionType,
    K.IntersectionType,
    K.ParenthesizedType,
    K.TypeOperator,
    K.IndexedAccessType,
    K.LiteralType,
    K.MappedType,
  ],
  ...[
    K.NamedTupleMember,
    K.TypePredicate,
    K.AssertsKeyword,
    K.TemplateLiteralType,
    K.TemplateLiteralTypeSpan,
    K.QualifiedName,
    K.ConditionalType,
    K.InferType,
    K.ThisType,
  ],
  ...[
    K.StringKeyword,
    K.NumberKeyword,
    K.BooleanKeyword,
    K.UndefinedKeyword,
    K.VoidKeyword,
    K.NeverKeyword,
    K.UnknownKeyword,
  ],
  ...[K.ObjectKeyword, K.AnyKeyword, K.SymbolKeyword, K.ImportType],
  ...[
    K.ExportKeyword,
    K.DefaultKeyword,
    K.ConstKeyword,
    K.ReadonlyKeyword,
    K.PublicKeyword,
    K.PrivateKeyword,
    K.ProtectedKeyword,
    K.StaticKeyword,
  ],
  ...[
    K.ImportKeyword,
    K.SuperKeyword,
    K.MinusToken,
    K.PlusToken,
    K.EndOfFileToken,
    K.SourceFile,
    K.ImportEqualsDeclaration,
  ],
]);

const REFUSED: Partial<Record<ts.SyntaxKind, readonly [what: string, fix?: string, rule?: "non-deterministic"]>> = {
  [K.AsyncKeyword]: ["async", "A frame is drawn at once: write a plain function.", "non-deterministic"],
  [K.AwaitExpression]: ["await", "A frame is drawn at once: write the data as a constant.", "non-deterministic"],
  [K.AwaitKeyword]: ["await", "A frame is drawn at once: write the data as a constant.", "non-deterministic"],
  [K.SetAccessor]: ["A setter", "Write a function that returns a new value."],
  [K.BigIntLiteral]: ["BigInt", "Use a number, or show the digits as text."],
  [K.EnumDeclaration]: [
    "enum",
    'Write `const PHASES = ["intro", "main"] as const; type Phase = (typeof PHASES)[number];`.',
  ],
  [K.ModuleDeclaration]: ["namespace", "Put the code at the top level of the scene."],
  [K.DeclareKeyword]: ["declare", "Import the name, or write the value in the scene."],
  [K.AbstractKeyword]: ["abstract", "Write functions."],
  [K.Decorator]: ["A decorator", "Call the function: `memo(Card)`."],
  [K.WithStatement]: ["with", "Name the object: `point.x`."],
  [K.DebuggerStatement]: ["debugger", "Remove it."],
  [K.MetaProperty]: ["import.meta and new.target", "Remove it: a scene knows only its frame and its size."],
  [K.ClassStaticBlockDeclaration]: ["A static block", "Write a constant at the top level."],
  [K.ClassExpression]: ["A class expression", "Write a function that returns an object."],
  [K.ConstructorType]: ["A constructor type", "Use a function type: `() => Point`."],
  [K.ConstructSignature]: ["A constructor type", "Use a function type: `() => Point`."],
  [K.JsxNamespacedName]: ["A name with a colon", "Write it in camelCase: `xlinkHref`."],
  [K.TypeAssertionExpression]: ["A cast", "Give the value a type where it is declared."],
  [K.OverrideKeyword]: ["override", "Write functions."],
  [K.AccessorKeyword]: ["accessor", "Write a plain property."],
  [K.NamespaceExportDeclaration]: ["export as namespace", "Use `export default`."],
};

export const syntax = nodeFinder(["syntax-not-allowed", "non-deterministic"], (node, gate) => {
  if (ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.Using) === ts.NodeFlags.Using) {
    gate.report(node, "syntax-not-allowed", "`using` is not allowed in a scene.", "Write `const`.");
    return;
  }
  if (ALLOWED_KINDS.has(node.kind) || isOperator(node) || ts.isEnumMember(node)) return;
  const [what, fix, rule] = REFUSED[node.kind] ?? [`This syntax (${ts.SyntaxKind[node.kind]})`];
  gate.report(node, rule ?? "syntax-not-allowed", `${what} is not allowed in a scene.`, fix);
});

function isOperator(node: ts.Node): boolean {
  return ts.isBinaryExpression(node.parent) && node.parent.operatorToken === node && ts.isBinaryOperatorToken(node);
}
