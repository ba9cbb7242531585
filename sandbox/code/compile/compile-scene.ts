import ts from "typescript";
import { budgetTicks } from "./budget-ticks.ts";
import { escapeRefusedText, withoutModuleMark } from "./escape-refused-text.ts";
import { freshAssigns } from "./fresh-assigns.ts";
import { guardedKeys } from "./guarded-keys.ts";
import { keptMemos } from "./kept-memos.ts";
import { sourceLines } from "./line-map.ts";
import { moduleValues } from "./module-values.ts";
import { sizedValues } from "./sized-values.ts";

export interface CompiledScene {
  /** CommonJS body that expects `require`, `exports`, `module` and `__sw`, the page's guards. */
  readonly compiled: string;
  /** For each line of `compiled`, the 1-based line of the source it came from. */
  readonly lineMap: readonly number[];
}

/** Turns checked source into what the page evaluates. The same parser and text as the check: what was checked is what runs. */
export function compileScene(code: string): CompiledScene {
  const { outputText, sourceMapText } = ts.transpileModule(code, {
    fileName: "scene.tsx",
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      jsx: ts.JsxEmit.ReactJSX,
      jsxImportSource: "@scenewright",
      removeComments: true,
      // A default import of React then reads `.default` of what the page gives, which is made for it.
      esModuleInterop: false,
      sourceMap: true,
    },
    transformers: {
      // The first two read the text as it was written, with its parents.
      before: [keptMemos, moduleValues, freshAssigns, sizedValues, guardedKeys, budgetTicks],
      after: [withoutModuleMark, escapeRefusedText],
    },
  });
  const compiled = outputText.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "\n");
  return { compiled, lineMap: sourceLines(compiled, sourceMapText ?? "{}") };
}
