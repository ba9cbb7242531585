import { fileURLToPath } from "node:url";
import ts from "typescript";
import { componentDeclarations } from "../../../components/declarations.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const sceneFile = `${root.replaceAll("\\", "/")}scene-under-test.tsx`;
const stubFile = `${root.replaceAll("\\", "/")}components-stub.d.ts`;

const stub = `declare module "@scenewright/components" {\n${componentDeclarations()}\n}`;

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  jsx: ts.JsxEmit.ReactJSX,
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
};

let version = 0;
let code = "";

const host: ts.LanguageServiceHost = {
  getCompilationSettings: () => options,
  getScriptFileNames: () => [sceneFile, stubFile],
  getScriptVersion: (file) => (file === sceneFile ? String(version) : "1"),
  getScriptSnapshot: (file) => {
    const text = file === sceneFile ? code : file === stubFile ? stub : ts.sys.readFile(file);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
  getCurrentDirectory: () => root,
  getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
  fileExists: (file) => file === sceneFile || file === stubFile || ts.sys.fileExists(file),
  readFile: ts.sys.readFile,
  directoryExists: ts.sys.directoryExists,
  getDirectories: ts.sys.getDirectories,
};

const service = ts.createLanguageService(host);

/** What strict TypeScript without a DOM library says of a scene, one line each. */
export function typeErrors(scene: string): string[] {
  code = scene;
  version++;
  const found = [...service.getSyntacticDiagnostics(sceneFile), ...service.getSemanticDiagnostics(sceneFile)];
  return found.map(({ messageText, start = 0 }) => {
    const line = scene.slice(0, start).split("\n").length;
    return `line ${line}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
}
