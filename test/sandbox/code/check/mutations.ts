import ts from "typescript";

/** Rewrites a scene without changing what it does, as someone would who tries to get past a list of words. */
export type Mutation = (code: string, seed: number) => string;

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  "locals renamed": renameLocals,
  "wrapped in a component": wrap,
  "a name spelled with an escape": escapeName,
  "strings split": splitStrings,
  "declarations in reverse": reverseDeclarations,
  "all at once": (code, seed) => renameLocals(splitStrings(wrap(code)), seed),
};

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function renameLocals(code: string, seed: number): string {
  const source = parse(code);
  const locals = new Set<string>();
  const kept = new Set<string>();
  walk(source, (node) => {
    const isDeclared = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isFunctionDeclaration(node);
    if (isDeclared && node.name && ts.isIdentifier(node.name)) locals.add(node.name.text);
    if (ts.isShorthandPropertyAssignment(node) || ts.isBindingElement(node) || ts.isExportSpecifier(node))
      kept.add(node.name.getText(source));
    if (ts.isParameter(node) && ts.isParameterPropertyDeclaration(node, node.parent))
      kept.add(node.name.getText(source));
  });
  const edits: Edit[] = [];
  walk(source, (node) => {
    if (!ts.isIdentifier(node) || !locals.has(node.text) || kept.has(node.text) || isPropertyName(node)) return;
    const prefix = /^[A-Z]/.test(node.text) ? "Q" : "q";
    edits.push({ start: node.getStart(source), end: node.end, text: `${prefix}${seed}${node.text}` });
  });
  return apply(code, edits);
}

function wrap(code: string): string {
  return /export default function Scene\(\)/.test(code)
    ? `${code.replace("export default function Scene()", "function Inside()")}\nexport default function Scene() {\n  const show = () => <Inside />;\n  return <>{[0].map((at) => <i key={at}>{show()}</i>)}</>;\n}\n`
    : code;
}

function escapeName(code: string, seed: number): string {
  const source = parse(code);
  const names: ts.Identifier[] = [];
  walk(source, (node) => {
    if (
      ts.isIdentifier(node) &&
      !ts.isJsxOpeningLikeElement(node.parent) &&
      !ts.isJsxClosingElement(node.parent) &&
      !ts.isJsxAttribute(node.parent)
    )
      names.push(node);
  });
  const name = names[seed % Math.max(1, names.length)];
  if (!name) return code;
  const start = name.getStart(source);
  return apply(code, [{ start, end: start + 1, text: `\\u${code.charCodeAt(start).toString(16).padStart(4, "0")}` }]);
}

function splitStrings(code: string): string {
  const source = parse(code);
  const edits: Edit[] = [];
  walk(source, (node) => {
    if (
      !ts.isStringLiteral(node) ||
      node.text.length < 2 ||
      ts.isImportDeclaration(node.parent) ||
      ts.isExportDeclaration(node.parent)
    )
      return;
    if (
      ts.isLiteralTypeNode(node.parent) ||
      (ts.isPropertyAssignment(node.parent) && node.parent.name === node) ||
      ts.isExpressionStatement(node.parent)
    )
      return;
    const half = Math.floor(node.text.length / 2);
    const joined = `${JSON.stringify(node.text.slice(0, half))} + ${JSON.stringify(node.text.slice(half))}`;
    edits.push({
      start: node.getStart(source),
      end: node.end,
      text: ts.isJsxAttribute(node.parent) ? `{${joined}}` : `(${joined})`,
    });
  });
  return apply(code, edits);
}

function reverseDeclarations(code: string): string {
  const source = parse(code);
  const imports = source.statements.filter(ts.isImportDeclaration);
  const others = source.statements.filter((statement) => !ts.isImportDeclaration(statement));
  return [...imports, ...others.reverse()].map((statement) => statement.getFullText(source)).join("\n");
}

function isPropertyName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent))
    return "name" in parent ? parent.name === node : parent.right === node;
  if (
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isPropertyDeclaration(parent)
  )
    return parent.name === node;
  return ts.isJsxAttribute(parent) || ts.isImportSpecifier(parent) || ts.isTypeReferenceNode(parent);
}

function parse(code: string): ts.SourceFile {
  return ts.createSourceFile("scene.tsx", code, ts.ScriptTarget.ES2023, true, ts.ScriptKind.TSX);
}

function walk(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => walk(child, see));
}

function apply(code: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end, text: next }) => text.slice(0, start) + next + text.slice(end), code);
}
