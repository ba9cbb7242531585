import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { FONT_MODULE_DECLARATIONS, FONT_MODULES } from "../../policy/font-modules.ts";
import type { AllowedModule } from "../../policy/module.ts";
import { ALLOWED_MODULES, COMPONENTS_MODULE_NAME, JSX_RUNTIME_MODULE_NAME } from "../../policy/modules.ts";
import { TABLES_FILE, TABLES_MODULE, tableDeclarations } from "../../policy/table-types.ts";
import { jsxDeclarations } from "./jsx-declarations.ts";
import type { TypeSurface } from "./type-surface.ts";

/** Types that shapes name but scenes cannot use: following them would pull in all of Remotion. */
const INTERNAL_REMOTION_TYPES = `export type { InteractiveBaseProps } from "remotion/dist/cjs/Interactive";
export type EffectsProp = never;
export type SequenceControls = never;
export type HtmlInCanvasPixelDensity = number;
`;

const RESOLUTION: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2023,
};

/**
 * Reads the closure of type files behind the allowed exports. Runs at build time only.
 * @param root folder that holds `node_modules`
 * @param componentDeclarations d.ts text of `@scenewright/components`
 */
export function collectTypeSurface(root: string, componentDeclarations: string): TypeSurface {
  return new Collector(root).collect(componentDeclarations);
}

class Collector {
  readonly #root: string;
  readonly #files: Record<string, string> = {};
  readonly #resolutions: Record<string, Record<string, string>> = {};
  readonly #modules: Record<string, string> = {};
  readonly #globals: string[] = [];

  constructor(root: string) {
    this.#root = root;
  }

  collect(componentDeclarations: string): TypeSurface {
    this.#addLib("lib.es2023.d.ts");
    this.#addText("/modules/remotion-internal.d.ts", INTERNAL_REMOTION_TYPES);
    for (const module of ALLOWED_MODULES) this.#addModule(module);
    this.#addText("/modules/fonts.d.ts", FONT_MODULE_DECLARATIONS);
    for (const { name } of FONT_MODULES) this.#modules[name] = "/modules/fonts.d.ts";
    this.#addText("/modules/scenewright-jsx-runtime.d.ts", jsxDeclarations());
    this.#modules[JSX_RUNTIME_MODULE_NAME] = "/modules/scenewright-jsx-runtime.d.ts";
    this.#addText(TABLES_FILE, tableDeclarations([]));
    this.#addText("/modules/scenewright-components.d.ts", componentDeclarations);
    this.#modules[COMPONENTS_MODULE_NAME] = "/modules/scenewright-components.d.ts";
    return { files: this.#files, resolutions: this.#resolutions, modules: this.#modules, globals: this.#globals };
  }

  #addLib(name: string): void {
    const virtual = `/lib/${name}`;
    if (virtual in this.#files) return;
    const text = readFileSync(path.join(this.#root, "node_modules/typescript/lib", name), "utf8");
    this.#files[virtual] = withoutComments(text);
    this.#globals.push(virtual);
    for (const { fileName } of ts.preProcessFile(text).libReferenceDirectives) this.#addLib(`lib.${fileName}.d.ts`);
  }

  #addModule(module: AllowedModule): void {
    if (module.name === "react") {
      this.#modules.react = this.#addFrom("react", this.#sceneFile());
      return;
    }
    const { ownDeclarations = {} } = module;
    const lines = (
      isAllOurs(module) ? [] : exportedDeclarations(this.#resolve(module.name, this.#sceneFile()), module)
    ).map(
      ({ name, file, original, isType }) =>
        `export ${isType ? "type " : ""}{ ${original} as ${name} } from "${this.#virtual(file)}";`,
    );
    const virtual = `/modules/${module.name.replace(/\W+/g, "-").replace(/^-/, "")}.d.ts`;
    const own = Object.values(ownDeclarations);
    const react = own.length > 0 ? ['import type * as React from "react";'] : [];
    this.#addText(virtual, `${[...react, ...lines, ...own].join("\n")}\n`);
    this.#modules[module.name] = virtual;
  }

  /** Adds a file that exists only here; its imports are looked up as if it lay in the root folder. */
  #addText(virtual: string, text: string): void {
    this.#files[virtual] = text;
    this.#follow(virtual, text, this.#sceneFile());
  }

  #addFrom(specifier: string, from: string): string {
    return this.#addReal(this.#resolve(specifier, from));
  }

  #addReal(file: string): string {
    const virtual = this.#virtual(file);
    if (virtual in this.#files) return virtual;
    const text = readFileSync(file, "utf8");
    this.#files[virtual] = withoutComments(text);
    this.#follow(virtual, text, file);
    for (const { fileName } of ts.preProcessFile(text).referencedFiles) {
      this.#globals.push(this.#addReal(path.join(path.dirname(file), fileName)));
    }
    return virtual;
  }

  #follow(virtual: string, text: string, from: string): void {
    const { importedFiles, typeReferenceDirectives } = ts.preProcessFile(text, true, true);
    const resolved: Record<string, string> = {};
    this.#resolutions[virtual] = resolved;
    for (const { fileName } of [...importedFiles, ...typeReferenceDirectives]) {
      if (fileName.startsWith("/")) resolved[fileName] = this.#addReal(path.join(this.#root, fileName));
      else if (fileName === TABLES_MODULE) resolved[fileName] = TABLES_FILE;
      else if (fileName === "remotion") resolved[fileName] = "/modules/remotion-internal.d.ts";
      else if (!fileName.startsWith("zod")) {
        const file = this.#tryResolve(fileName, from);
        if (file) resolved[fileName] = this.#addReal(file);
      }
    }
  }

  #resolve(specifier: string, from: string): string {
    const file = this.#tryResolve(specifier, from);
    if (!file) throw new Error(`No types for "${specifier}". Run npm ci.`);
    return file;
  }

  #tryResolve(specifier: string, from: string): string | undefined {
    const deep = specifier.startsWith("remotion/dist/") ? `./node_modules/${specifier}` : specifier;
    return ts.resolveModuleName(deep, from, RESOLUTION, ts.sys).resolvedModule?.resolvedFileName;
  }

  #virtual(file: string): string {
    const unix = file.replaceAll("\\", "/");
    return unix.slice(unix.lastIndexOf("/node_modules/"));
  }

  #sceneFile(): string {
    return path.join(this.#root, "scene.tsx");
  }
}

/** Nothing of the package itself is used, so that it need not be installed. */
function isAllOurs({ values, types, ownDeclarations = {} }: AllowedModule): boolean {
  return [...Object.keys(values), ...types].every((name) => Object.hasOwn(ownDeclarations, name));
}

/** Two thirds of the type files are documentation, which would be read again at every start. */
function withoutComments(text: string): string {
  const source = ts.createSourceFile("surface.d.ts", text, ts.ScriptTarget.ES2023);
  return ts.createPrinter({ removeComments: true }).printFile(source);
}

interface ExportedDeclaration {
  readonly name: string;
  readonly original: string;
  readonly file: string;
  readonly isType: boolean;
}

/** Where each allowed export is really declared, so that the rest of the package is never read. */
function exportedDeclarations(indexFile: string, module: AllowedModule): ExportedDeclaration[] {
  const program = ts.createProgram([indexFile], { ...RESOLUTION, skipLibCheck: true, types: [], noLib: true });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(indexFile);
  const symbol = source && checker.getSymbolAtLocation(source);
  const exported = new Map((symbol ? checker.getExportsOfModule(symbol) : []).map((entry) => [entry.name, entry]));
  const ours = module.ownDeclarations ?? {};
  const names = [...Object.keys(module.values), ...module.types].filter((name) => !Object.hasOwn(ours, name));
  return names.map((name) => {
    const entry = exported.get(name);
    if (!entry) throw new Error(`${module.name} exports no ${name}.`);
    const target = entry.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(entry) : entry;
    const declaration = target.declarations?.[0];
    if (!declaration) throw new Error(`${module.name} declares no ${name}.`);
    return {
      name,
      original: target.name,
      file: declaration.getSourceFile().fileName,
      isType: !(name in module.values),
    };
  });
}
