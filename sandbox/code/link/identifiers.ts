import ts from "typescript";

/** Every identifier that stands for a variable, a type or a component, and not for the name of a property, an attribute or a tag of HTML. */
export function forEachReference(root: ts.Node, visit: (node: ts.Identifier) => void): void {
  const walk = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && isReference(node)) visit(node);
    ts.forEachChild(node, walk);
  };
  ts.forEachChild(root, walk);
}

function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name !== node;
  if (ts.isQualifiedName(parent)) return parent.right !== node;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  if (ts.isJsxOpeningElement(parent) || ts.isJsxSelfClosingElement(parent) || ts.isJsxClosingElement(parent))
    return parent.tagName !== node || !/^[a-z]/.test(node.text);
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent)) return parent.label !== node;
  if (ts.isImportTypeNode(parent)) return parent.qualifier !== node;
  const isNameOfMember =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isAccessor(parent) ||
    ts.isEnumMember(parent) ||
    ts.isNamedTupleMember(parent) ||
    ts.isJsxAttribute(parent);
  if (isNameOfMember) return parent.name !== node;
  return !(ts.isJsxNamespacedName(parent) || ts.isMetaProperty(parent) || ts.isImportSpecifier(parent));
}

/** What stands in the text where `node` gets another name: a short-hand property keeps its key. */
export function renamedText(node: ts.Identifier, name: string): string {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent) && parent.name === node) return `${node.text}: ${name}`;
  const isKeyToo =
    ts.isBindingElement(parent) &&
    parent.name === node &&
    parent.propertyName === undefined &&
    parent.dotDotDotToken === undefined &&
    ts.isObjectBindingPattern(parent.parent);
  if (isKeyToo) return `${node.text}: ${name}`;
  if (ts.isExportSpecifier(parent) && parent.propertyName === undefined) return `${name} as ${node.text}`;
  return name;
}

export function boundNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}
