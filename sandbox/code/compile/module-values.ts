import ts from "typescript";
import { assignedTargets } from "../check/analysis/assignments.ts";

/**
 * Lets a module tell the page what it has declared: `__sw.b({code, data, codeExports, reassigns})` at its end, and `__sw.f(...)`
 * around functions that stand in its values. The page freezes it all, or makes the module anew for each frame.
 */
export const moduleValues: ts.TransformerFactory<ts.SourceFile> = (context) => (source) => {
  const { factory } = context;
  const guard = (name: string, args: readonly ts.Expression[]) =>
    factory.createCallExpression(
      factory.createPropertyAccessExpression(factory.createIdentifier("__sw"), name),
      undefined,
      args,
    );
  const readers = (names: readonly string[]) =>
    factory.createArrayLiteralExpression(
      names.map((name) =>
        factory.createArrowFunction(
          undefined,
          undefined,
          [],
          undefined,
          factory.createToken(ts.SyntaxKind.EqualsGreaterThanToken),
          factory.createIdentifier(name),
        ),
      ),
    );

  /** Stops at blocks and classes: a function in there may see names that are not the module's. */
  const marking = (node: ts.Node): ts.Node => {
    if (
      ts.isBlock(node) ||
      ts.isClassLike(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isIterationStatement(node, false)
    )
      return node;
    if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return ts.visitEachChild(node, marking, context);
    return isDirectValue(node) ? node : guard("f", [node]);
  };

  const declared = moduleDeclarations(source);
  const told = guard("b", [
    factory.createObjectLiteralExpression([
      factory.createPropertyAssignment("code", readers(declared.code)),
      factory.createPropertyAssignment("data", readers(declared.data)),
      factory.createPropertyAssignment(
        "codeExports",
        factory.createArrayLiteralExpression(declared.codeExports.map((name) => factory.createStringLiteral(name))),
      ),
      factory.createPropertyAssignment(
        "reassigns",
        reassignsLater(source, declared.names, new Set(declared.code)) ? factory.createTrue() : factory.createFalse(),
      ),
    ]),
  ]);
  const statements = source.statements.map((statement) => ts.visitNode(statement, marking, ts.isStatement));
  return factory.updateSourceFile(source, [...statements, factory.createExpressionStatement(told)]);
};

/** `const fade = (n) => ...`, `export default () => ...`: the page gets at it by that name, and wrapping would take its name. */
function isDirectValue(node: ts.Node): boolean {
  const { parent } = ts.getOriginalNode(node);
  return (ts.isVariableDeclaration(parent) && isConstant(parent)) || ts.isExportAssignment(parent);
}

/** One that can hold nothing else later: a `let` might hold a closure by the time the page looks. */
function isConstant(node: ts.VariableDeclaration): boolean {
  return ts.isIdentifier(node.name) && (ts.getCombinedNodeFlags(node) & ts.NodeFlags.Const) !== 0;
}

interface ModuleDeclarations {
  readonly code: readonly string[];
  readonly data: readonly string[];
  readonly codeExports: readonly string[];
  /** Every name that is declared outside of functions, in blocks and loops too. */
  readonly names: ReadonlySet<string>;
}

function moduleDeclarations(source: ts.SourceFile): ModuleDeclarations {
  const code: string[] = [];
  const data: string[] = [];
  const codeExports: string[] = [];
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
      if (statement.name && !isAmbient(statement)) code.push(statement.name.text);
      else if (!statement.name) codeExports.push("default");
    } else if (ts.isExportAssignment(statement)) {
      if (isCode(statement.expression)) codeExports.push("default");
    } else if (ts.isVariableStatement(statement) && !isAmbient(statement)) {
      const isConst = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
      const isExported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
      for (const declaration of statement.declarationList.declarations) {
        const isFunction = isConst && declaration.initializer !== undefined && isCode(declaration.initializer);
        // An exported variable has no name of its own in the compiled text; the page reads it among the exports.
        if (isExported) {
          if (isFunction && ts.isIdentifier(declaration.name)) codeExports.push(declaration.name.text);
        } else (isFunction ? code : data).push(...boundNames(declaration.name));
      }
    }
  }
  return { code, data, codeExports, names: outerNames(source) };
}

function isCode(node: ts.Expression): boolean {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}

function isAmbient(node: ts.Statement): boolean {
  const isDeclared =
    ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword);
  return isDeclared === true || (ts.isFunctionDeclaration(node) && !node.body);
}

export function boundNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}

function outerNames(source: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node)) for (const name of boundNames(node.name)) names.add(name);
    if ((ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) && node.name) names.add(node.name.text);
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return names;
}

/** By name alone: a local variable of the same name makes the page more careful than it need be, and nothing worse. */
function reassignsLater(source: ts.SourceFile, names: ReadonlySet<string>, code: ReadonlySet<string>): boolean {
  let found = false;
  const visit = (node: ts.Node, isInside: boolean): void => {
    if (found || ts.isTypeNode(node)) return;
    if (ts.isPrivateIdentifier(node)) found = true;
    const fixed = isInside ? names : code;
    if (assignedTargets(node).some((target) => ts.isIdentifier(target) && fixed.has(target.text))) found = true;
    const entersFunction = isInside || ts.isFunctionLike(node) || ts.isClassLike(node);
    ts.forEachChild(node, (child) => visit(child, entersFunction));
  };
  visit(source, false);
  return found;
}
