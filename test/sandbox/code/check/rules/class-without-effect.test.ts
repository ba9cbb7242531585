import { expect, test } from "vitest";
import { sceneCheck } from "../../../../support/scene-check.ts";
import { jsx } from "../rule-cases.ts";

test.each([
  ['<p className="flexx">A</p>', 1],
  ['<p className="hover:underline">A</p>', 1],
  ['<p className="flex p-4">A</p>', 0],
  ['<p title="flexx">A</p>', 0],
])("class-without-effect is said of %s %i times", async (element, times) => {
  const { ok, diagnostics } = await sceneCheck().checkWithClasses(jsx(element));
  expect(ok).toBe(true);
  expect(diagnostics.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(
    Array.from({ length: times }, () => "warning class-without-effect"),
  );
});
