import { fileURLToPath } from "node:url";
import ts from "typescript";

const DECLARATIONS_FILE = "/scenewright-components.d.ts";

/** Compiles files that live in memory against the declarations of "@scenewright/components"; answers the errors in words. */
export function typeErrorsOf(files: Readonly<Record<string, string>>, declarations: string): readonly string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    jsx: ts.JsxEmit.ReactJSX,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2022.d.ts"],
    // Brings in the JSX namespace, which a scene without an import of React does not reach by itself.
    types: ["react"],
    typeRoots: [fileURLToPath(new URL("../../node_modules/@types", import.meta.url))],
    skipLibCheck: true,
  };
  const inMemory = new Map([...Object.entries(files), [DECLARATIONS_FILE, declarations]]);
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile, readFile } = host;
  host.fileExists = (name) => inMemory.has(name) || fileExists(name);
  host.readFile = (name) => inMemory.get(name) ?? readFile(name);
  host.getSourceFile = (name, target, ...rest) => {
    const text = inMemory.get(name);
    return text === undefined ? getSourceFile(name, target, ...rest) : ts.createSourceFile(name, text, target, true);
  };
  host.resolveModuleNameLiterals = (literals) =>
    literals.map(({ text }) => {
      if (text === "@scenewright/components")
        return { resolvedModule: { resolvedFileName: DECLARATIONS_FILE, extension: ts.Extension.Dts } };
      // Files in memory have no folder to search from, so everything else resolves as if from here.
      return ts.resolveModuleName(text, fileURLToPath(import.meta.url), options, host);
    });
  const program = ts.createProgram([...inMemory.keys()], options, host);
  return [...inMemory.keys()].flatMap((name) => {
    const diagnostics = ts.getPreEmitDiagnostics(program, program.getSourceFile(name));
    return diagnostics.map(({ messageText }) => `${name}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
  });
}
