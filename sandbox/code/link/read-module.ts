import ts from "typescript";
import type { Found } from "../check/finding.ts";
import { parseScene } from "../types/scene-program.ts";
import { boundNames, forEachReference } from "./identifiers.ts";

/** One name that an import brings in. */
export interface ImportedName {
  readonly local: string;
  /** `default` and `*` for those. */
  readonly imported: string;
  readonly isTypeOnly: boolean;
}

export interface ImportOf {
  readonly node: ts.ImportDeclaration;
  /** A shared module's name, without `shared/`; undefined for libraries. */
  readonly shared: string | undefined;
  readonly specifier: string;
  readonly names: readonly ImportedName[];
}

/** One text as the linker sees it. */
export interface ModuleText {
  /** A shared module's name; undefined for the scene. */
  readonly name: string | undefined;
  readonly code: string;
  readonly source: ts.SourceFile;
  readonly imports: readonly ImportOf[];
  /** Names declared at the top, apart from imports. */
  readonly declared: ReadonlySet<string>;
  /** Exported name -> name at the top. */
  readonly exported: ReadonlyMap<string, string>;
  /** Every name that the text refers to, imports included. */
  readonly used: ReadonlySet<string>;
}

/** Relative specifiers lead to shared modules and nowhere else. */
const SHARED = /^\.{1,2}\/(shared\/)?([a-z0-9-]{1,64})(?:\.tsx?)?$/;

export function isRelative(specifier: string): boolean {
  return specifier.startsWith(".") || specifier.startsWith("/");
}

export function readModule(name: string | undefined, code: string): ModuleText {
  const source = parseScene(code);
  const imports = source.statements.filter(ts.isImportDeclaration).map((node) => importOf(node, name !== undefined));
  const used = new Set(imports.flatMap(({ names }) => names.map(({ local }) => local)));
  forEachReference(source, (node) => used.add(node.text));
  const declared = new Set([...source.statements.flatMap(declaredNames), ...hoistedNames(source)]);
  return { name, code, source, imports, declared, exported: exportedNames(source), used };
}

function importOf(node: ts.ImportDeclaration, isModule: boolean): ImportOf {
  const specifier = ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : "";
  const [, folder, shared] = SHARED.exec(specifier) ?? [];
  const clause = node.importClause;
  const names: ImportedName[] = [];
  const isTypeOnly = clause?.isTypeOnly ?? false;
  if (clause?.name) names.push({ local: clause.name.text, imported: "default", isTypeOnly });
  const bindings = clause?.namedBindings;
  if (bindings && ts.isNamespaceImport(bindings)) names.push({ local: bindings.name.text, imported: "*", isTypeOnly });
  if (bindings && ts.isNamedImports(bindings))
    for (const each of bindings.elements)
      names.push({
        local: each.name.text,
        imported: (each.propertyName ?? each.name).text,
        isTypeOnly: isTypeOnly || each.isTypeOnly,
      });
  // A module lies beside the others; a scene needs to name the folder.
  return { node, specifier, names, shared: isModule || folder ? shared : undefined };
}

function declaredNames(node: ts.Statement): string[] {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.flatMap(({ name }) => boundNames(name));
  const isNamed =
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isEnumDeclaration(node);
  return isNamed && node.name ? [node.name.text] : [];
}

/** A `var` in a block or loop is a name of the whole text. */
function hoistedNames(source: ts.SourceFile): string[] {
  const names: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isVariableDeclarationList(node) && !(node.flags & ts.NodeFlags.BlockScoped))
      names.push(...node.declarations.flatMap(({ name }) => boundNames(name)));
    ts.forEachChild(node, walk);
  };
  ts.forEachChild(source, walk);
  return names;
}

function exportedNames(source: ts.SourceFile): Map<string, string> {
  const names = new Map<string, string>();
  for (const node of source.statements) {
    if (exportModifier(node)) for (const name of declaredNames(node)) names.set(name, name);
    if (!ts.isExportDeclaration(node) || node.moduleSpecifier || !node.exportClause) continue;
    if (!ts.isNamedExports(node.exportClause)) continue;
    for (const { name, propertyName } of node.exportClause.elements) names.set(name.text, (propertyName ?? name).text);
  }
  return names;
}

export function exportModifier(node: ts.Statement): ts.Modifier | undefined {
  if (!ts.canHaveModifiers(node)) return undefined;
  return ts.getModifiers(node)?.find(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

/** What no shared module may have, at its place. */
export function moduleFindings({ source }: ModuleText): Found[] {
  return source.statements.flatMap((node): Found[] => {
    const isDefault =
      (ts.isExportAssignment(node) && !node.isExportEquals) ||
      (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword));
    if (!isDefault) return [];
    return [
      {
        rule: "import-not-allowed",
        start: node.getStart(source),
        message: "A shared module has no default export.",
        fix: "Export by name: `export function Card() { ... }`, and import it as `{Card}`.",
      },
    ];
  });
}
