import type ts from "typescript";
import { compileScene } from "../compile/compile-scene.ts";
import { parseScene, ScenePrograms } from "../types/scene-program.ts";
import { syntaxFindings, typeFindings } from "../types/type-findings.ts";
import type { TypeSurface } from "../types/type-surface.ts";
import type { CheckReport } from "./diagnostic.ts";
import type { Finding } from "./finding.ts";
import { preGate } from "./pre-gate.ts";
import { toDiagnostics } from "./report.ts";
import { runRules } from "./run-rules.ts";
import { depthFindings } from "./visitors/depth.ts";
import { typeBombFindings } from "./visitors/type-bombs.ts";

/** Checks one scene's text, and compiles it where nothing is wrong. Holds the parsed type files between checks. */
export class SceneCheck {
  readonly #programs: ScenePrograms;

  constructor(surface: TypeSurface) {
    this.#programs = new ScenePrograms(surface);
  }

  check(code: string): CheckReport {
    const findings = this.#findings(code);
    const diagnostics = toDiagnostics(code, findings);
    if (findings.some(({ severity }) => severity === "error")) return { ok: false, diagnostics };
    return { ok: true, diagnostics, ...compileScene(code) };
  }

  #findings(code: string): Finding[] {
    const early = preGate(code);
    if (early.length > 0) return early;
    try {
      return this.#parsedFindings(code);
    } catch (error) {
      if (error instanceof RangeError) return [TOO_DEEP];
      throw error;
    }
  }

  #parsedFindings(code: string): Finding[] {
    const source: ts.SourceFile = parseScene(code);
    const syntax = syntaxFindings(source);
    if (syntax.length > 0) return syntax;
    const tooDeep = depthFindings(source);
    if (tooDeep.length > 0) return tooDeep;
    const bombs = typeBombFindings(source);
    const program = this.#programs.open(source);
    const refused = [...bombs, ...runRules(program, bombs.length === 0)];
    return bombs.length > 0 ? refused : [...refused, ...typeFindings(program, refused)];
  }
}

const TOO_DEEP: Finding = {
  rule: "too-deeply-nested",
  severity: "error",
  start: 0,
  message: "The code nests too deeply to be read.",
  fix: "Move inner parts into functions or components of their own, and keep long data in arrays.",
};
