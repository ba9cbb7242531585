import ts from "typescript";
import { defineFinder } from "../finder.ts";
import type { Found } from "../finding.ts";

const MAX_UNION = 300;
const MAX_TYPE_PARAMETERS = 6;
const MAX_COMBINATIONS = 1_000;
const MAX_DECISIONS_IN_A_LOOP = 60;

/**
 * Types whose computing can take seconds and gigabytes. Found by their shape, before any type is computed:
 * where one is found, no rule asks for types.
 */
export const typeBombs = defineFinder({ stage: "shape", reports: ["type-too-complex"], find: bombsIn });

function bombsIn(source: ts.SourceFile): Found<"type-too-complex">[] {
  const findings: Found<"type-too-complex">[] = [];
  const report = (node: ts.Node, message: string, fix?: string) =>
    findings.push({ rule: "type-too-complex", start: node.getStart(source), message, fix });
  const declared = new Map<string, ts.TypeAliasDeclaration | ts.InterfaceDeclaration>();
  visit(source, (node) => {
    if (ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) declared.set(node.name.text, node);
  });
  const sizes = { combinations: new Map<ts.Node, number>(), spellings: new Map<ts.Node, number>() };
  const ownCircles = new Map<ts.Node, boolean>();
  visit(source, (node) => {
    if (ts.isConditionalTypeNode(node))
      report(node, "Conditional types are not allowed.", "Write the type out: `type Size = number | string`.");
    else if (ts.isInferTypeNode(node)) report(node, "`infer` is not allowed.", "Name the type.");
    else if (ts.isIntersectionTypeNode(node) && combinations(node, declared, sizes.combinations) > MAX_COMBINATIONS)
      report(
        node,
        "Unions that are combined by & have too many combinations.",
        "Write one union, or an interface with all properties.",
      );
    else if (isOuterLoop(node) && decisionsIn(node) > MAX_DECISIONS_IN_A_LOOP)
      report(
        node,
        "A loop holds too many decisions about types.",
        "Move parts of the loop into functions of their own.",
      );
    else if (ts.isMappedTypeNode(node) && node.nameType)
      report(node, "A mapped type cannot rename keys.", "Use `Record<Key, Value>`.");
    else if (ts.isTemplateLiteralTypeNode(node) && spellings(node, declared, sizes.spellings) > MAX_UNION) {
      report(
        node,
        `A template type may have at most ${MAX_UNION} spellings, all of them written in unions of this scene.`,
        "Use `string`, or write the union out.",
      );
    } else if (ts.isUnionTypeNode(node) && node.types.length > MAX_UNION)
      report(node, `A union has more than ${MAX_UNION} members.`, "Use `string` or `number`.");
    else if (isGeneric(node) && (node.typeParameters?.length ?? 0) > MAX_TYPE_PARAMETERS)
      report(node, "Too many type parameters.", "Use a type with named properties.");
    else if (
      ts.isTupleTypeNode(node) &&
      node.elements.some((element) => ts.isRestTypeNode(element) && ts.isTypeReferenceNode(element.type))
    ) {
      report(node, "A tuple cannot be spread into another.", "Use an array type: `readonly Point[]`.");
    } else if (ts.isTypeReferenceNode(node)) {
      const alias = ts.isIdentifier(node.typeName) ? declared.get(node.typeName.text) : undefined;
      if (alias?.typeParameters && node.typeArguments && !ownCircles.has(alias))
        ownCircles.set(alias, reaches(alias, alias.name.text, declared));
      if (alias?.typeParameters && node.typeArguments && ownCircles.get(alias)) {
        report(
          node,
          "A generic type cannot refer to itself.",
          "Drop the type parameter: `interface TreeNode { children: TreeNode[] }`.",
        );
      }
    }
  });
  const generics = [...declared.values()].filter(({ typeParameters }) => typeParameters);
  if (depthOfGenerics(generics, declared) > 6) {
    report(generics[0] as ts.Node, "Generic types build on one another too deeply.");
  }
  return findings.slice(0, 5);
}

function isGeneric(
  node: ts.Node,
): node is ts.TypeAliasDeclaration | ts.InterfaceDeclaration | ts.FunctionDeclaration | ts.ArrowFunction {
  return (
    ts.isTypeAliasDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isArrowFunction(node)
  );
}

type Declared = ReadonlyMap<string, ts.TypeAliasDeclaration | ts.InterfaceDeclaration>;

const references = new WeakMap<ts.Node, ReadonlySet<string>>();

function localReferences(node: ts.Node, declared: Declared): ReadonlySet<string> {
  const before = references.get(node);
  if (before) return before;
  const names = new Set<string>();
  references.set(node, names);
  visit(node, (child) => {
    if (ts.isTypeReferenceNode(child) && ts.isIdentifier(child.typeName) && declared.has(child.typeName.text))
      names.add(child.typeName.text);
  });
  return names;
}

function reaches(from: ts.Node, target: string, declared: Declared, seen = new Set<string>()): boolean {
  for (const name of localReferences(from, declared)) {
    if (name === target) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    const next = declared.get(name);
    if (next && reaches(next, target, declared, seen)) return true;
  }
  return false;
}

/** `type B<T> = A<A<T>>` doubles at each step: twenty steps make a million. */
function depthOfGenerics(
  generics: readonly (ts.TypeAliasDeclaration | ts.InterfaceDeclaration)[],
  declared: Declared,
): number {
  const depths = new Map<string, number>();
  const depthOf = (node: ts.TypeAliasDeclaration | ts.InterfaceDeclaration): number => {
    const known = depths.get(node.name.text);
    if (known !== undefined) return known;
    depths.set(node.name.text, 0);
    const inner = [...localReferences(node, declared)]
      .map((name) => declared.get(name))
      .filter((entry) => entry?.typeParameters);
    const depth = 1 + Math.max(0, ...inner.map((entry) => (entry ? depthOf(entry) : 0)));
    depths.set(node.name.text, depth);
    return depth;
  };
  return Math.max(0, ...generics.map(depthOf));
}

/** What is known of each alias: types that double at each step are looked at once, not once for every way to them. */
type Sizes = Map<ts.Node, number>;

/** In how many ways a type can be met: unions add, intersections multiply. */
function combinations(node: ts.TypeNode, declared: Declared, sizes: Sizes): number {
  const inner = (type: ts.TypeNode) => combinations(type, declared, sizes);
  if (ts.isParenthesizedTypeNode(node)) return inner(node.type);
  if (ts.isUnionTypeNode(node)) return node.types.reduce((total, type) => total + inner(type), 0);
  if (ts.isIntersectionTypeNode(node)) return node.types.reduce((total, type) => total * inner(type), 1);
  const alias =
    ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName) ? declared.get(node.typeName.text) : undefined;
  return alias && ts.isTypeAliasDeclaration(alias) ? sizeOnce(alias, sizes, 1, () => inner(alias.type)) : 1;
}

/** @param circular what an alias counts as inside of itself */
function sizeOnce(alias: ts.Node, sizes: Sizes, circular: number, measure: () => number): number {
  const before = sizes.get(alias);
  if (before !== undefined) return before;
  sizes.set(alias, circular);
  const size = measure();
  sizes.set(alias, size);
  return size;
}

/** How many texts a type stands for; more than can be counted where that isn't plainly written. */
function spellings(node: ts.TypeNode, declared: Declared, sizes: Sizes): number {
  const inner = (type: ts.TypeNode) => spellings(type, declared, sizes);
  if (isPlainKeyword(node) || ts.isLiteralTypeNode(node)) return 1;
  if (node.kind === ts.SyntaxKind.BooleanKeyword) return 2;
  if (ts.isParenthesizedTypeNode(node)) return inner(node.type);
  if (ts.isUnionTypeNode(node)) return node.types.reduce((total, type) => total + inner(type), 0);
  if (ts.isTemplateLiteralTypeNode(node)) return node.templateSpans.reduce((total, { type }) => total * inner(type), 1);
  const alias =
    ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName) ? declared.get(node.typeName.text) : undefined;
  if (!alias || !ts.isTypeAliasDeclaration(alias) || alias.typeParameters) return Number.POSITIVE_INFINITY;
  return sizeOnce(alias, sizes, Number.POSITIVE_INFINITY, () => inner(alias.type));
}

/** The compiler follows every way through a loop again and again until the types of its variables settle. */
function decisionsIn(loop: ts.Node): number {
  let decisions = 0;
  visit(loop, (node) => {
    if (ts.isTypeOfExpression(node)) decisions += 1;
  });
  return decisions;
}

function isOuterLoop(node: ts.Node): boolean {
  return ts.isIterationStatement(node, false);
}

function isPlainKeyword(node: ts.TypeNode): boolean {
  return node.kind === ts.SyntaxKind.StringKeyword || node.kind === ts.SyntaxKind.NumberKeyword;
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}
