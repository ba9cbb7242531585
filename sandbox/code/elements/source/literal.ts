import type { NodePath } from "@babel/traverse";
import * as t from "@babel/types";

export type Literal = string | number | boolean | null;

/** The literal that an expression resolves to, and the node that holds it. */
export interface LiteralPlace {
  readonly node: t.Expression;
  readonly value: Literal;
  /** The constant that holds it, when it is not written in place. */
  readonly constant?: { readonly name: string; readonly references: number };
}

/** The value where it is a literal, a negative number or a template without expressions. */
export function literalOf(node: t.Node | null | undefined): Literal | undefined {
  const plain = withoutTypes(node);
  if (t.isStringLiteral(plain) || t.isNumericLiteral(plain) || t.isBooleanLiteral(plain)) return plain.value;
  if (t.isNullLiteral(plain)) return null;
  if (t.isTemplateLiteral(plain) && plain.expressions.length === 0) return plain.quasis[0]?.value.cooked ?? "";
  if (t.isUnaryExpression(plain, { operator: "-" }) && t.isNumericLiteral(plain.argument)) return -plain.argument.value;
  return undefined;
}

/** Follows constants: `title` to the string it was declared with. Undefined where the value is computed. */
export function literalPlace(expression: t.Node, from: NodePath): LiteralPlace | undefined {
  const value = literalOf(expression);
  if (value !== undefined) return { node: withoutTypes(expression) as t.Expression, value };
  const plain = withoutTypes(expression);
  if (!t.isIdentifier(plain)) return undefined;
  const declared = constantValue(plain.name, from);
  const held = literalOf(declared?.node);
  if (declared === undefined || held === undefined) return undefined;
  const node = withoutTypes(declared.node) as t.Expression;
  return { node, value: held, constant: { name: plain.name, references: declared.references } };
}

/** The whole words behind a text that is typed out letter by letter: `words` in `words.slice(0, n)`. */
export function typedOutWords(expression: t.Node): t.Identifier | undefined {
  const callee = t.isCallExpression(expression) ? expression.callee : undefined;
  if (!t.isMemberExpression(callee) || !t.isIdentifier(callee.property, { name: "slice" })) return undefined;
  return t.isIdentifier(callee.object) ? callee.object : undefined;
}

/** What a `const` was declared with, if it is a plain `const name = ...`. */
export function constantValue(
  name: string,
  from: NodePath,
): { node: t.Expression; annotated: boolean; references: number; declaration: NodePath } | undefined {
  const binding = from.scope.getBinding(name);
  const declarator = binding?.path;
  if (binding === undefined || !binding.constant || !declarator?.isVariableDeclarator()) return undefined;
  const { id, init } = declarator.node;
  if (!t.isIdentifier(id) || !init) return undefined;
  const annotated = Boolean(id.typeAnnotation) || t.isTSAsExpression(init) || t.isTSSatisfiesExpression(init);
  // An export is a use that Babel's binding does not count.
  const exported = declarator.parentPath?.parentPath?.isExportNamedDeclaration() ? 1 : 0;
  return { node: init, annotated, references: binding.referencePaths.length + exported, declaration: declarator };
}

/** The expression inside `as`, `satisfies`, `!` and `Object.freeze(...)`. */
export function withoutTypes(node: t.Node | null | undefined): t.Node | null | undefined {
  if (t.isTSAsExpression(node) || t.isTSSatisfiesExpression(node) || t.isTSNonNullExpression(node))
    return withoutTypes(node.expression);
  return node;
}

export function propertyName(property: t.ObjectProperty | t.ObjectMethod | t.JSXAttribute): string | undefined {
  if (t.isJSXAttribute(property)) return t.isJSXIdentifier(property.name) ? property.name.name : undefined;
  if (property.computed) return t.isStringLiteral(property.key) ? property.key.value : undefined;
  if (t.isIdentifier(property.key)) return property.key.name;
  return t.isStringLiteral(property.key) ? property.key.value : undefined;
}

export function propertyOf(object: t.ObjectExpression, name: string): t.ObjectProperty | undefined {
  return object.properties.findLast(
    (property): property is t.ObjectProperty => t.isObjectProperty(property) && propertyName(property) === name,
  );
}
