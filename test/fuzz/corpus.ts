import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { ROOT } from "../support/server.ts";

export interface CorpusScene {
  readonly file: string;
  readonly code: string;
}

/** A part of a scene that could replace another part of the same kind. */
export interface Piece {
  readonly kind: "expression" | "statement" | "element" | "attribute" | "type" | "declaration";
  readonly start: number;
  readonly end: number;
}

export function readCorpus(folder: "benign" | "hostile" | "non-deterministic"): CorpusScene[] {
  const root = join(ROOT, "test/corpus", folder);
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx"))
    .sort()
    .map((name) => ({ file: `${folder}/${name.replaceAll("\\", "/")}`, code: readFileSync(join(root, name), "utf8") }));
}

const known = new Map<string, readonly Piece[]>();

/** The pieces of a text; none where it nests too deeply to walk. */
export function piecesOf(code: string): readonly Piece[] {
  const before = known.get(code);
  if (before) return before;
  const pieces: Piece[] = [];
  try {
    const source = parseScene(code);
    const walk = (node: ts.Node): void => {
      const kind = kindOf(node);
      if (kind) pieces.push({ kind, start: node.getStart(source), end: node.end });
      ts.forEachChild(node, walk);
    };
    ts.forEachChild(source, walk);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  if (known.size > 2_000) known.clear();
  known.set(code, pieces);
  return pieces;
}

export function parseScene(code: string): ts.SourceFile {
  return ts.createSourceFile("scene.tsx", code, ts.ScriptTarget.ES2023, true, ts.ScriptKind.TSX);
}

function kindOf(node: ts.Node): Piece["kind"] | undefined {
  if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node)) return "element";
  if (ts.isJsxAttribute(node) || ts.isJsxSpreadAttribute(node)) return "attribute";
  if (ts.isTypeNode(node)) return "type";
  if (ts.isSourceFile(node.parent) && ts.isStatement(node) && !ts.isImportDeclaration(node)) return "declaration";
  if (ts.isStatement(node) && ts.isBlock(node.parent)) return "statement";
  if (ts.isExpression(node) && !isName(node)) return "expression";
  return undefined;
}

/** Where an identifier is a name and not a value. */
function isName(node: ts.Node): boolean {
  const { parent } = node;
  return (
    ts.isJsxOpeningLikeElement(parent) ||
    ts.isJsxClosingElement(parent) ||
    ts.isImportDeclaration(parent) ||
    ts.isExportSpecifier(parent) ||
    (ts.isIdentifier(node) && "name" in parent && parent.name === node)
  );
}
