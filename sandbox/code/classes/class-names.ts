import ts from "typescript";

/** A word of the scene's text that may be the name of a class. */
export interface ClassName {
  readonly name: string;
  /** Offset in the source, and that of the text that it is a word of. */
  readonly start: number;
  readonly textStart: number;
  /** Whether it ends up in a `className`, as far as can be seen. */
  readonly isClass: boolean;
  /** Cut short by `${...}`: it is not the whole name. */
  readonly isPartial: boolean;
}

const IS_CLASS_ATTRIBUTE = /^class$|class(Name|es)$/i;
/** Arguments of these are separators and patterns, not names. */
const TEXT_METHOD = /^(join|split|includes|startsWith|endsWith|replace|replaceAll|indexOf|padStart|padEnd)$/;
const LONGEST_NAME = 300;
const MOST_NAMES = 3_000;

/** Every word of every text in a scene, the way Tailwind itself looks for classes, with those marked that are surely meant as such. */
export function classNamesIn(source: ts.SourceFile): ClassName[] {
  const meant = new ClassTexts(source).nodes();
  const found: ClassName[] = [];
  const visit = (node: ts.Node): void => {
    if (found.length > MOST_NAMES || ts.isImportDeclaration(node)) return;
    if (isText(node)) found.push(...wordsOf(node, source, meant.has(node)));
    else if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && meant.has(node.name))
      found.push(...wordsOf(node.name, source, true));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.slice(0, MOST_NAMES);
}

type Text = ts.StringLiteralLike | ts.TemplateLiteralToken | ts.Identifier;

function isText(node: ts.Node): node is ts.StringLiteralLike | ts.TemplateLiteralToken {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

function wordsOf(node: Text, source: ts.SourceFile, isClass: boolean): ClassName[] {
  const { text } = node;
  const start = node.getStart(source) + (ts.isIdentifier(node) ? 0 : 1);
  const cutBefore = ts.isTemplateMiddleOrTemplateTail(node);
  const cutAfter = ts.isTemplateHead(node) || ts.isTemplateMiddle(node);
  return [...text.matchAll(/\S+/g)]
    .filter(([name]) => name.length <= LONGEST_NAME)
    .map(({ 0: name, index }) => ({
      name,
      start: Math.min(start + index, node.end),
      textStart: start,
      isClass,
      isPartial: (cutBefore && index === 0) || (cutAfter && index + name.length === text.length),
    }));
}

/** Follows what stands in a `className`: choices, templates, joins, and constants of this file by their names. */
class ClassTexts {
  readonly #source: ts.SourceFile;
  readonly #initializers = new Map<string, ts.Expression[]>();
  readonly #found = new Set<ts.Node>();
  readonly #followed = new Set<string>();

  constructor(source: ts.SourceFile) {
    this.#source = source;
  }

  nodes(): ReadonlySet<ts.Node> {
    const attributes: ts.Expression[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isJsxAttribute(node) && IS_CLASS_ATTRIBUTE.test(node.name.getText(this.#source)) && node.initializer) {
        const { initializer } = node;
        const value = ts.isJsxExpression(initializer) ? initializer.expression : initializer;
        if (value) attributes.push(value);
      } else if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
        const { text } = node.name;
        this.#initializers.set(text, [...(this.#initializers.get(text) ?? []), node.initializer]);
      }
      ts.forEachChild(node, visit);
    };
    visit(this.#source);
    for (const value of attributes) this.#collect(value);
    return this.#found;
  }

  #collect(node: ts.Node): void {
    if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node)) return;
    if (isText(node)) this.#found.add(node);
    else if (ts.isIdentifier(node)) this.#follow(node.text);
    else if (ts.isPropertyAccessExpression(node)) this.#collect(node.expression);
    else if (ts.isElementAccessExpression(node)) this.#collect(node.expression);
    else if (ts.isConditionalExpression(node)) {
      this.#collect(node.whenTrue);
      this.#collect(node.whenFalse);
    } else if (ts.isBinaryExpression(node)) this.#collectOperands(node);
    else if (ts.isCallExpression(node)) this.#collectCall(node);
    else if (ts.isObjectLiteralExpression(node))
      for (const property of node.properties) this.#collectProperty(property, false);
    else ts.forEachChild(node, (child) => this.#collect(child));
  }

  #collectOperands({ left, operatorToken, right }: ts.BinaryExpression): void {
    const { kind } = operatorToken;
    if (
      kind === ts.SyntaxKind.PlusToken ||
      kind === ts.SyntaxKind.BarBarToken ||
      kind === ts.SyntaxKind.QuestionQuestionToken
    )
      this.#collect(left);
    const isComparison = kind >= ts.SyntaxKind.LessThanToken && kind <= ts.SyntaxKind.ExclamationEqualsEqualsToken;
    if (!isComparison) this.#collect(right);
  }

  #collectCall({ expression, arguments: given }: ts.CallExpression): void {
    const method = ts.isPropertyAccessExpression(expression) ? expression.name.text : "";
    if (method) this.#collect((expression as ts.PropertyAccessExpression).expression);
    else this.#collect(expression);
    if (TEXT_METHOD.test(method)) return;
    for (const argument of given) {
      if (!ts.isObjectLiteralExpression(argument)) this.#collect(argument);
      // As clsx takes them: the names are keys, and what stands behind says when.
      else for (const property of argument.properties) this.#collectProperty(property, true);
    }
  }

  #collectProperty(property: ts.ObjectLiteralElementLike, keysAreNames: boolean): void {
    if (keysAreNames && property.name) this.#found.add(property.name);
    else if (ts.isPropertyAssignment(property)) this.#collect(property.initializer);
    else if (ts.isSpreadAssignment(property)) this.#collect(property.expression);
  }

  #follow(name: string): void {
    if (this.#followed.has(name)) return;
    this.#followed.add(name);
    for (const initializer of this.#initializers.get(name) ?? []) this.#collect(initializer);
  }
}
