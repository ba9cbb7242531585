import ts from "typescript";
import { TABLES_FILE, tableDeclarations } from "../../policy/table-types.ts";
import { enterLine, enterRule, enterStage, numberOfRule } from "../watch/work-place.ts";
import type { TypeSurface } from "./type-surface.ts";

export const SCENE_FILE = "/scene.tsx";

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  jsxImportSource: "@scenewright",
  strict: true,
  isolatedModules: true,
  esModuleInterop: true,
  noLib: true,
  types: [],
  skipLibCheck: true,
  noEmit: true,
};

const NO_TABLES = tableDeclarations([]);

/** One scene's text, parsed and bound against the type surface. */
export interface SceneProgram {
  readonly source: ts.SourceFile;
  readonly checker: ts.TypeChecker;
  /** Semantic diagnostics of the scene alone. */
  typeErrors(): readonly ts.Diagnostic[];
}

/** Serves type files from memory only; the disk is never asked, whatever the scene imports or references. */
export class ScenePrograms {
  readonly #surface: TypeSurface;
  readonly #parsed = new Map<string, ts.SourceFile>();
  #tables = parseTypes(TABLES_FILE, NO_TABLES);
  #scene: ts.SourceFile = ts.createSourceFile(SCENE_FILE, "", ts.ScriptTarget.ES2023);
  #last: ts.Program | undefined;

  constructor(surface: TypeSurface) {
    this.#surface = surface;
  }

  /**
   * @param tables the text of {@link TABLES_FILE}; without it a project has none
   * @throws RangeError where the text nests too deeply for the parser or binder
   */
  open(source: ts.SourceFile, tables = NO_TABLES): SceneProgram {
    this.#scene = source;
    if (this.#tables.text !== tables) this.#tables = parseTypes(TABLES_FILE, tables);
    const program = ts.createProgram({
      rootNames: [...this.#surface.globals, ...Object.values(this.#surface.modules), SCENE_FILE],
      options: OPTIONS,
      host: this.#host(),
      ...(this.#last ? { oldProgram: this.#last } : {}),
    });
    this.#last = program;
    return {
      source,
      checker: program.getTypeChecker(),
      typeErrors: () => typeErrorsOf(program, source),
    };
  }

  #host(): ts.CompilerHost {
    const { files, resolutions, modules } = this.#surface;
    const resolved = (path: string | undefined): ts.ResolvedModuleFull | undefined =>
      path === undefined
        ? undefined
        : { resolvedFileName: path, extension: ts.Extension.Dts, isExternalLibraryImport: true };
    return {
      fileExists: (path) => path === SCENE_FILE || Object.hasOwn(files, path),
      readFile: (path) => files[path],
      getSourceFile: (path) =>
        path === SCENE_FILE ? this.#scene : path === TABLES_FILE ? this.#tables : this.#typeFile(path),
      getDefaultLibFileName: () => "/lib/lib.d.ts",
      writeFile: () => undefined,
      getCurrentDirectory: () => "/",
      getCanonicalFileName: (path) => path,
      useCaseSensitiveFileNames: () => true,
      getNewLine: () => "\n",
      directoryExists: () => false,
      getDirectories: () => [],
      realpath: (path) => path,
      resolveModuleNameLiterals: (literals, from) => {
        const table = from === SCENE_FILE ? modules : (resolutions[from] ?? {});
        return literals.map(({ text }) => ({
          resolvedModule: Object.hasOwn(table, text) ? resolved(table[text]) : undefined,
        }));
      },
      resolveTypeReferenceDirectiveReferences: (references) =>
        references.map(() => ({ resolvedTypeReferenceDirective: undefined })),
    };
  }

  #typeFile(path: string): ts.SourceFile | undefined {
    const known = this.#parsed.get(path);
    if (known) return known;
    const text = Object.hasOwn(this.#surface.files, path) ? this.#surface.files[path] : undefined;
    if (text === undefined) return undefined;
    const parsed = parseTypes(path, text);
    this.#parsed.set(path, parsed);
    return parsed;
  }
}

function parseTypes(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, {
    languageVersion: ts.ScriptTarget.ES2023,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  });
}

/** The one parse that the gate, the types and the compiler all read. */
export function parseScene(code: string): ts.SourceFile {
  return ts.createSourceFile(
    SCENE_FILE,
    code,
    { languageVersion: ts.ScriptTarget.ES2023, jsDocParsingMode: ts.JSDocParsingMode.ParseNone },
    true,
    ts.ScriptKind.TSX,
  );
}

/** As editors call it, which ask for a part of a file first; TypeScript doesn't declare it. What was checked is not checked again. */
type PartlyChecked = (source: ts.SourceFile, token: undefined, nodes: readonly ts.Node[]) => readonly ts.Diagnostic[];

/** A call for each part gathers what all parts before it said. */
const MOST_PARTS = 100;

/** Part by part, so that it can be told which one takes long. */
function typeErrorsOf(program: ts.Program, source: ts.SourceFile): readonly ts.Diagnostic[] {
  const checkPart = program.getSemanticDiagnostics as PartlyChecked;
  enterStage("types");
  enterRule(numberOfRule("type-error"));
  const statements = source.statements.flatMap((each) =>
    ts.isFunctionDeclaration(each) && each.body ? [...each.body.statements, each] : [each],
  );
  const size = Math.ceil(statements.length / MOST_PARTS);
  for (let at = 0; at < statements.length; at += size) {
    const part = statements.slice(at, at + size);
    enterLine(source.getLineAndCharacterOfPosition((part[0] as ts.Statement).getStart(source)).line + 1);
    checkPart(source, undefined, part);
  }
  enterLine(0);
  return program.getSemanticDiagnostics(source);
}
