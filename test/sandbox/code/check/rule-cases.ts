import { describe, expect, test } from "vitest";
import type { RuleId } from "../../../../sandbox/policy/rule-ids.ts";
import { checkScene, rulesOf, scene } from "./scene-check.ts";

export const top = (text: string) => scene({ top: text });
export const body = (text: string) => scene({ body: text });
export const jsx = (text: string) => scene({ jsx: text });

/** Scenes that break a rule, and neighbours of theirs that keep it. */
export function describeRule(
  rule: RuleId,
  { refused, accepted }: { refused: readonly string[]; accepted: readonly string[] },
): void {
  describe(rule, () => {
    test.each(refused.map((code) => [different(code), code] as const))("is broken by %s", (_shown, code) => {
      const report = checkScene(code);
      expect(report.ok).toBe(false);
      expect(rulesOf(report)).toContain(rule);
      expect(report.compiled).toBeUndefined();
      for (const { fix, line } of report.diagnostics) {
        expect(fix.length).toBeGreaterThan(5);
        expect(line).toBeGreaterThan(0);
      }
    });

    test.each(accepted.map((code) => [different(code), code] as const))("is kept by %s", (_shown, code) => {
      expect(checkScene(code).diagnostics).toEqual([]);
    });
  });
}

/** What a case adds to the empty scene. */
function different(code: string): string {
  const plain = new Set(scene({}).split("\n"));
  return code
    .split("\n")
    .filter((line) => !plain.has(line))
    .join(" ")
    .slice(0, 160);
}

/** Scenes that are accepted with a warning, and neighbours that are accepted without. */
export function describeWarning(
  rule: RuleId,
  { warned, silent }: { warned: readonly (readonly [code: string, message: RegExp])[]; silent: readonly string[] },
): void {
  describe(rule, () => {
    test.each(warned.map(([code, message]) => [different(code), code, message] as const))(
      "is said of %s, which is accepted",
      (_shown, code, message) => {
        const report = checkScene(code);
        expect(report.ok).toBe(true);
        const [first] = report.diagnostics;
        expect(first).toMatchObject({ rule, severity: "warning" });
        expect(`${first?.message} ${first?.fix}`).toMatch(message);
      },
    );

    test.each(silent.map((code) => [different(code), code] as const))("is not said of %s", (_shown, code) => {
      expect(checkScene(code).diagnostics).toEqual([]);
    });
  });
}
