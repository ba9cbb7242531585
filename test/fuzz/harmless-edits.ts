import ts from "typescript";
import type { Chance } from "./chance.ts";
import { parseScene } from "./corpus.ts";

/** Names and words that trip word lists, but mean nothing where these edits put them. */
const SCARY_NAMES = ["fetch", "location", "parent", "top", "self", "process", "document", "name", "history", "opener"];
const SCARY_WORDS =
  "fetch eval(window.constructor) import require process.env __proto__ javascript: https://example.com/?a=1";

/** Text that quotes, entities or escapes don't change. */
const PLAIN_TEXT = /^[\w .,#%-]*$/;

type Edit = (code: string, source: ts.SourceFile, chance: Chance) => string;

/** Edits that don't change what a scene does: one that was accepted must stay accepted. */
export const HARMLESS_EDITS: Readonly<Record<string, Edit>> = {
  "a comment": (code, source, chance) => {
    const { start } = onePlace(source, chance, (node) => ts.isStatement(node) && !ts.isBlock(node));
    return insert(code, start, chance.isTrue(0.5) ? `/* ${SCARY_WORDS} */ ` : `// ${SCARY_WORDS}\n`);
  },
  "words in a text": (code, source, chance) => {
    const { end } = onePlace(source, chance, (node) => ts.isJsxText(node) && node.text.trim() !== "");
    return insert(code, end, ` ${SCARY_WORDS}`);
  },
  parentheses: (code, source, chance) => {
    const { start, end } = onePlace(source, chance, isPlainValue);
    return insert(insert(code, end, ")"), start, "(");
  },
  "a text as an expression": (code, source, chance) => {
    const { start, end, node } = onePlace(
      source,
      chance,
      (each) => ts.isJsxText(each) && !each.containsOnlyTriviaWhiteSpaces && !/[&\n]/.test(each.text),
    );
    return replace(code, start, end, `{${JSON.stringify((node as ts.JsxText).text)}}`);
  },
  "an attribute as an expression": (code, source, chance) => {
    const { start, end, node } = onePlace(
      source,
      chance,
      (each) => ts.isStringLiteral(each) && ts.isJsxAttribute(each.parent) && PLAIN_TEXT.test(each.text),
    );
    return replace(code, start, end, `{${JSON.stringify((node as ts.StringLiteral).text)}}`);
  },
  "other quotes": (code, source, chance) => {
    const { start, end, node } = onePlace(
      source,
      chance,
      (each) => isPlainValue(each) && ts.isStringLiteral(each) && PLAIN_TEXT.test(each.text),
    );
    const quote = chance.pick(["'", '"', "`"]);
    return replace(code, start, end, quote + (node as ts.StringLiteral).text + quote);
  },
  "an arrow with a block": (code, source, chance) => {
    const { start, end } = onePlace(
      source,
      chance,
      (each) => ts.isArrowFunction(each.parent) && each.parent.body === each && !ts.isBlock(each),
    );
    return replace(code, start, end, `{ return ${code.slice(start, end)}; }`);
  },
  "a member by its name in quotes": (code, source, chance) => {
    const { start, end, node } = onePlace(
      source,
      chance,
      (each) =>
        ts.isIdentifier(each) &&
        ts.isPropertyAccessExpression(each.parent) &&
        each.parent.name === each &&
        !each.parent.questionDotToken &&
        // Methods are called by name, so that the check sees what a call does.
        !(ts.isCallExpression(each.parent.parent) && each.parent.parent.expression === each.parent) &&
        ts.isIdentifier(each.parent.expression) &&
        /^[a-z]/.test(each.parent.expression.text),
    );
    const dot = code.lastIndexOf(".", start);
    return replace(code, dot, end, `["${(node as ts.Identifier).text}"]`);
  },
  "a local that is called like a global": (code, source, chance) => {
    const taken = namesIn(source);
    const name = chance.pick(SCARY_NAMES.filter((each) => !taken.has(each)));
    const { start } = onePlace(source, chance, (node) => ts.isReturnStatement(node) && ts.isBlock(node.parent));
    return insert(code, start, `const ${name} = 1 + ${chance.below(9)}; `);
  },
  "a helper that nothing uses": (code, source, chance) =>
    insert(
      code,
      onePlace(source, chance, (node) => ts.isSourceFile(node.parent) && !ts.isImportDeclaration(node)).start,
      `const unusedHelper${chance.below(99)} = (constructorName: string, n = 2) => \`\${constructorName} \${n}\`;\n`,
    ),
  "wrapped in a fragment": (code, source, chance) => {
    const { start, end } = onePlace(
      source,
      chance,
      (each) =>
        (ts.isJsxElement(each) || ts.isJsxSelfClosingElement(each)) &&
        (ts.isReturnStatement(each.parent) || ts.isParenthesizedExpression(each.parent)),
    );
    return replace(code, start, end, `<>${code.slice(start, end)}</>`);
  },
  "other line ends": (code) => (/`[^`]*\n/.test(code) ? code : code.replace(/\r?\n/g, "\r\n")),
};

class NothingToEditError extends Error {}

/** The edited text and the name of the edit; undefined where the scene has nothing to edit that way. */
export function harmlessEdit(
  chance: Chance,
  code: string,
): { readonly code: string; readonly edit: string } | undefined {
  const [edit, rewrite] = chance.pick(Object.entries(HARMLESS_EDITS));
  try {
    return { code: rewrite(code, parseScene(code), chance), edit };
  } catch (error) {
    if (error instanceof NothingToEditError) return undefined;
    throw error;
  }
}

function onePlace(source: ts.SourceFile, chance: Chance, isOne: (node: ts.Node) => boolean) {
  const found: ts.Node[] = [];
  const walk = (node: ts.Node): void => {
    if (isOne(node)) found.push(node);
    ts.forEachChild(node, walk);
  };
  ts.forEachChild(source, walk);
  if (found.length === 0) throw new NothingToEditError();
  const node = chance.pick(found);
  return { node, start: ts.isJsxText(node) ? node.pos : node.getStart(source), end: node.end };
}

/** A value in a place where parentheses change nothing. */
function isPlainValue(node: ts.Node): boolean {
  const { parent } = node;
  const isValue =
    ts.isNumericLiteral(node) || ts.isStringLiteral(node) || ts.isCallExpression(node) || ts.isBinaryExpression(node);
  return (
    isValue &&
    (ts.isCallExpression(parent) ||
      ts.isArrayLiteralExpression(parent) ||
      (ts.isPropertyAssignment(parent) && parent.initializer === node) ||
      (ts.isVariableDeclaration(parent) && parent.initializer === node)) &&
    !(ts.isCallExpression(parent) && parent.expression === node)
  );
}

function namesIn(source: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const walk = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, walk);
  };
  walk(source);
  return names;
}

function insert(code: string, at: number, text: string): string {
  return code.slice(0, at) + text + code.slice(at);
}

function replace(code: string, start: number, end: number, text: string): string {
  return code.slice(0, start) + text + code.slice(end);
}
