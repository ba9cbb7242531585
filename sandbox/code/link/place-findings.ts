import type { Diagnostic } from "../check/diagnostic.ts";
import type { Finding } from "../check/finding.ts";
import { toDiagnostics } from "../check/report.ts";
import type { Texts } from "./link-scene.ts";
import type { LinkedText } from "./link-texts.ts";

export type PlacedFinding = Finding & { readonly module?: string | undefined };

/** A finding about the linked text, at its place in the text it is of. */
export function placed(finding: Finding, linked: LinkedText & Texts): PlacedFinding {
  const message = linked.inOwnNames(finding.message);
  // That nothing is exported is said of the whole text, which begins with another's.
  if (finding.rule === "no-default-export") return { ...finding, message, start: 0, module: linked.entry.name };
  const { module, offset } = linked.placeOf(finding.start);
  const { length } = module === undefined ? linked.entry.code : (linked.modules[module] ?? linked.entry.code);
  return { ...finding, message, start: Math.min(offset, length), module };
}

/** The text itself first, then each module that something is wrong with. */
export function placedDiagnostics(findings: readonly PlacedFinding[], { entry, modules }: Texts): Diagnostic[] {
  const names = [...new Set([entry.name, ...findings.map(({ module }) => module)])];
  return names.flatMap((name) => {
    const own = findings.filter(({ module }) => module === name);
    const code = name === entry.name ? entry.code : (modules[name ?? ""] ?? "");
    const diagnostics = toDiagnostics(code, own);
    return name === undefined ? diagnostics : diagnostics.map((each) => ({ ...each, file: `shared/${name}` }));
  });
}
