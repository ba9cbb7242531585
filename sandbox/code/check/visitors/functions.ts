import ts from "typescript";
import { importedName } from "../analysis/names.ts";
import { nodeFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";

type Id = "syntax-not-allowed" | "class-not-allowed";
type Gate = GateFor<Id>;

/** Forms of functions, classes and calls that need more than an allowed keyword. */
export const functions = nodeFinder(["syntax-not-allowed", "class-not-allowed"], (node, gate) => {
  if (ts.isIdentifier(node)) {
    if (node.text.startsWith("__sw"))
      refuse(node, "syntax-not-allowed", `Names that start with "__sw" are reserved.`, "Rename it.", gate);
    else if (node.text === "arguments" && !ts.isPropertyAccessExpression(node.parent) && !isName(node)) {
      refuse(
        node,
        "syntax-not-allowed",
        "`arguments` is not allowed.",
        "Name the parameters: `(...values: number[]) => ...`.",
        gate,
      );
    }
  } else if (node.kind === ts.SyntaxKind.ThisKeyword) {
    if (!isThisOfMethod(node))
      refuse(
        node,
        "syntax-not-allowed",
        "`this` is not allowed outside of methods and getters of a class, and getters of an object.",
        "Use parameters and constants.",
        gate,
      );
  } else if (node.kind === ts.SyntaxKind.SuperKeyword)
    refuse(node, "syntax-not-allowed", "`super` is not allowed.", "Write functions.", gate);
  else if (ts.isClassDeclaration(node)) checkClass(node, gate);
  else if (ts.isNewExpression(node)) checkNew(node, gate);
  else if (ts.isTaggedTemplateExpression(node)) checkTag(node, gate);
  else if (ts.isParameter(node) && ts.isIdentifier(node.name) && node.name.text === "this") {
    refuse(node, "syntax-not-allowed", "A `this` parameter is not allowed.", "Name the parameter.", gate);
  }
});

function isName(node: ts.Identifier): boolean {
  return ("name" in node.parent && node.parent.name === node) || ts.isPropertySignature(node.parent);
}

function isThisOfMethod(node: ts.Node): boolean {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isFunctionDeclaration(at) || ts.isFunctionExpression(at)) return false;
    if (ts.isPropertyDeclaration(at) || ts.isMethodDeclaration(at) || ts.isGetAccessorDeclaration(at)) {
      const isStatic = at.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false;
      const isOfObject = ts.isGetAccessorDeclaration(at) && ts.isObjectLiteralExpression(at.parent);
      return isOfObject || (ts.isClassDeclaration(at.parent) && !isStatic);
    }
    if (ts.isConstructorDeclaration(at)) return true;
  }
  return false;
}

function checkClass(node: ts.ClassDeclaration, gate: Gate): void {
  const heritage = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  if (heritage) {
    refuse(
      heritage,
      "class-not-allowed",
      "A class cannot extend another.",
      isOfErrors(heritage)
        ? 'Leave the class out and throw an error of the language, its text in place: `throw new Error("No points to draw");`.'
        : "Write the component as a function: `function Card(props: {title: string}) { return <div>{props.title}</div>; }`.",
      gate,
    );
  }
}

function isOfErrors({ types }: ts.HeritageClause): boolean {
  return types.some(({ expression }) => ts.isIdentifier(expression) && expression.text.endsWith("Error"));
}

function checkNew(node: ts.NewExpression, gate: Gate): void {
  const callee = node.expression;
  const isNamed = ts.isIdentifier(callee) && !importedName(callee, gate);
  const isIntl =
    ts.isPropertyAccessExpression(callee) && ts.isIdentifier(callee.expression) && callee.expression.text === "Intl";
  if (!isNamed && !isIntl)
    refuse(
      node,
      "syntax-not-allowed",
      "`new` needs the name of a known constructor.",
      "Use `new Map(...)`, `new Set(...)`, a typed array, or a class of this scene.",
      gate,
    );
  else if (isNamed && gate.mayAskTypes && !isConstructible(callee, gate)) {
    refuse(node, "syntax-not-allowed", `${callee.text} is no class.`, "Call it without `new`.", gate);
  }
}

/** A free name is the globals rule's business; a local one must be a class declaration, not a value that holds one. */
function isConstructible(callee: ts.Identifier, gate: Gate): boolean {
  const declarations = gate.checker.getSymbolAtLocation(callee)?.declarations ?? [];
  const local = declarations.filter((declaration) => declaration.getSourceFile() === gate.source);
  return local.length === 0 || local.some(ts.isClassDeclaration);
}

function checkTag(node: ts.TaggedTemplateExpression, gate: Gate): void {
  const { tag } = node;
  const isRaw =
    ts.isPropertyAccessExpression(tag) &&
    ts.isIdentifier(tag.expression) &&
    tag.expression.text === "String" &&
    tag.name.text === "raw";
  if (!isRaw)
    refuse(
      node,
      "syntax-not-allowed",
      "Only String.raw may stand before a template string.",
      'Call the function: `format("text", value)`.',
      gate,
    );
}

function refuse(node: ts.Node, rule: Id, message: string, fix: string, gate: Gate): void {
  gate.report(node, rule, message, fix);
}
