import { codeFrame, plain } from "./code-frame.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Finding } from "./finding.ts";

/** All of any honest scene: only a text made to be refused has more. */
export const MAX_DIAGNOSTICS = 200;
/** The rest say their line and their fix, without the lines around it. */
const MAX_CODE_FRAMES = 20;
const MAX_MESSAGE = 400;

/** All findings in the order of the text, each place and rule once; what is over the limit becomes one line that says how many. */
export function toDiagnostics(code: string, findings: readonly Finding[]): Diagnostic[] {
  const seen = new Set<string>();
  const places = lineStarts(code);
  const sorted = [...findings].sort(
    (one, other) => one.start - other.start || one.rule.localeCompare(other.rule, "en"),
  );
  const diagnostics: Diagnostic[] = [];
  let more = 0;
  for (const finding of sorted) {
    const key = `${finding.start}:${finding.rule}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (diagnostics.length >= MAX_DIAGNOSTICS) more += 1;
    else {
      const diagnostic = toDiagnostic(code, places, finding);
      diagnostics.push(diagnostics.length < MAX_CODE_FRAMES ? diagnostic : { ...diagnostic, codeFrame: "" });
    }
  }
  const last = diagnostics[diagnostics.length - 1];
  if (more > 0 && last) {
    diagnostics.push({
      ...last,
      rule: "more",
      message: `And ${more} more below.`,
      fix: "Fix these first, then check again.",
      codeFrame: "",
    });
  }
  return diagnostics;
}

function toDiagnostic(code: string, places: readonly number[], finding: Finding): Diagnostic {
  const { line, column } = placeOf(places, finding.start);
  return {
    rule: finding.rule,
    severity: finding.severity,
    line,
    column,
    message: plain(finding.message).slice(0, MAX_MESSAGE),
    fix: finding.fix,
    codeFrame: codeFrame(code, line, column),
  };
}

function lineStarts(code: string): number[] {
  return [0, ...[...code.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)];
}

function placeOf(places: readonly number[], offset: number): { line: number; column: number } {
  let line = 0;
  while (line + 1 < places.length && (places[line + 1] as number) <= offset) line += 1;
  return { line: line + 1, column: offset - (places[line] ?? 0) + 1 };
}
