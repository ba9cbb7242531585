import type { Diagnostic } from "../../sandbox/code/check/diagnostic.ts";
import { counted } from "../project/counted.ts";

/** What the check found, for the model to read: each with its place, the code and what to write instead. */
export function describeDiagnostics(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ rule, severity, line, column, message, fix, codeFrame }) =>
      [`${severity} ${rule} at ${line}:${column}: ${message}`, codeFrame, `Fix: ${fix}`].filter(Boolean).join("\n"),
    )
    .join("\n\n");
}

export function countProblems(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = diagnostics.length - errors;
  const parts = [errors > 0 ? counted(errors, "error") : "", warnings > 0 ? counted(warnings, "warning") : ""];
  return parts.filter(Boolean).join(" and ") || "no problems";
}
