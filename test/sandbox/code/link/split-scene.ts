import ts from "typescript";
import { unsafeToParse } from "../../../../sandbox/code/check/pre-gate.ts";
import { boundNames } from "../../../../sandbox/code/link/identifiers.ts";
import { parseScene } from "../../../../sandbox/code/types/scene-program.ts";

export interface SplitScene {
  readonly scene: string;
  readonly modules: Record<string, string>;
}

/** The whole scene as a shared module, and a scene that only passes its component on; undefined where there is none to move. */
export function movedWhole(code: string): SplitScene | undefined {
  if (unsafeToParse(code).length > 0) return undefined;
  const source = parseScene(code);
  const component = source.statements.find(
    (node) => ts.isFunctionDeclaration(node) && isDefault(node) && node.name !== undefined,
  ) as ts.FunctionDeclaration | undefined;
  const modifier = component?.modifiers?.find(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
  if (!component?.name || !modifier) return undefined;
  const module = code.slice(0, modifier.getStart(source)) + code.slice(modifier.end);
  return {
    scene: `import { ${component.name.text} as Moved } from "./shared/moved";\nexport default function Scene() { return <Moved />; }\n`,
    modules: { moved: module },
  };
}

/** Everything but the scene's component in a shared module, so that every use crosses from one text to the other. */
export function movedHelpers(code: string): SplitScene | undefined {
  if (unsafeToParse(code).length > 0) return undefined;
  const source = parseScene(code);
  const isImport = (node: ts.Statement) => ts.isImportDeclaration(node) || ts.isImportEqualsDeclaration(node);
  const helpers = source.statements.filter((node) => !isImport(node) && !isDefault(node) && isDeclaration(node));
  const names = helpers.flatMap(namesOf);
  const rest = source.statements.filter((node) => !isImport(node) && !helpers.includes(node));
  if (names.length === 0 || rest.length === 0) return undefined;
  const textOf = (node: ts.Node) => node.getFullText(source);
  const imports = source.statements.filter(isImport).map(textOf).join("");
  const exported = helpers.map((node) =>
    (node as { modifiers?: readonly ts.ModifierLike[] }).modifiers?.some(
      ({ kind }) => kind === ts.SyntaxKind.ExportKeyword,
    )
      ? textOf(node)
      : `\nexport ${node.getText(source)}`,
  );
  return {
    scene: `${imports}\nimport { ${names.join(", ")} } from "./shared/helpers";\n${rest.map(textOf).join("")}\n`,
    modules: { helpers: `${imports}\n${exported.join("")}\n` },
  };
}

function isDefault(node: ts.Statement): boolean {
  if (ts.isExportAssignment(node)) return true;
  return (
    (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) ===
    true
  );
}

function isDeclaration(node: ts.Statement): boolean {
  return (
    ts.isVariableStatement(node) ||
    (ts.isFunctionDeclaration(node) && node.name !== undefined) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  );
}

function namesOf(node: ts.Statement): string[] {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.flatMap(({ name }) => boundNames(name));
  const { name } = node as { name?: ts.Identifier };
  return name ? [name.text] : [];
}
