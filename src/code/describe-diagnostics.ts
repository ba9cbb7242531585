import type { Diagnostic } from "../../sandbox/code/check/diagnostic.ts";
import { counted } from "../project/counted.ts";

/** What the check found, for the model to read: each with its place, the code and what to write instead. */
export function describeDiagnostics(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ rule, severity, file, line, column, message, fix, codeFrame }) =>
      [
        `${severity} ${rule} at ${file === undefined ? "" : `${file} `}${line}:${column}: ${message}`,
        codeFrame,
        `Fix: ${fix}`,
      ]
        .filter(Boolean)
        .join("\n"),
    )
    .join("\n\n");
}

/** As {@link describeDiagnostics}, of several scenes and shared modules. */
export function describeByScene(diagnostics: readonly (Diagnostic & { readonly sceneId: string })[]): string {
  const ids = [...new Set(diagnostics.map(({ sceneId }) => sceneId))];
  return ids
    .map((id) => {
      const what = id.includes("/") ? "Shared module" : "Scene";
      return `${what} "${id}":\n${describeDiagnostics(diagnostics.filter(({ sceneId }) => sceneId === id))}`;
    })
    .join("\n\n");
}

export function countProblems(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = diagnostics.length - errors;
  const parts = [errors > 0 ? counted(errors, "error") : "", warnings > 0 ? counted(warnings, "warning") : ""];
  return parts.filter(Boolean).join(" and ") || "no problems";
}
