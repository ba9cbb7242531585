import * as t from "@babel/types";
import { type Scene, sourceOf } from "../source/scene.ts";
import { insertion, type Splice } from "../source/splice.ts";
import { editList } from "./place/list-splices.ts";
import { unusedName } from "./unused-name.ts";

/** Adds missing named imports to the module's existing import, or as a new import. */
export function importSplices(scene: Scene, names: readonly string[], from: string): Splice[] {
  const missing = [...new Set(names)].filter((name) => importedAs(scene, name, from) === undefined);
  if (missing.length === 0) return [];
  const declaration = importsOf(scene).find(
    (node) => node.source.value === from && node.importKind !== "type" && namedOf(node).length > 0,
  );
  if (declaration) return editList(scene, braces(scene, declaration), [], missing);
  return [newImport(scene, missing, from)];
}

/** Local names for Remotion's exports, imported where missing and renamed where the scene uses that name for something else. */
export function importFromRemotion<const T extends string>(
  scene: Scene,
  names: readonly T[],
): { local: Record<T, string>; splices: Splice[] } {
  const local = {} as Record<T, string>;
  const missing: string[] = [];
  for (const name of names) {
    const known = importedAs(scene, name, "remotion");
    local[name] = known ?? unusedName(scene.program.node, name);
    if (!known) missing.push(local[name] === name ? name : `${name} as ${local[name]}`);
  }
  return { local, splices: importSplices(scene, missing, "remotion") };
}

/** The local name of what `from` exports as `name`. */
export function importedAs(scene: Scene, name: string, from: string): string | undefined {
  for (const declaration of importsOf(scene)) {
    if (declaration.source.value !== from || declaration.importKind === "type") continue;
    const specifier = namedOf(declaration).find(({ imported }) => t.isIdentifier(imported, { name }));
    if (specifier && specifier.importKind !== "type") return specifier.local.name;
  }
  return undefined;
}

function importsOf(scene: Scene): t.ImportDeclaration[] {
  return scene.program.node.body.filter((node) => t.isImportDeclaration(node));
}

function namedOf(declaration: t.ImportDeclaration): t.ImportSpecifier[] {
  return declaration.specifiers.filter((specifier) => t.isImportSpecifier(specifier));
}

function braces(scene: Scene, declaration: t.ImportDeclaration) {
  const code = sourceOf(scene, declaration);
  const start = declaration.start ?? 0;
  const entries = namedOf(declaration);
  return {
    entries,
    open: start + code.indexOf("{"),
    close: start + code.indexOf("}", (entries.at(-1)?.end ?? start) - start),
    spaced: scene.style.spaceInBraces,
  };
}

function newImport(scene: Scene, names: readonly string[], from: string): Splice {
  const { quotes, semicolons, spaceInBraces, newline } = scene.style;
  const quote = quotes === "single" ? "'" : '"';
  const pad = spaceInBraces ? " " : "";
  const code = `import {${pad}${names.join(", ")}${pad}} from ${quote}${from}${quote}${semicolons ? ";" : ""}`;
  const last = importsOf(scene).at(-1);
  if (last) return insertion(last.end ?? 0, newline + code);
  return insertion(scene.program.node.body[0]?.start ?? 0, code + newline);
}
